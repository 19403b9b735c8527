/**
 * Tools that shapes are made with: meshes in the making, smooth functions, texture boxes.
 *
 * <p>Knows nothing of heads, bodies and clothes.
 */
package dev.likeness.sandbox.person.sculpt;
