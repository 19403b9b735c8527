package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Surface;

/**
 * One mesh of a glTF model.
 *
 * @param name of the node; the mesh itself has none, as in the service's files
 * @param surface skinned to the model's joints; each of its shapes becomes a morph target
 * @param material how it looks
 */
public record GltfPart(String name, Surface surface, GltfMaterial material) {}
