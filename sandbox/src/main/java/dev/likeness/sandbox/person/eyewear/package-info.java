/**
 * Glasses: frames and lenses built around the measures of each face.
 *
 * <p>Knows no HTTP and no file formats of meshes.
 */
package dev.likeness.sandbox.person.eyewear;
