/**
 * Bytes from disk or from a zip, with the name that messages give them, and the size of images
 * before they are decoded.
 *
 * <p>Knows neither the engine nor any format of models; not for games.
 */
package dev.likeness.model.file;
