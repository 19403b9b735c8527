/**
 * The JSON of glTF files as records.
 *
 * <p>Knows neither the engine nor any file; not for games.
 */
package dev.likeness.model.gltf;
