package dev.likeness.face;

import java.util.Random;

/**
 * Breath in and out, about fourteen times a minute, no two breaths quite alike. Follows from the
 * seed and the time passed, not from the frame rate.
 */
final class Breathing {

    private static final double IN = 1.5;
    private static final double PAUSE_FULL = 0.3;
    private static final double OUT = 1.9;
    private static final double PAUSE_EMPTY = 0.6;
    private static final double VARIATION = 0.2;

    private final Random random;
    private double inBreath;
    private double pace;
    private float depth;

    Breathing(Random random) {
        this.random = random;
        plan();
        inBreath = random.nextDouble() * length();
    }

    private void plan() {
        pace = 1 + VARIATION * (2 * random.nextDouble() - 1);
        depth = 0.7f + 0.3f * random.nextFloat();
    }

    private double length() {
        return (IN + PAUSE_FULL + OUT + PAUSE_EMPTY) * pace;
    }

    /** Goes on (seconds >=0). */
    void step(float seconds) {
        inBreath += seconds;
        while (inBreath >= length()) {
            inBreath -= length();
            plan();
        }
    }

    /** How full the chest is, 0 to 1. */
    float level() {
        double t = inBreath / pace;
        if (t < IN) {
            return depth * Weights.ease((float) (t / IN));
        }
        double out = t - IN - PAUSE_FULL;
        return out < 0 ? depth : depth * (1 - Weights.ease((float) (out / OUT)));
    }
}
