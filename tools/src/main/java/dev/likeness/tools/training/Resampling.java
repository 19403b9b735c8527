package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;

/** Whole sounds at another rate or speed. */
final class Resampling {

    private static final int REACH = 12;
    private static final int STEPS = 1024;

    private Resampling() {}

    static float[] toClassifier(float[] samples, int rate) {
        return rate == FrontEnd.RATE ? samples : faster(samples, (double) rate / FrontEnd.RATE);
    }

    /**
     * @param speed &gt;1: shorter and higher, as from a smaller person
     */
    static float[] faster(float[] samples, double speed) {
        float[] out = new float[(int) (samples.length / speed)];
        double cut = 0.95 * Math.min(1, 1 / speed);
        float[] table = table(cut);
        for (int i = 0; i < out.length; i++) {
            double at = i * speed;
            int first = (int) at - REACH + 1;
            float sum = 0;
            for (int k = Math.max(0, first); k < Math.min(samples.length, first + 2 * REACH); k++) {
                sum += samples[k] * table[(int) (Math.abs(k - at) * STEPS)];
            }
            out[i] = sum;
        }
        return out;
    }

    private static float[] table(double cut) {
        float[] table = new float[REACH * STEPS + 1];
        for (int i = 0; i < REACH * STEPS; i++) {
            double x = (i + 0.5) / STEPS;
            double sinc = Math.sin(Math.PI * cut * x) / (Math.PI * x);
            table[i] = (float) (sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / REACH)));
        }
        return table;
    }
}
