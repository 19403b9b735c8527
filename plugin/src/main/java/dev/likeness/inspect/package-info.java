/**
 * What an avatar can and cannot do, said so that a developer can act on it: parts, memory,
 * blendshapes, bones, and advice.
 *
 * <p>Reads finished assets through what {@code .model} and {@code .face} make public; knows no file
 * format, no network and no scene, and needs no graphics card.
 */
package dev.likeness.inspect;
