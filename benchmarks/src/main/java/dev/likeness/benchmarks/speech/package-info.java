/** What listening to speech costs. */
package dev.likeness.benchmarks.speech;
