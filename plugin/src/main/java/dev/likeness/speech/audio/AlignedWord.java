package dev.likeness.speech.audio;

import java.util.List;

/**
 * Where a word of the text is in the sound.
 *
 * @param word as the text has it
 * @param start in seconds
 * @param end in seconds; equal to start where the word was not found
 * @param fit how well the sound is that word: about 0 and above where it is, below -2.5 where it
 *     hardly is (a mean logarithm per frame)
 * @param sounds its sounds; empty where it was not found
 */
public record AlignedWord(
        String word, double start, double end, double fit, List<AlignedSound> sounds) {

    /** Below this fit a word is likely not what is said. */
    public static final double DOUBTFUL = -2.5;

    /**
     * A sound of a word.
     *
     * @param sound which
     * @param start in seconds
     * @param end in seconds
     */
    public record AlignedSound(HeardSound sound, double start, double end) {}

    /**
     * Whether the word is in the sound.
     *
     * @return true if it was found and fits
     */
    public boolean found() {
        return end > start && fit >= DOUBTFUL;
    }
}
