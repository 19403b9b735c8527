package dev.likeness.speech.live;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * A mouth that only opens and closes, by loudness against the loudest of the last seconds: for
 * speakers whom nobody sees well. Allocates nothing. One thread.
 */
final class LoudnessJaw {

    /** From one set of weights to the next. */
    static final double STEP_SECONDS = 0.04;

    private static final double WIDEST = 0.75;
    private static final double RANGE_DECIBELS = 25;
    private static final double QUIETEST_VOICE = -50;
    private static final double FORGETS_PER_SECOND = 3;
    private static final double APPROACH = 0.7;

    private final int step;
    private final float[] weights = new float[LatestWeights.COUNT];
    private double squares;
    private int count;
    private double loudest;
    private double opening;

    LoudnessJaw(int sampleRate) {
        step = (int) (sampleRate * STEP_SECONDS);
        reset();
    }

    void reset() {
        squares = 0;
        count = 0;
        loudest = QUIETEST_VOICE + RANGE_DECIBELS;
        opening = 0;
        show();
    }

    /** Takes samples and says whether there are new weights. */
    boolean push(float[] samples, int length) {
        boolean stepped = false;
        for (int i = 0; i < length; i++) {
            float sample = samples[i];
            if (Math.abs(sample) <= 1) { // false for what is no number
                squares += sample * sample;
            }
            if (++count == step) {
                move(LevelMeter.decibels(Math.sqrt(squares / step)));
                squares = 0;
                count = 0;
                stepped = true;
            }
        }
        return stepped;
    }

    /** The mouth now (alias). */
    float[] weights() {
        return weights;
    }

    private void move(double decibels) {
        loudest = Math.max(loudest - FORGETS_PER_SECOND * STEP_SECONDS, decibels);
        loudest = Math.max(loudest, QUIETEST_VOICE + RANGE_DECIBELS);
        double goal = 1 - (loudest - decibels) / RANGE_DECIBELS;
        opening += APPROACH * (Math.max(0, goal) - opening);
        show();
    }

    private void show() {
        Arrays.fill(weights, 0);
        weights[Viseme.AA.ordinal()] = (float) (WIDEST * opening);
        weights[Viseme.SIL.ordinal()] = (float) (1 - WIDEST * opening);
    }
}
