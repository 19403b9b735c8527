package dev.likeness.sandbox.format;

import java.util.Optional;

/**
 * A glTF material. Without a map of roughness and metal it is never metallic.
 *
 * @param color base colour texture, or empty for white
 * @param normal tangent-space normal map, or empty
 * @param metallicRoughness occlusion (red), roughness (green) and metal (blue), or empty
 * @param blended true if alpha is to be blended; both sides are then drawn
 * @param roughness 0 to 1; the map's, where there is one, goes before it
 */
public record GltfMaterial(
        Optional<GltfTexture> color,
        Optional<GltfTexture> normal,
        Optional<GltfTexture> metallicRoughness,
        boolean blended,
        float roughness) {

    /**
     * A material of one roughness.
     *
     * @param color base colour texture, or empty for white
     * @param normal tangent-space normal map, or empty
     * @param blended true if alpha is to be blended; both sides are then drawn
     * @param roughness 0 to 1
     */
    public GltfMaterial(
            Optional<GltfTexture> color,
            Optional<GltfTexture> normal,
            boolean blended,
            float roughness) {
        this(color, normal, Optional.empty(), blended, roughness);
    }
}
