package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.util.List;
import java.util.Objects;

/**
 * A word as it is spoken, and where it stands in the text. Several spoken words may stand for one
 * piece of text: "25" is "twenty" and "five". Immutable, any thread.
 *
 * @param word what is spoken, in lower case (not null)
 * @param begin index of the first character in the text (&gt;=0)
 * @param end index behind the last character in the text (&gt;=begin)
 * @param sounds how it sounds (not null, unmodifiable, may be empty)
 * @param pause how long the voice rests behind it at normal speed (in seconds, &gt;=0)
 */
public record SpokenWord(
        String word, int begin, int end, List<StressedPhone> sounds, double pause) {

    /** Copies the list and checks for null. */
    public SpokenWord {
        Objects.requireNonNull(word, "word");
        sounds = List.copyOf(sounds);
    }
}
