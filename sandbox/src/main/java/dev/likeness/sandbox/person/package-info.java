/**
 * People: from the pixels of a photo to a head with blendshapes, textures and fitted haircuts, made
 * from geometry of this project alone.
 *
 * <p>Knows no HTTP and no file formats of meshes.
 */
package dev.likeness.sandbox.person;
