package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.StageListener;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.AvatarFiles.PlyBody;
import dev.likeness.service.AvatarOrder;
import dev.likeness.service.AvatarTraits;
import dev.likeness.service.RemoteFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Avatars of single files: a head as PLY, haircuts whose meshes all avatars share. */
final class AnimatedFacePlan implements AvatarPlan {

    /** Made for one avatar alone, other than all haircuts beside it. */
    private static final String GENERATED_HAIRCUT = "generated";

    private final AvatarSdkClient client;
    private final Pipeline pipeline;
    private final AvatarOrder order;
    private final AvailableParameters available;
    private final List<String> haircuts;
    private final List<String> blendshapes;

    AnimatedFacePlan(
            AvatarSdkClient client,
            Pipeline pipeline,
            AvatarOrder order,
            AvailableParameters available) {
        this.client = client;
        this.pipeline = pipeline;
        this.order = order;
        this.available = available;
        if (!order.outfits().names().isEmpty()) {
            throw new ServiceRefusedException(
                    pipeline.name()
                            + " has heads without clothes, asked for "
                            + order.outfits().names(),
                    null,
                    0);
        }
        this.haircuts = Wishes.haircuts(order.haircuts(), available.names("haircuts"));
        List<String> sets = available.names("blendshapes");
        this.blendshapes = new ArrayList<>(Wishes.firstOffered(sets, "mobile_51", "legacy_45"));
        blendshapes.addAll(Wishes.firstOffered(sets, "visemes_15", "visemes_17"));
    }

    @Override
    public NewAvatar newAvatar() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("haircuts", available.pick("haircuts", haircuts::contains));
        parameters.put("blendshapes", available.pick("blendshapes", blendshapes::contains));
        // Landmarks come with NaN, which is no JSON, and nothing here reads them.
        parameters.put(
                "model_info",
                available.pick("model_info", name -> !name.equals("facial_landmarks_68")));
        return new NewAvatar(
                order.name(), "", order.photo(), pipeline, Optional.of(parameters), List.of());
    }

    @Override
    public AvatarFiles files(SdkAvatar avatar, StageListener listener, Cancellation cancellation) {
        Optional<RemoteFile> shapes =
                blendshapes.isEmpty()
                        ? Optional.empty()
                        : client.parts()
                                .blendshapes(avatar, "bin", OptionalInt.empty(), cancellation)
                                .map(uri -> own(uri, "blendshapes.zip"));
        PlyBody body =
                new PlyBody(
                        own(client.parts().links().mesh(avatar), "mesh.zip"),
                        own(client.parts().links().texture(avatar), "texture.jpg"),
                        shapes);
        AvatarTraits traits = Traits.of(client, avatar, cancellation);
        return new AvatarFiles(
                avatar.code(), body, haircutFiles(avatar, cancellation), List.of(), traits);
    }

    private List<HaircutFiles> haircutFiles(SdkAvatar avatar, Cancellation cancellation) {
        if (haircuts.isEmpty()) {
            return List.of();
        }
        Map<String, SdkHaircut> fitted = new LinkedHashMap<>();
        client.parts().haircuts(avatar, cancellation).forEach(h -> fitted.put(h.identity(), h));
        return haircuts.stream()
                .filter(fitted::containsKey)
                .map(identity -> haircutFiles(avatar, fitted.get(identity)))
                .toList();
    }

    private HaircutFiles haircutFiles(SdkAvatar avatar, SdkHaircut haircut) {
        String identity = haircut.identity();
        AvatarLinks links = client.parts().links();
        URI mesh = links.haircutMesh(avatar, haircut);
        URI texture = links.haircutTexture(avatar, haircut);
        URI pointcloud = links.haircutPointcloud(avatar, haircut);
        if (identity.equals(GENERATED_HAIRCUT)) {
            return new HaircutFiles(
                    identity,
                    own(mesh, identity + ".zip"),
                    Optional.empty(),
                    List.of(own(texture, identity + ".png")));
        }
        String key = pipeline.name() + "/haircuts/" + identity + "/";
        return new HaircutFiles(
                identity,
                new RemoteFile(mesh, identity + ".zip", Optional.of(key + "mesh")),
                Optional.of(own(pointcloud, "cloud_" + identity + ".zip")),
                List.of(new RemoteFile(texture, identity + ".png", Optional.of(key + "texture"))));
    }

    private static RemoteFile own(URI uri, String fileName) {
        return new RemoteFile(uri, fileName, Optional.empty());
    }
}
