/**
 * Measurements that run the stock engine and Likeness in the same process and print a ratio.
 *
 * <p>Nothing else depends on this package.
 */
package dev.likeness.benchmarks;
