package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * Weighs what a frame sounds like with what was heard before: sounds last a while, and some follow
 * others more often (a hidden Markov model, followed forward). Allocates nothing while running. One
 * thread.
 */
final class SoundFilter {

    private static final int SOUNDS = HeardSound.values().length;
    private static final int SILENCE = HeardSound.SIL.ordinal();

    /** Frames that a sound lasts on average, after the first. */
    private static final float LASTS = 6;

    /** How much a frame's shares count: neighbouring frames tell much the same. */
    private static final float FIT = 0.4f;

    /** How far the frequency of sounds is taken out of the shares: the order brings it back. */
    private static final float FAIRNESS = 0.5f;

    /** How much the order of sounds counts. */
    private static final float ORDER = 0.5f;

    private static final float LEAST = 1e-3f;

    /** The chance that a sound ends with a frame, and that it does not. */
    static final float ENDS = 1 / LASTS;

    static final float STAYS = 1 - ENDS;

    /** [from * SOUNDS + to] */
    private static final float[] FOLLOWS = follows();

    private final float[] prior = new float[SOUNDS];
    private final float[] fit = new float[SOUNDS];
    private final float[] shares = new float[SOUNDS];

    /** [sound] how likely it has just begun. */
    private final float[] begun = new float[SOUNDS];

    /** [sound] how likely it has lasted for two frames or more. */
    private final float[] lasting = new float[SOUNDS];

    private final float[] coming = new float[SOUNDS];

    SoundFilter(MouthModel model) {
        for (HeardSound sound : HeardSound.values()) {
            double share = Math.max(1e-3, model.prior(sound));
            prior[sound.ordinal()] = (float) Math.pow(share, -FAIRNESS * FIT);
        }
        reset();
    }

    private static float[] follows() {
        float[] follows = new float[SOUNDS * SOUNDS];
        for (int from = 0; from < SOUNDS; from++) {
            for (int to = 0; to < SOUNDS; to++) {
                double weight = Math.exp(ORDER * SoundOrder.english().logarithm(from, to));
                follows[from * SOUNDS + to] = from == to ? 0 : (float) weight;
            }
        }
        return follows;
    }

    void reset() {
        Arrays.fill(begun, 0);
        Arrays.fill(lasting, 0);
        lasting[SILENCE] = 1;
    }

    /** How likely one sound follows another that has ended; not scaled to any sum. */
    static float follows(int from, int to) {
        return FOLLOWS[from * SOUNDS + to];
    }

    /**
     * @param heard the shares of the next frame
     * @return the shares of the sounds, all that was heard so far considered (the same array each
     *     time)
     */
    float[] next(float[] heard) {
        fit(heard, fit);
        Arrays.fill(coming, 0);
        for (int from = 0; from < SOUNDS; from++) {
            float ended = lasting[from] * ENDS;
            for (int to = 0; ended > 0 && to < SOUNDS; to++) {
                coming[to] += ended * FOLLOWS[from * SOUNDS + to];
            }
        }
        float sum = 0;
        for (int s = 0; s < SOUNDS; s++) {
            lasting[s] = (begun[s] + lasting[s] * STAYS) * fit[s];
            begun[s] = coming[s] * fit[s];
            sum += lasting[s] + begun[s];
        }
        for (int s = 0; s < SOUNDS; s++) {
            lasting[s] /= sum;
            begun[s] /= sum;
            shares[s] = lasting[s] + begun[s];
        }
        return shares;
    }

    /** What a frame says for each sound, whatever was before. */
    void fit(float[] heard, float[] fit) {
        for (int s = 0; s < SOUNDS; s++) {
            fit[s] = prior[s] * (float) Math.pow(heard[s] + LEAST, FIT);
        }
    }

    float[] begun() {
        return begun;
    }

    float[] lasting() {
        return lasting;
    }
}
