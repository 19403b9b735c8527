/**
 * From the bytes of a photo to what it tells of a person: landmarks, proportions, colours, haircut.
 *
 * <p>Knows nothing of meshes and textures; the template enters as a map of landmarks only.
 */
package dev.likeness.sandbox.person.photo;
