/**
 * Ties reading, shaping, painting and hair together: from a photo to a whole person.
 *
 * <p>Knows no HTTP and no file formats of meshes.
 */
package dev.likeness.sandbox.person.workshop;
