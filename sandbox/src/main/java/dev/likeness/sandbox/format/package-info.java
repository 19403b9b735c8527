/**
 * Writers of the files that services send: binary PLY, GLB, raw blendshape deltas, zips.
 *
 * <p>Knows the surfaces of {@code .person}, and no HTTP.
 */
package dev.likeness.sandbox.format;
