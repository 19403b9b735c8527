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
    private static final double OUT_SPEAKING = 4.5;
    private static final float DEPTH_SPEAKING = 0.95f;

    private final Random random;
    private double inBreath;
    private double pace;
    private float depth;

    /** A breath before speech, which is let go while speaking. */
    private boolean forSpeech;

    private boolean begun;
    private double in;
    private double sinceTaken;
    private float from;

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

    /**
     * Breathes in now, as before a sentence, and slowly out.
     *
     * @param seconds how long breathing in takes (>0)
     * @param late how long ago it began (seconds, >=0)
     */
    void takeBreath(double seconds, double late) {
        from = level();
        in = seconds;
        sinceTaken = late;
        forSpeech = true;
        begun = false;
    }

    /** Goes on (seconds >=0). */
    void step(float seconds) {
        if (forSpeech) {
            sinceTaken += begun ? seconds : 0;
            begun = true;
            double rest = sinceTaken - in - OUT_SPEAKING;
            if (rest < 0) {
                return;
            }
            forSpeech = false;
            inBreath = (IN + PAUSE_FULL + OUT) * pace + rest;
        } else {
            inBreath += seconds;
        }
        while (inBreath >= length()) {
            inBreath -= length();
            plan();
        }
    }

    /** How full the chest is, 0 to 1. */
    float level() {
        if (forSpeech) {
            float top = Math.max(from, DEPTH_SPEAKING);
            return sinceTaken < in
                    ? from + (top - from) * Weights.ease((float) (sinceTaken / in))
                    : top * (1 - Weights.ease((float) ((sinceTaken - in) / OUT_SPEAKING)));
        }
        double t = inBreath / pace;
        if (t < IN) {
            return depth * Weights.ease((float) (t / IN));
        }
        double out = t - IN - PAUSE_FULL;
        return out < 0 ? depth : depth * (1 - Weights.ease((float) (out / OUT)));
    }
}
