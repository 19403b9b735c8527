package dev.likeness.speech;

import dev.likeness.face.Viseme;
import java.util.Objects;

/**
 * One shape of the mouth and when it is spoken. Immutable, any thread.
 *
 * @param start since the beginning of the line (in seconds, finite, &gt;=0)
 * @param end since the beginning of the line (in seconds, finite, &gt;=start)
 * @param viseme which shape (not null)
 * @param level how far it goes (0 to 1)
 */
public record VisemeSpan(double start, double end, Viseme viseme, float level) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the times are negative, not finite or in the wrong order,
     *     or the level is out of its range
     */
    public VisemeSpan {
        Objects.requireNonNull(viseme, "viseme");
        if (!(start >= 0 && end >= start && end < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Expected 0 <= start <= end, found %s from %s to %s"
                            .formatted(viseme, start, end));
        }
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("Expected a level from 0 to 1, found " + level);
        }
    }

    /**
     * How long it lasts.
     *
     * @return the duration (in seconds, &gt;=0)
     */
    public double duration() {
        return end - start;
    }
}
