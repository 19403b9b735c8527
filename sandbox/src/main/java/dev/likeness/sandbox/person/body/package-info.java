/**
 * The body below the neck: solid, net of quads laid over it, skeleton, weights and clothes.
 *
 * <p>Knows nothing of faces, photos and textures. Millimetres around the point between the pupils,
 * the person's left is +X; only the left half is made, the right one is its mirror image.
 */
package dev.likeness.sandbox.person.body;
