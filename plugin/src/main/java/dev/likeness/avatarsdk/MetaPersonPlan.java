package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.GltfBody;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarFiles.OutfitFiles;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarTraits;
import dev.likeness.service.RemoteFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Avatars of exports. There is one export for the avatar, one for the meshes of haircuts that are
 * not held, one for the positions of all haircuts, and one for clothes, as far as each is needed. A
 * haircut's mesh is shared by all avatars, so that its own positions are never trusted to be this
 * avatar's.
 */
final class MetaPersonPlan implements AvatarPlan {

    /** A blendshape of the head rather than a mesh. */
    static final String GENERATED_HAIRCUT = "HaircutGenerated";

    private final Workbench bench;
    private final Pipeline pipeline;
    private final AvatarOrder order;
    private final List<String> haircuts;
    private final List<String> missing;
    private final Map<String, String> garments;
    private final NewAvatar newAvatar;

    MetaPersonPlan(
            Workbench bench,
            Pipeline pipeline,
            AvatarOrder order,
            Predicate<String> held,
            Cancellation cancellation) {
        this.bench = bench;
        this.pipeline = pipeline;
        this.order = order;
        Offers offers = bench.offers();
        this.haircuts =
                Wishes.haircuts(order.haircuts(), offers.exportedHaircuts(pipeline, cancellation));
        this.missing = haircuts.stream().filter(name -> !held.test(meshKey(name))).toList();
        this.garments =
                Garments.categories(order.outfits(), offers.exports(pipeline, cancellation));
        this.newAvatar = compose(offers.parameters(pipeline, cancellation));
    }

    @Override
    public NewAvatar newAvatar() {
        return newAvatar;
    }

    private NewAvatar compose(AvailableParameters available) {
        MetaPersonParameters parameters = MetaPersonParameters.of(bench.options());
        List<Map<String, Object>> exports = new ArrayList<>();
        exports.add(parameters.avatar(List.of("mobile_51", "visemes_15")));
        if (!missing.isEmpty()) {
            exports.add(parameters.haircutMeshes(missing));
        }
        if (!haircuts.isEmpty()) {
            exports.add(parameters.haircutPointclouds(haircuts));
        }
        if (!garments.isEmpty()) {
            exports.add(parameters.outfits(byCategory()));
        }
        Map<String, Object> computed =
                Map.of("model_info", available.pick("model_info", any -> true));
        return new NewAvatar(
                order.name(), "", order.photo(), pipeline, Optional.of(computed), exports);
    }

    private Map<String, List<String>> byCategory() {
        return garments.keySet().stream()
                .collect(Collectors.groupingBy(garments::get, TreeMap::new, Collectors.toList()));
    }

    @Override
    public AvatarFiles files(SdkAvatar avatar, StageListener listener, Cancellation cancellation) {
        // Asked while the exports are still computed.
        AvatarTraits traits = Traits.of(bench.client(), avatar, cancellation);
        int count = newAvatar.exports().size();
        List<SdkExport> exports =
                bench.waiting().forExports(avatar.code(), count, listener, cancellation);
        SdkExportFile model =
                find(exports.get(0), file -> file.category().equals(SdkExportFile.AVATAR));
        GltfBody body =
                new GltfBody(
                        remote(model.file(), model.identity() + ".zip", Optional.empty()),
                        statics(model));
        List<HaircutFiles> hair =
                haircuts.stream()
                        .map(name -> haircutFiles(avatar, name, exports, cancellation))
                        .toList();
        List<OutfitFiles> outfits =
                garments.keySet().stream()
                        .map(name -> outfitFiles(name, exports.get(count - 1)))
                        .toList();
        return new AvatarFiles(avatar.code(), body, hair, outfits, traits);
    }

    private OutfitFiles outfitFiles(String name, SdkExport export) {
        SdkExportFile file =
                find(
                        export,
                        each ->
                                each.category().equals(garments.get(name))
                                        && name.equals(each.identity()));
        return new OutfitFiles(
                name, remote(file.file(), name + ".zip", Optional.empty()), statics(file));
    }

    private HaircutFiles haircutFiles(
            SdkAvatar avatar, String name, List<SdkExport> exports, Cancellation cancellation) {
        Predicate<SdkExportFile> isIt =
                file ->
                        file.category().equals(SdkExportFile.HAIRCUTS)
                                && name.equals(file.identity());
        int positions = missing.isEmpty() ? 1 : 2;
        SdkExportFile cloud = find(exports.get(positions), isIt);
        Optional<String> key = Optional.of(meshKey(name));
        List<RemoteFile> textures = statics(cloud);
        RemoteFile mesh;
        if (missing.contains(name)) {
            SdkExportFile whole = find(exports.get(1), isIt);
            mesh = remote(whole.file(), name + ".zip", key);
            textures = textures.isEmpty() ? statics(whole) : textures;
        } else {
            URI late =
                    LateHaircuts.promise(
                            bench.client().exportsUrl(avatar.code()), avatar.code(), name);
            mesh = new RemoteFile(late, name + ".zip", key);
            textures = textures.isEmpty() ? staticTextures(name, cancellation) : textures;
        }
        RemoteFile pointcloud = remote(cloud.file(), "cloud_" + name + ".zip", Optional.empty());
        return new HaircutFiles(name, mesh, Optional.of(pointcloud), colourFirst(textures));
    }

    private List<RemoteFile> staticTextures(String haircut, Cancellation cancellation) {
        return StaticTextures.of(bench, pipeline, List.of(haircut), cancellation).stream()
                .filter(file -> file.fileName().contains(haircut))
                .toList();
    }

    private List<RemoteFile> statics(SdkExportFile file) {
        return file.staticFiles().stream().map(link -> staticFile(file, link)).toList();
    }

    private RemoteFile staticFile(SdkExportFile file, String link) {
        HttpUrl url = bench.client().resolve(link);
        String key = file.staticFileKey(pipeline, url.toString());
        return new RemoteFile(url.uri(), StaticTextures.fileName(url), Optional.of(key));
    }

    private RemoteFile remote(String link, String fileName, Optional<String> key) {
        if (link == null) {
            throw new ServiceUnavailableException(
                    "The export file of '" + fileName + "' came without a link", null);
        }
        return new RemoteFile(bench.client().resolve(link).uri(), fileName, key);
    }

    private String meshKey(String haircut) {
        return String.join(
                "/",
                pipeline.name(),
                pipeline.subtype(),
                "haircuts",
                haircut,
                bench.options().lod(),
                "mesh");
    }

    private static SdkExportFile find(SdkExport export, Predicate<SdkExportFile> which) {
        return export.files().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(
                        () ->
                                new ServiceUnavailableException(
                                        "Export "
                                                + export.code()
                                                + " lacks a file that was"
                                                + " ordered, it has "
                                                + export.files(),
                                        null));
    }

    private static List<RemoteFile> colourFirst(List<RemoteFile> textures) {
        return textures.stream()
                .sorted(Comparator.comparing(file -> !isColour(file.fileName())))
                .toList();
    }

    private static boolean isColour(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).contains("color");
    }
}
