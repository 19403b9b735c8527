/**
 * The face of the library: what a game touches. {@code AvatarAppState} is attached once, an {@code
 * AvatarRequest} says what is wanted, an {@code Avatar} stands in the scene.
 *
 * <p>The only package that ties the network side and the engine side together.
 */
package dev.likeness;
