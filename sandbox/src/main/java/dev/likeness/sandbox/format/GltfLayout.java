package dev.likeness.sandbox.format;

import java.util.Map;

/**
 * What is called how in a glTF file, and in which form its numbers are; services differ in that.
 *
 * @param generator of the file, or null
 * @param scene name of the scene, or null
 * @param root name of the node above skeleton and meshes (not null)
 * @param skin name of the skin, or null for a skin that names its first joint instead
 * @param namesMeshes true to give meshes the names of their nodes
 * @param materialSuffix follows the part's name in the name of its material (not null)
 * @param small true for indices of two bytes and joints of one, as far as they suffice
 * @param extras of the whole file, or null
 */
public record GltfLayout(
        String generator,
        String scene,
        String root,
        String skin,
        boolean namesMeshes,
        String materialSuffix,
        boolean small,
        Map<String, Object> extras) {

    /** As in files of MetaPerson. */
    public static final GltfLayout META_PERSON =
            new GltfLayout(null, null, "AvatarRoot", null, false, "", false, null);
}
