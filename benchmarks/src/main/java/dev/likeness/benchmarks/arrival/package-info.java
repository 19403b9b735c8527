/**
 * How long the render thread is held while an avatar comes into a running game. A program of its
 * own and no JMH benchmark, because what counts is the longest frame, not the mean of many calls.
 */
package dev.likeness.benchmarks.arrival;
