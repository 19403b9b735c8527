/**
 * The template human as code: a sculpt made of smooth functions, the grid laid over it, and the
 * movements of its face.
 *
 * <p>Sculpts in millimetres around the point between the pupils (x to the person's left, y up, z
 * forward); {@link dev.likeness.sandbox.person.head.HumanTemplate} turns that into metres above the
 * floor. Knows no photos, no textures, no haircuts and no file formats.
 */
package dev.likeness.sandbox.person.head;
