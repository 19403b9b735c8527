package dev.likeness.sandbox.format;

import java.util.Optional;

/**
 * A glTF material, never metallic.
 *
 * @param color base colour texture, or empty for white
 * @param normal tangent-space normal map, or empty
 * @param blended true if alpha is to be blended; both sides are then drawn
 * @param roughness 0 to 1
 */
public record GltfMaterial(
        Optional<GltfTexture> color,
        Optional<GltfTexture> normal,
        boolean blended,
        float roughness) {}
