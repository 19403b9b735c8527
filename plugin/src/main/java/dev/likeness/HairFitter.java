package dev.likeness;

import com.jme3.scene.Geometry;
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

/**
 * Fetches a haircut's files and fits it to one head. Blocking: any thread but the render thread.
 */
final class HairFitter {

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
            AvatarFiles avatar, HaircutFiles haircut, Traffic traffic, Cancellation cancellation) {
        AvatarFetcher.Errand errand =
                new AvatarFetcher.Errand(avatar.avatarCode(), traffic, cancellation);
        HaircutAsset asset = asset(avatar, haircut, errand);
        Geometry geometry =
                haircut.pointcloudZip()
                        .map(cloud -> fetcher.fetch(cloud, errand))
                        .map(cloud -> asset.fit(Pointcloud.read(cloud, haircut.identity())))
                        .orElseGet(asset::unfitted);
        return new FittedHaircut(asset, geometry);
    }

    private HaircutAsset asset(
            AvatarFiles avatar, HaircutFiles haircut, AvatarFetcher.Errand errand) {
        RemoteFile mesh = haircut.meshZip();
        String key = mesh.cacheKey().orElseGet(() -> mesh.uri().toString());
        return shelf.get(key, errand.cancellation(), () -> read(avatar, haircut, errand));
    }

    private HaircutAsset read(
            AvatarFiles avatar, HaircutFiles haircut, AvatarFetcher.Errand errand) {
        Path meshZip = fetcher.fetch(haircut.meshZip(), errand);
        Map<String, Path> textures = fetcher.fetchAll(haircut.textures(), errand);
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
