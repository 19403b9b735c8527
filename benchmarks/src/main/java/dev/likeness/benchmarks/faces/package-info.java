/** Crowds of talking heads: the engine's morphing and Likeness' in the same run. */
package dev.likeness.benchmarks.faces;
