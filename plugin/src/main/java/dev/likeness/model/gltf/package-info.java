/**
 * glTF and GLB files: the JSON as records, buffers, accessors, what the document refers to.
 *
 * <p>Knows no engine, so what a file means is decided above; not for games.
 */
package dev.likeness.model.gltf;
