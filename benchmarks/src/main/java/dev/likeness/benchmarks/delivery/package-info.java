/**
 * How long an avatar takes from its service into the scene, and what it costs in bytes, beside a
 * client that fetches everything each time, one file after the other.
 */
package dev.likeness.benchmarks.delivery;
