/**
 * PLY files: read by their header, split at UV seams, written.
 *
 * <p>Knows no engine; vertices are plain arrays.
 */
package dev.likeness.model.ply;
