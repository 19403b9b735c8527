/**
 * From a read photo and a shaped head to the pictures that cover it: skin, eyes, lashes, teeth,
 * cloth and the single atlas of the legacy pipeline.
 *
 * <p>Does not change geometry and knows no file formats of meshes.
 */
package dev.likeness.sandbox.person.paint;
