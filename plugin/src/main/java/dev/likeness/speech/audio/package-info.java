/**
 * From sound to lips: reading sound, listening to it as it comes or as a whole, and fitting a known
 * text to it.
 *
 * <p>Knows neither network nor engine. {@link dev.likeness.speech.audio.LiveMouth} follows sound
 * while it is heard, {@link dev.likeness.speech.audio.ClipMouth} bakes a recorded line into a
 * {@link dev.likeness.speech.VisemeTrack}.
 */
package dev.likeness.speech.audio;
