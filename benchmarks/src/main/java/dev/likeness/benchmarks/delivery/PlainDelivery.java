package dev.likeness.benchmarks.delivery;

import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import dev.likeness.model.AvatarAsset;
import dev.likeness.model.AvatarAssetReader;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.HaircutReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings avatars with the plain client: all files one after the other, then everything is read by
 * the same readers that Likeness uses, and shown.
 */
final class PlainDelivery implements Delivery {

    private final Game game;
    private final PlainClient client;
    private final boolean isMetaPerson;
    private final List<String> haircuts;
    private final Map<String, Long> bytesOfHaircuts = new LinkedHashMap<>();

    PlainDelivery(Game game, PlainClient client, boolean isMetaPerson, List<String> haircuts) {
        this.game = game;
        this.client = client;
        this.isMetaPerson = isMetaPerson;
        this.haircuts = haircuts;
    }

    @Override
    public Times bring(Path photo) throws IOException {
        Path folder = Files.createTempDirectory("plain-client");
        Map<?, ?> ordered = client.create(photo, fields());
        URI url = URI.create(PlainClient.text(ordered, "url"));
        Map<?, ?> avatar = client.awaitCompleted(url);
        Shown shown = isMetaPerson ? exported(avatar, folder) : singleFiles(avatar, folder);
        Node node = shown.instance().node();
        game.call(() -> game.getRootNode().attachChild(node));
        long seen = game.nextFrame().join();
        game.call(() -> game.getRootNode().detachChild(node));
        return new Times(shown.completed(), seen, seen, seen);
    }

    /** Bytes of the mesh and the textures of a haircut that was brought. */
    long bytesOf(String haircut) {
        return bytesOfHaircuts.get(haircut);
    }

    private Map<String, String> fields() {
        String list =
                haircuts.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "plain");
        if (isMetaPerson) {
            String textures =
                    "\"lod\":\"LOD1\",\"textures\":{\"list\":[\"Color\",\"Normal\","
                            + "\"GltfMetallicRoughness\"],\"profile\":\"2K.jpg\",\"embed\":false},"
                            + "\"format\":\"glb\"";
            fields.put("pipeline", "metaperson_2.0");
            fields.put("pipeline_subtype", "female");
            fields.put("parameters", "{\"model_info\":{\"base\":[]}}");
            fields.put(
                    "export_parameters",
                    "[{"
                            + textures
                            + ",\"embed\":true,\"blendshapes\":{\"list\":[\"mobile_51\","
                            + "\"visemes_15\"],\"embed\":true}},{"
                            + textures
                            + ",\"embed\":false,\"avatar\":{\"list\":[]},\"haircuts\":{\"list\":["
                            + list
                            + "],\"embed\":false}}]");
        } else {
            fields.put("pipeline", "animated_face");
            fields.put("pipeline_subtype", "base/legacy");
            fields.put(
                    "parameters",
                    "{\"haircuts\":{\"base\":["
                            + list
                            + "]},\"blendshapes\":{\"base\":[\"mobile_51\",\"visemes_15\"]}}");
        }
        return fields;
    }

    /** What came, and when the service was done with it. */
    private record Shown(long completed, AvatarInstance instance) {}

    private Shown singleFiles(Map<?, ?> avatar, Path folder) {
        long completed = System.nanoTime();
        Path mesh = client.download(PlainClient.text(avatar, "mesh"), folder.resolve("mesh.zip"));
        Path texture =
                client.download(PlainClient.text(avatar, "texture"), folder.resolve("texture.jpg"));
        Path shapes =
                client.download(
                        PlainClient.text(avatar, "blendshapes"), folder.resolve("shapes.zip"));
        List<Geometry> hair = new ArrayList<>();
        HaircutReader reader = new HaircutReader(game.getAssetManager());
        List<Runnable> reading = new ArrayList<>();
        for (Map<?, ?> haircut : client.list(URI.create(PlainClient.text(avatar, "haircuts")))) {
            String name = PlainClient.text(haircut, "identity");
            if (!haircuts.contains(name)) {
                continue;
            }
            Path zip =
                    client.download(
                            PlainClient.text(haircut, "mesh"), folder.resolve(name + ".zip"));
            Path picture =
                    client.download(
                            PlainClient.text(haircut, "texture"), folder.resolve(name + ".png"));
            client.download(
                    PlainClient.text(haircut, "pointcloud"), folder.resolve(name + "_cloud.zip"));
            bytesOfHaircuts.put(name, zip.toFile().length() + picture.toFile().length());
            reading.add(() -> hair.add(reader.readPlyHaircut(name, zip, picture).unfitted()));
        }
        AvatarAsset asset =
                new AvatarAssetReader(game.getAssetManager())
                        .readPlyAvatar("plain", mesh, texture, Optional.ofNullable(shapes));
        reading.forEach(Runnable::run);
        return new Shown(completed, wearing(asset, hair));
    }

    private Shown exported(Map<?, ?> avatar, Path folder) {
        List<Map<?, ?>> exports =
                client.awaitAllCompleted(URI.create(PlainClient.text(avatar, "exports")), 2);
        long completed = System.nanoTime();
        AvatarAsset asset = null;
        List<Geometry> hair = new ArrayList<>();
        HaircutReader reader = new HaircutReader(game.getAssetManager());
        List<Runnable> reading = new ArrayList<>();
        Path body = null;
        Map<String, Path> textures = Map.of();
        for (Map<?, ?> export : exports) {
            for (Object each : (List<?>) export.get("files")) {
                Map<?, ?> file = (Map<?, ?>) each;
                String name = PlainClient.text(file, "identity");
                Path zip =
                        client.download(
                                PlainClient.text(file, "file"), folder.resolve(name + ".zip"));
                Map<String, Path> statics =
                        client.downloadAll((List<?>) file.get("static_files"), folder);
                if ("haircuts".equals(file.get("category"))) {
                    long pictures =
                            statics.values().stream()
                                    .mapToLong(path -> path.toFile().length())
                                    .sum();
                    bytesOfHaircuts.put(name, zip.toFile().length() + pictures);
                    reading.add(
                            () -> hair.add(reader.readGltfHaircut(name, zip, statics).unfitted()));
                } else {
                    body = zip;
                    textures = statics;
                }
            }
        }
        asset =
                new AvatarAssetReader(game.getAssetManager())
                        .readGltfAvatar("plain", body, textures);
        reading.forEach(Runnable::run);
        return new Shown(completed, wearing(asset, hair));
    }

    private static AvatarInstance wearing(AvatarAsset asset, List<Geometry> hair) {
        AvatarInstance instance = asset.newInstance();
        instance.headAttachment().attachChild(hair.get(0));
        return instance;
    }
}
