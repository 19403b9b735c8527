/**
 * Viseme weights over time: tracks, their JSON form, and sampling at a moment.
 *
 * <p>Knows neither network nor engine; from {@code .face} it takes the names of the visemes.
 */
package dev.likeness.speech;
