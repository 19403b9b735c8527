package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * Brings a stream of samples to another rate: a windowed sinc. Where the two rates have a small
 * ratio its weights are made once for each place between two samples; else they are read from a
 * table. Allocates nothing while running. One thread.
 */
final class Resampler {

    /** Takes the samples of the new rate. */
    interface Sink {
        void sample(float sample);
    }

    /** Zero crossings of the sinc on each side, at the lower of the two rates. */
    private static final int CROSSINGS = 10;

    private static final int PHASES = 256;
    private static final double PASS = 0.94;
    private static final int MOST_ROWS = 640;

    private final double step;
    private final boolean same;
    private final int reach;
    private final float[] table;

    /** [place between two samples][sample] weights; empty for ratios with too many places. */
    private final float[][] rows;

    private final float[] ring;
    private final int mask;
    private long written;
    private long done;
    private final int from;
    private final int to;

    Resampler(int from, int to) {
        this.from = from;
        this.to = to;
        step = (double) from / to;
        same = from == to;
        double cut = PASS * Math.min(1, 1 / step);
        reach = (int) Math.ceil(CROSSINGS * Math.max(1, step));
        table = table(cut, reach);
        rows = rows();
        ring = new float[Integer.highestOneBit(2 * reach + 2) * 2];
        mask = ring.length - 1;
    }

    /** How late the new samples are (in seconds, &gt;=0). */
    double delay() {
        return same ? 0 : (double) reach / from;
    }

    void reset() {
        Arrays.fill(ring, 0);
        written = 0;
        done = 0;
    }

    void push(float sample, Sink sink) {
        if (same) {
            sink.sample(sample);
            return;
        }
        ring[(int) (written & mask)] = sample;
        written++;
        // The whole part and the rest are kept apart: exact however long the stream.
        while (done * from / to + reach < written) {
            long whole = done * from / to;
            sink.sample(between(whole, (int) (done * from % to)));
            done++;
        }
    }

    /** Lets out what the filter still holds. */
    void finish(Sink sink) {
        if (!same) {
            long end = written * to / from;
            while (done < end) {
                push(0, sink);
            }
        }
    }

    /** The value that lies so many parts of {@link #to} after a sample. */
    private float between(long whole, int part) {
        float sum = 0;
        int first = (int) ((whole - reach + 1) & mask);
        if (rows.length > 0) {
            float[] row = rows[(int) ((long) part * rows.length / to)];
            for (int k = 0; k < row.length; k++) {
                sum += row[k] * ring[(first + k) & mask];
            }
            return sum;
        }
        double rest = (double) part / to;
        for (int k = 0; k < 2 * reach; k++) {
            sum += weight(k - reach + 1 - rest) * ring[(first + k) & mask];
        }
        return sum;
    }

    private float weight(double distance) {
        double position = Math.abs(distance) * PHASES;
        int left = (int) position;
        float part = (float) (position - left);
        return table[left] + part * (table[left + 1] - table[left]);
    }

    private float[][] rows() {
        int count = to / gcd(from, to);
        if (count > MOST_ROWS) {
            return new float[0][];
        }
        float[][] weights = new float[count][2 * reach];
        for (int r = 0; r < count; r++) {
            for (int k = 0; k < 2 * reach; k++) {
                weights[r][k] = weight(k - reach + 1 - (double) r / count);
            }
        }
        return weights;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static float[] table(double cut, int reach) {
        float[] table = new float[reach * PHASES + 2];
        for (int i = 0; i < reach * PHASES; i++) {
            double x = (double) i / PHASES;
            double sinc = x == 0 ? 1 : Math.sin(Math.PI * cut * x) / (Math.PI * cut * x);
            double window = 0.5 + 0.5 * Math.cos(Math.PI * x / reach);
            table[i] = (float) (cut * sinc * window);
        }
        return table;
    }
}
