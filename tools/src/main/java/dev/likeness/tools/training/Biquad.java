package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;

/** Second-order filters after the well-known cookbook formulas of R. Bristow-Johnson. */
final class Biquad {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    static Biquad peak(double hertz, double q, double decibels) {
        double a = Math.pow(10, decibels / 40);
        double w = angle(hertz);
        double alpha = Math.sin(w) / (2 * q);
        double c = -2 * Math.cos(w);
        return new Biquad(1 + alpha * a, c, 1 - alpha * a, 1 + alpha / a, c, 1 - alpha / a);
    }

    static Biquad highShelf(double hertz, double decibels) {
        double a = Math.pow(10, decibels / 40);
        double w = angle(hertz);
        double c = Math.cos(w);
        double s = Math.sin(w) / Math.sqrt(2) * 2 * Math.sqrt(a);
        return new Biquad(
                a * (a + 1 + (a - 1) * c + s),
                -2 * a * (a - 1 + (a + 1) * c),
                a * (a + 1 + (a - 1) * c - s),
                a + 1 - (a - 1) * c + s,
                2 * (a - 1 - (a + 1) * c),
                a + 1 - (a - 1) * c - s);
    }

    static Biquad lowPass(double hertz) {
        double w = angle(hertz);
        double c = Math.cos(w);
        double alpha = Math.sin(w) / Math.sqrt(2);
        return new Biquad((1 - c) / 2, 1 - c, (1 - c) / 2, 1 + alpha, -2 * c, 1 - alpha);
    }

    static Biquad highPass(double hertz) {
        double w = angle(hertz);
        double c = Math.cos(w);
        double alpha = Math.sin(w) / Math.sqrt(2);
        return new Biquad((1 + c) / 2, -1 - c, (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha);
    }

    void run(float[] sound) {
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < sound.length; i++) {
            double x = sound[i];
            double y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            sound[i] = (float) y;
        }
    }

    private static double angle(double hertz) {
        return 2 * Math.PI * Math.min(hertz, 0.49 * FrontEnd.RATE) / FrontEnd.RATE;
    }
}
