package dev.likeness.sandbox.person;

/**
 * One blendshape of a surface.
 *
 * @param name for example "jawOpen" or "aa"
 * @param deltas movement of each vertex at weight 1 (length = 3 × vertexCount, xyz, metres)
 */
public record Shape(String name, float[] deltas) {}
