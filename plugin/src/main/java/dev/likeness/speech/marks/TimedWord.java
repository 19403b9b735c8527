package dev.likeness.speech.marks;

import java.util.Objects;

/**
 * A word and when it is spoken. Immutable, any thread.
 *
 * @param word as it is written (not null)
 * @param start since the beginning of the line (in seconds, finite, &gt;=0)
 * @param end since the beginning of the line (in seconds, finite, &gt;=start)
 */
public record TimedWord(String word, double start, double end) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the times are negative, not finite, or in the wrong order
     */
    public TimedWord {
        Objects.requireNonNull(word, "word");
        if (!(start >= 0 && end >= start && end < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Expected 0 <= start <= end, found \"%s\" from %s to %s"
                            .formatted(word, start, end));
        }
    }
}
