/**
 * Fewer triangles for the same surface.
 *
 * <p>Knows nothing of people, files and HTTP.
 */
package dev.likeness.sandbox.person.lod;
