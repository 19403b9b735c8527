/** How long the sandbox takes to make avatars, and how much memory. */
package dev.likeness.benchmarks.computing;
