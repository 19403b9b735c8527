package dev.likeness.inspect;

import java.util.List;

/**
 * One mesh of an avatar.
 *
 * @param name as the file has it (not null)
 * @param role what it is (not null)
 * @param triangles drawn (>=0)
 * @param vertices of the engine mesh (>=0)
 * @param lodLevels index lists of lower detail within the mesh (>=0, usually 0)
 * @param skinned whether bones bend it; otherwise it hangs rigidly
 * @param surface how it is drawn: "opaque", "mask", "blend" or "additive" (not null)
 * @param doubleSided whether both sides are drawn
 * @param maps the material's textures, for example "BaseColorMap" (not null, immutable)
 * @param blendshapes how many the mesh has (>=0)
 */
public record PartReport(
        String name,
        PartRole role,
        int triangles,
        int vertices,
        int lodLevels,
        boolean skinned,
        String surface,
        boolean doubleSided,
        List<String> maps,
        int blendshapes) {

    /** Copies the list. */
    public PartReport {
        maps = List.copyOf(maps);
    }
}
