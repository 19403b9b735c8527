package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.Surface;
import java.awt.Dimension;
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

    /** The same with its own textures made smaller where they are too large. */
    ExportMesh within(Optional<Dimension> size) {
        if (size.isEmpty()) {
            return this;
        }
        Map<TextureKind, ExportTexture> smaller = new EnumMap<>(TextureKind.class);
        textures.forEach((kind, texture) -> smaller.put(kind, texture.within(size.get())));
        return new ExportMesh(name, surface, smaller, transparent, roughness);
    }

    Optional<ExportTexture> texture(TextureKind kind) {
        return Optional.ofNullable(textures.get(kind));
    }
}
