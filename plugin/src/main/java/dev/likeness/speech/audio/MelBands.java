package dev.likeness.speech.audio;

/** Triangular bands, evenly spaced in mel, over a power spectrum. Immutable, any thread. */
final class MelBands {

    private final int[] first;
    private final float[][] weights;

    /**
     * @param bands how many
     * @param low lower edge (in hertz)
     * @param high upper edge (in hertz)
     * @param rate samples per second
     * @param size samples per spectrum
     */
    MelBands(int bands, double low, double high, int rate, int size) {
        first = new int[bands];
        weights = new float[bands][];
        double from = mel(low);
        double width = (mel(high) - from) / (bands + 1);
        for (int b = 0; b < bands; b++) {
            double left = hertz(from + b * width) * size / rate;
            double middle = hertz(from + (b + 1) * width) * size / rate;
            double right = hertz(from + (b + 2) * width) * size / rate;
            first[b] = (int) Math.ceil(left);
            int last = Math.min(size / 2, (int) Math.floor(right));
            weights[b] = triangle(first[b], last, left, middle, right);
        }
    }

    int count() {
        return first.length;
    }

    float energy(float[] power, int band) {
        float[] w = weights[band];
        float sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * power[first[band] + i];
        }
        return sum;
    }

    private static float[] triangle(int first, int last, double left, double mid, double right) {
        float[] w = new float[Math.max(1, last - first + 1)];
        float sum = 0;
        for (int i = 0; i < w.length; i++) {
            double bin = first + i;
            double rise = (bin - left) / (mid - left);
            double fall = (right - bin) / (right - mid);
            w[i] = (float) Math.max(1e-3, Math.min(rise, fall));
            sum += w[i];
        }
        for (int i = 0; i < w.length; i++) {
            w[i] /= sum;
        }
        return w;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.exp(mel / 1127) - 1);
    }
}
