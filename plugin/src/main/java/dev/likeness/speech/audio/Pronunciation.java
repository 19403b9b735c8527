package dev.likeness.speech.audio;

import java.util.List;

/** Says how words are spoken. */
@FunctionalInterface
public interface Pronunciation {

    /**
     * The ways to say a word.
     *
     * @param word as the text has it, without spaces (not null)
     * @return each way as its sounds, the usual one first; empty if the word is not known (not
     *     null)
     */
    List<List<Phone>> of(String word);
}
