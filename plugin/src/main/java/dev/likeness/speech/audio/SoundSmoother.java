package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * Weighs what each frame of a clip sounds like with what is heard before and after: as {@link
 * SoundFilter}, followed forward and backward.
 */
final class SoundSmoother {

    private static final int SOUNDS = HeardSound.values().length;

    private final SoundFilter filter;
    private final float[][] heard;

    /** [sound] how likely all that follows is when it has just begun, and when it lasts. */
    private float[] afterBegun = new float[SOUNDS];

    private float[] afterLasting = new float[SOUNDS];
    private final float[] fit = new float[SOUNDS];

    private SoundSmoother(float[][] heard, MouthModel model) {
        this.heard = heard;
        filter = new SoundFilter(model);
    }

    /**
     * @param heard [frame][sound]
     * @return [frame][sound] the shares of the sounds, the whole clip considered
     */
    static float[][] smooth(float[][] heard, MouthModel model) {
        return new SoundSmoother(heard, model).smooth();
    }

    private float[][] smooth() {
        float[][] begun = new float[heard.length][];
        float[][] lasting = new float[heard.length][];
        for (int t = 0; t < heard.length; t++) {
            filter.next(heard[t]);
            begun[t] = filter.begun().clone();
            lasting[t] = filter.lasting().clone();
        }
        Arrays.fill(afterBegun, 1);
        Arrays.fill(afterLasting, 1);
        float[][] shares = new float[heard.length][SOUNDS];
        for (int t = heard.length - 1; t >= 0; t--) {
            for (int s = 0; s < SOUNDS; s++) {
                shares[t][s] = begun[t][s] * afterBegun[s] + lasting[t][s] * afterLasting[s];
            }
            normalise(shares[t]);
            back(heard[t]);
        }
        return shares;
    }

    /** One frame back. */
    private void back(float[] frame) {
        filter.fit(frame, fit);
        float[] begun = new float[SOUNDS];
        float[] lasting = new float[SOUNDS];
        float sum = 0;
        for (int s = 0; s < SOUNDS; s++) {
            float others = 0;
            for (int to = 0; to < SOUNDS; to++) {
                others += SoundFilter.follows(s, to) * fit[to] * afterBegun[to];
            }
            begun[s] = fit[s] * afterLasting[s];
            lasting[s] = SoundFilter.STAYS * begun[s] + SoundFilter.ENDS * others;
            sum += begun[s] + lasting[s];
        }
        for (int s = 0; s < SOUNDS; s++) {
            begun[s] /= sum;
            lasting[s] /= sum;
        }
        afterBegun = begun;
        afterLasting = lasting;
    }

    private static void normalise(float[] shares) {
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        for (int s = 0; s < shares.length; s++) {
            shares[s] /= sum;
        }
    }
}
