/**
 * Pictures as floating-point samples and the few operations on them that photo reading and painting
 * share.
 *
 * <p>Knows nothing of faces, meshes or files.
 */
package dev.likeness.sandbox.person.pixels;
