package dev.likeness.avatarsdk;

import dev.likeness.avatarsdk.pipeline.PipelineTables;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
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
     * The mesh in a coarser level of detail.
     *
     * @param avatar with a code (not null)
     * @param lod 0 is the finest
     * @return URL of a zip with model.ply (not null)
     * @throws IllegalArgumentException if the avatar's pipeline has no such level
     */
    public URI mesh(SdkAvatar avatar, int lod) {
        requireLevel(avatar, lod);
        HttpUrl url = paths.linkOr(avatar.mesh(), "avatars", avatar.code(), "mesh");
        return Paths.with(url, Map.of("fmt", "ply", "lod", String.valueOf(lod))).uri();
    }

    /**
     * The blendshapes. {@link AvatarPartsApi#blendshapes} asks whether there are any.
     *
     * @param avatar with a code (not null)
     * @param format "bin" for raw deltas, "ply" for moved meshes, "fbx" for one file (not null)
     * @param lod the mesh's level, or empty for the finest
     * @return URL of a zip (not null)
     * @throws IllegalArgumentException if the avatar's pipeline has no such level
     */
    public URI blendshapes(SdkAvatar avatar, String format, OptionalInt lod) {
        return blendshapesUrl(avatar, format, lod).uri();
    }

    HttpUrl blendshapesUrl(SdkAvatar avatar, String format, OptionalInt lod) {
        HttpUrl link = paths.linkOr(avatar.blendshapes(), "avatars", avatar.code(), "blendshapes");
        HttpUrl url = Paths.with(link, Map.of("fmt", format));
        if (lod.isEmpty()) {
            return url;
        }
        requireLevel(avatar, lod.getAsInt());
        return Paths.with(url, Map.of("lod", String.valueOf(lod.getAsInt())));
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
     * One of several textures.
     *
     * @param avatar with a code (not null)
     * @param identity like "model" or "lips_mask" (not null)
     * @return URL of a picture, JPEG or PNG (not null)
     */
    public URI texture(SdkAvatar avatar, String identity) {
        return paths.path("avatars", avatar.code(), "textures", identity, "file").uri();
    }

    /**
     * A picture of the avatar, of any pipeline. Not on the service's page, but in its answers.
     *
     * @param avatar with a code (not null)
     * @return URL of a picture (not null)
     */
    public URI preview(SdkAvatar avatar) {
        return paths.linkOr(avatar.preview(), "avatars", avatar.code(), "preview").uri();
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

    /**
     * A picture of a haircut.
     *
     * @param avatar with a code (not null)
     * @param haircut of this avatar, with an identity (not null)
     * @return URL of a picture (not null)
     */
    public URI haircutPreview(SdkAvatar avatar, SdkHaircut haircut) {
        return haircutFile(avatar, haircut, haircut.preview(), "preview");
    }

    /**
     * The positions of the vertices of all haircuts of an avatar. Not on the service's page, but
     * used by its own clients.
     *
     * @param avatar with a code (not null)
     * @return URL of a zip with one PLY for each (not null)
     */
    public URI allHaircutPointclouds(SdkAvatar avatar) {
        return paths.path("avatars", avatar.code(), "haircuts", "pointclouds").uri();
    }

    private static void requireLevel(SdkAvatar avatar, int lod) {
        if (avatar.pipeline() != null && avatar.pipelineSubtype() != null) {
            PipelineTables.ofThePage()
                    .requireLevel(avatar.pipeline(), avatar.pipelineSubtype(), String.valueOf(lod));
        }
    }

    private URI haircutFile(SdkAvatar avatar, SdkHaircut haircut, String link, String part) {
        return paths.linkOr(link, "avatars", avatar.code(), "haircuts", haircut.identity(), part)
                .uri();
    }
}
