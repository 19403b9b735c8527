package dev.likeness.speech.phone;

import java.util.Objects;

/**
 * A sound with its place in time. Immutable, any thread.
 *
 * @param sound which, silence for a pause (not null)
 * @param start since the beginning of the line (in seconds, finite, &gt;=0)
 * @param end since the beginning of the line (in seconds, finite, &gt;=start)
 */
public record TimedPhone(StressedPhone sound, double start, double end) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the times are negative, not finite, or in the wrong order
     */
    public TimedPhone {
        Objects.requireNonNull(sound, "sound");
        if (!(start >= 0 && end >= start && end < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Expected 0 <= start <= end, found %s from %s to %s"
                            .formatted(sound, start, end));
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
