/**
 * Haircuts made from geometry and paint of this project alone: alpha-textured cards in layers over
 * a cap, grown once on a template head and laid onto any other head by coordinates of the scalp.
 *
 * <p>Knows no photos, no protocol, no file format and no graphics library.
 */
package dev.likeness.sandbox.person.hair;
