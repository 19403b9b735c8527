package dev.likeness.sandbox.server;

import java.awt.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * One category of an export, with everything inherited filled in.
 *
 * @param list names of what to export
 * @param format of the files
 * @param embed true to put it into the avatar's own file
 * @param pointclouds true for vertices alone
 * @param lod level of detail, "LOD1" or "LOD2", or "0" to "7"
 * @param textures which and how
 */
record ExportSection(
        List<String> list,
        ModelFormat format,
        boolean embed,
        boolean pointclouds,
        String lod,
        Textures textures) {

    /** Of the eight levels of the older dialect. */
    private static final int HIGH_LEVELS = 3;

    ExportSection {
        list = List.copyOf(list);
    }

    /**
     * Textures of a category.
     *
     * @param list kinds, for example "Color"; others are left out
     * @param profile their size
     * @param embed true to put them into the model where the format can
     * @param size largest width and height, or empty for those of the profile
     */
    record Textures(
            List<String> list, TextureProfile profile, boolean embed, Optional<Dimension> size) {
        Textures {
            list = List.copyOf(list);
        }

        static Textures of(List<String> list, TextureProfile profile, boolean embed) {
            return new Textures(list, profile, embed, Optional.empty());
        }

        /** True if no texture is as all avatars have it. */
        boolean areOwn() {
            return embed || size.isPresent();
        }
    }

    /** True for the lower level of detail: whole people have but two. */
    boolean isLow() {
        return lod.equals("LOD2") || level() > HIGH_LEVELS;
    }

    /** The number of a level of heads, 0 to 7; 0 for those that have a name. */
    int level() {
        return lod.startsWith("LOD") ? 0 : Integer.parseInt(lod);
    }

    /** The same in the avatar's own file if that is to be one. */
    ExportSection inside(boolean one) {
        return new ExportSection(list, format, embed || one, pointclouds, lod, textures);
    }

    /** True if the files are PLY. */
    boolean writesPly() {
        return pointclouds || format == ModelFormat.PLY;
    }
}
