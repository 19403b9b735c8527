/**
 * Timing marks of text-to-speech services and tools: one reader for each format, one model for what
 * they say. Unknown names are reported, never dropped in silence.
 *
 * <p>Knows no sound, no network and no engine.
 */
package dev.likeness.speech.marks;
