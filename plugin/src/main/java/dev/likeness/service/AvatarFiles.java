package dev.likeness.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of a completed avatar, in the kind of packing that its service uses.
 *
 * @param avatarCode the avatar's identifier at the service (not null)
 * @param body head and whatever belongs to it (not null)
 * @param haircuts in the order wanted (not null)
 * @param outfits what it wears, in the order of putting on (not null, may be empty)
 * @param traits what the service found in the photo (not null)
 */
public record AvatarFiles(
        String avatarCode,
        Body body,
        List<HaircutFiles> haircuts,
        List<OutfitFiles> outfits,
        AvatarTraits traits) {

    /** Checks for null and copies the list. */
    public AvatarFiles {
        Objects.requireNonNull(avatarCode, "avatarCode");
        Objects.requireNonNull(body, "body");
        haircuts = List.copyOf(haircuts);
        outfits = List.copyOf(outfits);
        Objects.requireNonNull(traits, "traits");
    }

    /** How the avatar itself is packed. */
    public sealed interface Body {}

    /**
     * A zip with one PLY mesh (UV per face corner), one texture and a zip of raw blendshape deltas.
     *
     * @param meshZip holds model.ply (not null)
     * @param texture JPEG (not null)
     * @param blendshapesZip one raw .bin per shape, or empty if the avatar has none
     */
    public record PlyBody(
            RemoteFile meshZip, RemoteFile texture, Optional<RemoteFile> blendshapesZip)
            implements Body {}

    /**
     * A zip with a glTF or GLB model.
     *
     * @param modelZip holds a .glb or .gltf (not null)
     * @param staticFiles textures beside it (not null, may be empty)
     */
    public record GltfBody(RemoteFile modelZip, List<RemoteFile> staticFiles) implements Body {}

    /**
     * One haircut fitted to the avatar.
     *
     * @param identity the service's name of the haircut (not null)
     * @param meshZip the mesh that all avatars share: PLY or GLB in a zip (not null)
     * @param pointcloudZip the vertex positions for this avatar, or empty if the mesh has them
     * @param textures colour texture first (not null, may be empty if the mesh brings them)
     */
    public record HaircutFiles(
            String identity,
            RemoteFile meshZip,
            Optional<RemoteFile> pointcloudZip,
            List<RemoteFile> textures) {}

    /**
     * A garment fitted to the avatar.
     *
     * @param identity the service's name of it (not null)
     * @param modelZip holds a .glb or .gltf, textures and visibility masks (not null)
     * @param staticFiles textures that lie elsewhere (not null, may be empty)
     */
    public record OutfitFiles(String identity, RemoteFile modelZip, List<RemoteFile> staticFiles) {
        /** Copies the list. */
        public OutfitFiles {
            staticFiles = List.copyOf(staticFiles);
        }
    }
}
