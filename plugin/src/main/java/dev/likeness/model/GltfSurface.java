package dev.likeness.model;

import com.jme3.material.Material;
import java.util.Optional;

/**
 * A material with the texture coordinates that it wants.
 *
 * @param material of the engine, not shared yet (not null)
 * @param uv for all its textures but that of occlusion (not null)
 * @param occlusionUv for the texture of occlusion where it has coordinates of its own
 */
record GltfSurface(Material material, GltfUv uv, Optional<GltfUv> occlusionUv) {}
