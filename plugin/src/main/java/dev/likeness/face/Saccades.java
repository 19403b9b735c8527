package dev.likeness.face;

import java.util.Random;

/**
 * The small jumps that eyes make all the time, every 0.2 to 5 seconds, short pauses more often.
 * Follows from the seed and the time passed, not from the frame rate.
 */
final class Saccades {

    private static final double SHORTEST_PAUSE = 0.2;
    private static final double LONGEST_PAUSE = 5;

    private final Random random;
    private double untilNext;
    private float yaw;
    private float pitch;

    Saccades(Random random) {
        this.random = random;
        planNext();
    }

    /** Goes on (seconds >=0). */
    void step(float seconds) {
        untilNext -= seconds;
        while (untilNext <= 0) {
            yaw = 2 * random.nextFloat() - 1;
            pitch = 2 * random.nextFloat() - 1;
            planNext();
        }
    }

    private void planNext() {
        double skewed = random.nextDouble();
        untilNext += SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * skewed * skewed;
    }

    /** Present offset sideways, -1 to 1. */
    float yaw() {
        return yaw;
    }

    /** Present offset up and down, -1 to 1. */
    float pitch() {
        return pitch;
    }
}
