package dev.likeness.speech.audio;

import java.util.List;

/**
 * A text laid over a sound.
 *
 * @param words where each word is, in order
 * @param shapes [frame] ordinal of the viseme
 */
record Alignment(List<AlignedWord> words, int[] shapes) {}
