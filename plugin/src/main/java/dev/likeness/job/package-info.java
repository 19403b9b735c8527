/**
 * What every long piece of work shares: progress, cancellation, and how it fails.
 *
 * <p>The bottom of the house: it knows no network, no engine and no other package of Likeness.
 */
package dev.likeness.job;
