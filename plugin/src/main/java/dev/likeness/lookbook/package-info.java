/**
 * Portraits of avatars in the scene, and the look book that they are kept in: drawn off screen
 * between two frames, fetched and encoded beside the game, uploaded once, and added as looks to a
 * photo avatar group of KonPro.
 *
 * <p>Stands on {@code .konpro}, {@code .stage}, {@code .face} and {@code .model}; here engine and
 * network meet, but no class uses both.
 */
package dev.likeness.lookbook;
