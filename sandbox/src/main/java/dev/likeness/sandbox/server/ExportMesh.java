package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Surface;
import java.util.Optional;

/**
 * A mesh on its way into a file.
 *
 * @param name of the node or file
 * @param surface with those shapes that are to become morph targets
 * @param color colour texture, or empty
 * @param normal normal map, or empty
 * @param transparent true if alpha is to be blended
 * @param roughness 0 to 1
 */
record ExportMesh(
        String name,
        Surface surface,
        Optional<ExportTexture> color,
        Optional<ExportTexture> normal,
        boolean transparent,
        float roughness) {}
