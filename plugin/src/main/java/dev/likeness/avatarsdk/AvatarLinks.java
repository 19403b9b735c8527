package dev.likeness.avatarsdk;

import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Where the files of an avatar of a pipeline without exports are: the links that the service sent,
 * or else its documented paths. Any thread.
 */
public final class AvatarLinks {

    private final Paths paths;

    AvatarLinks(Paths paths) {
        this.paths = paths;
    }

    /**
     * The mesh.
     *
     * @param avatar with a code (not null)
     * @return URL of a zip with model.ply (not null)
     */
    public URI mesh(SdkAvatar avatar) {
        HttpUrl url = paths.linkOr(avatar.mesh(), "avatars", avatar.code(), "mesh");
        return Paths.with(url, Map.of("fmt", "ply")).uri();
    }

    /**
     * The positions of the mesh's vertices alone.
     *
     * @param avatar with a code (not null)
     * @return URL of a zip with a PLY (not null)
     */
    public URI pointcloud(SdkAvatar avatar) {
        return paths.path("avatars", avatar.code(), "pointcloud").uri();
    }

    /**
     * The texture.
     *
     * @param avatar with a code (not null)
     * @return URL of a JPEG (not null)
     */
    public URI texture(SdkAvatar avatar) {
        return paths.linkOr(avatar.texture(), "avatars", avatar.code(), "texture").uri();
    }

    /**
     * A small copy of the photo, of any pipeline.
     *
     * @param avatar with a code (not null)
     * @param maxWidth in pixels (>0)
     * @param maxHeight in pixels (>0)
     * @return URL of a picture (not null)
     */
    public URI thumbnail(SdkAvatar avatar, int maxWidth, int maxHeight) {
        HttpUrl url = paths.linkOr(avatar.thumbnail(), "avatars", avatar.code(), "thumbnail");
        Map<String, String> size =
                Map.of("max_w", String.valueOf(maxWidth), "max_h", String.valueOf(maxHeight));
        return Paths.with(url, size).uri();
    }

    /**
     * The whole mesh of a haircut.
     *
     * @param avatar with a code (not null)
     * @param haircut of this avatar, with an identity (not null)
     * @return URL of a zip with a PLY (not null)
     */
    public URI haircutMesh(SdkAvatar avatar, SdkHaircut haircut) {
        return haircutFile(avatar, haircut, haircut.mesh(), "mesh");
    }

    /**
     * The positions of a haircut's vertices on this avatar.
     *
     * @param avatar with a code (not null)
     * @param haircut of this avatar, with an identity (not null)
     * @return URL of a zip with a PLY (not null)
     */
    public URI haircutPointcloud(SdkAvatar avatar, SdkHaircut haircut) {
        return haircutFile(avatar, haircut, haircut.pointcloud(), "pointcloud");
    }

    /**
     * The texture of a haircut.
     *
     * @param avatar with a code (not null)
     * @param haircut of this avatar, with an identity (not null)
     * @return URL of a PNG (not null)
     */
    public URI haircutTexture(SdkAvatar avatar, SdkHaircut haircut) {
        return haircutFile(avatar, haircut, haircut.texture(), "texture");
    }

    private URI haircutFile(SdkAvatar avatar, SdkHaircut haircut, String link, String part) {
        return paths.linkOr(link, "avatars", avatar.code(), "haircuts", haircut.identity(), part)
                .uri();
    }
}
