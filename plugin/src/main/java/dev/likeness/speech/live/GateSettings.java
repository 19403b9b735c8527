package dev.likeness.speech.live;

/**
 * When a microphone counts as spoken into. What is quieter is silence for the mouth, so that
 * keyboards and fans move no lips.
 *
 * @param opensAt loudness from which on it is open (in decibels of full scale, -90 to 0)
 * @param closesAt loudness below which it closes; lower, so that it does not flutter (in decibels
 *     of full scale, -90 to opensAt)
 * @param holdSeconds how long it stays open after the last sound that was loud enough (0 to 2)
 */
public record GateSettings(double opensAt, double closesAt, double holdSeconds) {

    private static final double QUIETEST = -90;
    private static final double LONGEST_HOLD = 2;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public GateSettings {
        if (!(opensAt >= QUIETEST && opensAt <= 0)
                || !(closesAt >= QUIETEST && closesAt <= opensAt)) {
            throw new IllegalArgumentException(
                    "Expected -90 <= closesAt <= opensAt <= 0 decibels, found %s and %s"
                            .formatted(closesAt, opensAt));
        }
        if (!(holdSeconds >= 0 && holdSeconds <= LONGEST_HOLD)) {
            throw new IllegalArgumentException(
                    "Expected to hold from 0 to 2 s, found " + holdSeconds);
        }
    }

    /**
     * For a headset in a room: opens at -45 dB, closes at -52 dB, holds 0.25 s.
     *
     * @return the settings (not null)
     */
    public static GateSettings usual() {
        return new GateSettings(-45, -52, 0.25);
    }

    /**
     * Always open, for instance where voice chat has a gate of its own.
     *
     * @return the settings (not null)
     */
    public static GateSettings open() {
        return new GateSettings(QUIETEST, QUIETEST, LONGEST_HOLD);
    }
}
