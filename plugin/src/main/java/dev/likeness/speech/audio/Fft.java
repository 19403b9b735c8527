package dev.likeness.speech.audio;

/** Power spectrum of real signals, with tables made once. Not for two threads at once. */
final class Fft {

    private final int half;
    private final float[] re;
    private final float[] im;
    private final float[] cos;
    private final float[] sin;
    private final int[] reversed;

    /**
     * @param size samples per spectrum (a power of two, &gt;=8)
     */
    Fft(int size) {
        half = size / 2;
        re = new float[half];
        im = new float[half];
        cos = new float[half];
        sin = new float[half];
        reversed = new int[half];
        int bits = Integer.numberOfTrailingZeros(half);
        for (int i = 0; i < half; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / size);
            sin[i] = (float) Math.sin(2 * Math.PI * i / size);
            reversed[i] = Integer.reverse(i) >>> (32 - bits);
        }
    }

    /**
     * @param samples the signal (length = size)
     * @param power receives squared magnitudes (length = size / 2 + 1)
     */
    void power(float[] samples, float[] power) {
        for (int i = 0; i < half; i++) {
            re[reversed[i]] = samples[2 * i];
            im[reversed[i]] = samples[2 * i + 1];
        }
        transform();
        unpack(power);
    }

    private void transform() {
        for (int span = 1; span < half; span *= 2) {
            int stride = half / span;
            for (int k = 0; k < span; k++) {
                float c = cos[k * stride];
                float s = -sin[k * stride];
                for (int a = k; a < half; a += 2 * span) {
                    int b = a + span;
                    float tr = re[b] * c - im[b] * s;
                    float ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }

    /** The half-size transform held even samples as real and odd ones as imaginary parts. */
    private void unpack(float[] power) {
        float sum = re[0] + im[0];
        float difference = re[0] - im[0];
        power[0] = sum * sum;
        power[half] = difference * difference;
        for (int k = 1; k < half; k++) {
            int m = half - k;
            float evenRe = (re[k] + re[m]) / 2;
            float evenIm = (im[k] - im[m]) / 2;
            float oddRe = (im[k] + im[m]) / 2;
            float oddIm = (re[m] - re[k]) / 2;
            float x = evenRe + oddRe * cos[k] + oddIm * sin[k];
            float y = evenIm + oddIm * cos[k] - oddRe * sin[k];
            power[k] = x * x + y * y;
        }
    }
}
