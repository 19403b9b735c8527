/**
 * Measures what Likeness claims, with the alternative in the same run. {@code bin/bench} runs them;
 * {@code docs/benchmarks.md} keeps the results with the command that made them.
 */
package dev.likeness.benchmarks;
