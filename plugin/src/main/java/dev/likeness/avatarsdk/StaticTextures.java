package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import dev.likeness.service.RemoteFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Textures of a metaperson pipeline that are known before any avatar is. */
final class StaticTextures {

    private StaticTextures() {}

    /**
     * Those of the body, and of some haircuts; never the face, which is each avatar's own.
     *
     * @return the body's first
     */
    static List<RemoteFile> of(
            Workbench bench, Pipeline pipeline, List<String> haircuts, Cancellation cancellation) {
        AvatarSdkClient client = bench.client();
        AvatarSdkOptions options = bench.options();
        return bench.offers().staticResources(pipeline, options.lod(), cancellation).stream()
                .filter(texture -> texture.subtype().equals(pipeline.subtype()))
                .filter(texture -> texture.lod().equals(options.lod()))
                .filter(texture -> texture.profile().equals(options.textureProfile()))
                .filter(texture -> MetaPersonParameters.TEXTURES.contains(texture.texture()))
                .filter(texture -> isWanted(texture, haircuts))
                .sorted(Comparator.comparing(texture -> !isOfBody(texture)))
                .map(texture -> client.resolve(texture.url()))
                .distinct()
                .map(url -> new RemoteFile(url.uri(), fileName(url), Optional.of(url.toString())))
                .toList();
    }

    static String fileName(HttpUrl url) {
        List<String> segments = url.pathSegments();
        return segments.stream()
                .filter(segment -> !segment.isEmpty())
                .reduce((first, last) -> last)
                .orElse(url.host());
    }

    private static boolean isWanted(StaticResource texture, List<String> haircuts) {
        if (texture.category().equals(SdkExportFile.HAIRCUTS)) {
            return haircuts.contains(texture.asset());
        }
        boolean face = texture.asset().equals("AvatarHead") && texture.texture().equals("Color");
        return isOfBody(texture) && !face;
    }

    private static boolean isOfBody(StaticResource texture) {
        return texture.category().equals(SdkExportFile.AVATAR);
    }
}
