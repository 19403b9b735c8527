/**
 * Clothes cut from the body's own mesh, so that they move with it and fit everybody.
 *
 * <p>Knows nothing of heads, photos, files and HTTP.
 */
package dev.likeness.sandbox.person.clothes;
