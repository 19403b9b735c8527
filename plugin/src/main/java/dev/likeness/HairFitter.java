package dev.likeness;

import dev.likeness.cache.Priority;
import dev.likeness.job.BadFileException;
import dev.likeness.job.Cancellation;
import dev.likeness.model.HaircutAsset;
import dev.likeness.model.HaircutReader;
import dev.likeness.model.Pointcloud;
import dev.likeness.service.AvatarFiles;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import dev.likeness.service.RemoteFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a haircut's files and fits it to one head. Blocking: any thread but the render thread.
 */
final class HairFitter {

    private static final Logger LOG = LoggerFactory.getLogger(HairFitter.class);

    private final AvatarFetcher fetcher;
    private final HaircutReader reader;
    private final HaircutShelf shelf;

    HairFitter(AvatarFetcher fetcher, HaircutReader reader, HaircutShelf shelf) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.shelf = shelf;
    }

    /** Returns the haircut fitted to the avatar, not attached to anything. */
    FittedHaircut fit(
            AvatarFiles avatar,
            HaircutFiles haircut,
            Priority priority,
            Traffic traffic,
            Cancellation cancellation) {
        return fetcher.read(
                () -> new Errand(avatar.avatarCode(), priority, traffic, cancellation),
                errand -> fit(avatar, haircut, errand));
    }

    private FittedHaircut fit(AvatarFiles avatar, HaircutFiles haircut, Errand errand) {
        Optional<CompletableFuture<Path>> coming =
                haircut.pointcloudZip().map(zip -> fetcher.begin(zip, errand));
        HaircutAsset asset = asset(avatar, haircut, errand);
        Optional<Pointcloud> cloud =
                coming.map(zip -> Pointcloud.read(Workers.await(zip), haircut.identity()));
        if (cloud.isPresent() && !asset.takes(cloud.get())) {
            forget(haircut);
            asset = asset(avatar, haircut, errand);
        }
        return new FittedHaircut(
                asset, cloud.isPresent() ? asset.fit(cloud.get()) : asset.unfitted());
    }

    /** The service has changed the haircut since its mesh was kept: old and new do not mix. */
    private void forget(HaircutFiles haircut) {
        LOG.info("Haircut {} has changed at the service; fetching it anew", haircut.identity());
        fetcher.forget(haircut.meshZip());
        haircut.textures().forEach(fetcher::forget);
        shelf.remove(keyOf(haircut));
    }

    private static String keyOf(HaircutFiles haircut) {
        RemoteFile mesh = haircut.meshZip();
        return mesh.cacheKey().orElseGet(() -> mesh.uri().toString());
    }

    private HaircutAsset asset(AvatarFiles avatar, HaircutFiles haircut, Errand errand) {
        return shelf.get(
                keyOf(haircut), errand.cancellation(), () -> read(avatar, haircut, errand));
    }

    private HaircutAsset read(AvatarFiles avatar, HaircutFiles haircut, Errand errand) {
        CompletableFuture<Path> coming = fetcher.begin(haircut.meshZip(), errand);
        Map<String, Path> textures = fetcher.fetchAll(haircut.textures(), errand, done -> {});
        Path meshZip = Workers.await(coming);
        return avatar.body() instanceof AvatarFiles.PlyBody
                ? reader.readPlyHaircut(
                        haircut.identity(), meshZip, colorTexture(haircut, textures))
                : reader.readGltfHaircut(haircut.identity(), meshZip, textures);
    }

    private static Path colorTexture(HaircutFiles haircut, Map<String, Path> textures) {
        return textures.values().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadFileException(
                                        "Haircut "
                                                + haircut.identity()
                                                + ": expected a colour texture beside the PLY mesh,"
                                                + " found none",
                                        null));
    }
}
