package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Surface;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A mesh on its way into a file.
 *
 * @param name of the node or file
 * @param surface with those shapes that are to become morph targets
 * @param textures its pictures
 * @param transparent true if alpha is to be blended
 * @param roughness 0 to 1, where no picture says it
 */
record ExportMesh(
        String name,
        Surface surface,
        Map<TextureKind, ExportTexture> textures,
        boolean transparent,
        float roughness) {

    ExportMesh {
        Map<TextureKind, ExportTexture> copy = new EnumMap<>(TextureKind.class);
        copy.putAll(textures);
        textures = Collections.unmodifiableMap(copy);
    }

    Optional<ExportTexture> texture(TextureKind kind) {
        return Optional.ofNullable(textures.get(kind));
    }
}
