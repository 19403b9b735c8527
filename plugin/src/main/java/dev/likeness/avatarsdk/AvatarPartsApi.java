package dev.likeness.avatarsdk;

import dev.likeness.job.Cancellation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;

/**
 * What a completed avatar consists of: what the photo told, of every pipeline, and the single files
 * of pipelines without exports. Any thread; every call blocks.
 */
public final class AvatarPartsApi {

    private static final String AVATARS = "avatars";
    private static final String HAIRCUTS = "haircuts";
    private static final int NONE = 204;

    private final Calls calls;

    AvatarPartsApi(Calls calls) {
        this.calls = calls;
    }

    /**
     * Where the files are.
     *
     * @return makes URLs, asks nobody (not null)
     */
    public AvatarLinks links() {
        return new AvatarLinks(calls.paths());
    }

    /**
     * What the service read from the photo.
     *
     * @param avatar completed, with a code (not null)
     * @param cancellation aborts it (not null)
     * @return as much as was asked for when ordering (not null)
     */
    public SdkModelInfo modelInfo(SdkAvatar avatar, Cancellation cancellation) {
        HttpUrl url =
                calls.paths().linkOr(avatar.modelInfo(), AVATARS, avatar.code(), "model_info");
        return calls.getLenient(SdkModelInfo.class, url, cancellation);
    }

    /**
     * The textures of an avatar, for pipelines without exports.
     *
     * @param avatarCode the avatar (not null)
     * @param cancellation aborts it (not null)
     * @return the usual one and those asked for beside it (not null, may be empty)
     */
    public List<SdkTexture> textures(String avatarCode, Cancellation cancellation) {
        HttpUrl url = calls.paths().path(AVATARS, avatarCode, "textures");
        return calls.list(SdkTexture.class, url, cancellation).toList();
    }

    /**
     * Where the blendshapes are, for pipelines without exports.
     *
     * @param avatar completed, with a code (not null)
     * @param format "bin" for raw deltas, "ply" for moved meshes, "fbx" for one file (not null)
     * @param lod the mesh's level, or empty for the finest
     * @param cancellation aborts the question whether there are any (not null)
     * @return URL of a zip, or empty if the avatar has none
     * @throws IllegalArgumentException if the pipeline has no such level
     */
    public Optional<URI> blendshapes(
            SdkAvatar avatar, String format, OptionalInt lod, Cancellation cancellation) {
        HttpUrl url = links().blendshapesUrl(avatar, format, lod);
        return calls.session().head(url, cancellation).status() == NONE
                ? Optional.empty()
                : Optional.of(url.uri());
    }

    /**
     * The haircuts fitted to an avatar, for pipelines without exports.
     *
     * @param avatar completed, with a code (not null)
     * @param cancellation aborts it (not null)
     * @return the haircuts (not null, may be empty)
     */
    public List<SdkHaircut> haircuts(SdkAvatar avatar, Cancellation cancellation) {
        HttpUrl url = calls.paths().linkOr(avatar.haircuts(), AVATARS, avatar.code(), HAIRCUTS);
        return calls.list(SdkHaircut.class, url, cancellation).toList();
    }

    /**
     * One haircut fitted to an avatar, for pipelines without exports.
     *
     * @param avatarCode the avatar (not null)
     * @param identity the haircut (not null)
     * @param cancellation aborts it (not null)
     * @return the haircut (not null)
     */
    public SdkHaircut haircut(String avatarCode, String identity, Cancellation cancellation) {
        return calls.getNamed(
                SdkHaircut.class,
                calls.paths().path(AVATARS, avatarCode, HAIRCUTS, identity),
                SdkHaircut::identity,
                cancellation);
    }
}
