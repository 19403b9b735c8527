package dev.likeness.sandbox.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of textures as the service names them. */
enum TextureKind {
    /** What light the surface throws back. */
    COLOR("Color"),
    /** Relief, as glTF has it. */
    NORMAL("Normal"),
    /** Occlusion, roughness and metal in red, green and blue. */
    METALLIC_ROUGHNESS("GltfMetallicRoughness"),
    /** Roughness alone, grey. */
    ROUGHNESS("Roughness"),
    /** Metal in red, smoothness in alpha, as another engine has it. */
    UNITY_METALLIC_SMOOTHNESS("UnityMetallicSmoothness");

    private final String id;

    TextureKind(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(TextureKind::id).toList();
    }

    /** Empty for what is no map of a surface, such as a visibility mask. */
    static Optional<TextureKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
