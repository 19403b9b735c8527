package dev.likeness.sandbox.server;

import java.util.List;

/**
 * One category of an export, with everything inherited filled in.
 *
 * @param list names of what to export
 * @param format of the files
 * @param embed true to put it into the avatar's own file
 * @param pointclouds true for vertices alone
 * @param lod level of detail, "LOD1" or "LOD2"
 * @param textures which and how
 */
record ExportSection(
        List<String> list,
        ModelFormat format,
        boolean embed,
        boolean pointclouds,
        String lod,
        Textures textures) {

    ExportSection {
        list = List.copyOf(list);
    }

    /**
     * Textures of a category.
     *
     * @param list kinds, for example "Color"; others are left out
     * @param profile their size
     * @param embed true to put them into the model where the format can
     */
    record Textures(List<String> list, TextureProfile profile, boolean embed) {
        Textures {
            list = List.copyOf(list);
        }
    }

    /** True for the lower level of detail. */
    boolean isLow() {
        return lod.equals("LOD2");
    }

    /** True if the files are PLY. */
    boolean writesPly() {
        return pointclouds || format == ModelFormat.PLY;
    }
}
