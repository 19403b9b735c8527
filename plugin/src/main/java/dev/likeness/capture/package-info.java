/**
 * Live face tracking in, poses of a face out: Live Link Face and VMC over UDP, smoothing, neutral
 * calibration, recordings.
 *
 * <p>From {@code .face} it takes names and poses; it knows no engine.
 */
package dev.likeness.capture;
