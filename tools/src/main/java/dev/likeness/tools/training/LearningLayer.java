package dev.likeness.tools.training;

import dev.likeness.speech.audio.Network;
import java.util.Random;

/** One layer that learns by Adam (Kingma and Ba, 2015). */
final class LearningLayer {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;

    private final int[] offsets;
    private final int inputs;
    private final int outputs;
    private final float[][] weights;
    private final float[][] slopes;
    private final float[][] means;
    private final float[][] squares;
    private float[][] turned;

    /** The last row of each table is the bias. */
    LearningLayer(int[] offsets, int inputs, int outputs, Random random) {
        this.offsets = offsets;
        this.inputs = inputs;
        this.outputs = outputs;
        int rows = offsets.length * inputs;
        weights = new float[rows + 1][outputs];
        slopes = new float[rows + 1][outputs];
        means = new float[rows + 1][outputs];
        squares = new float[rows + 1][outputs];
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < outputs; o++) {
                weights[r][o] = (float) (random.nextGaussian() * Math.sqrt(2.0 / rows));
            }
        }
    }

    float[][] forward(float[][] x) {
        float[][] y = new float[x.length][];
        for (int t = 0; t < y.length; t++) {
            y[t] = weights[weights.length - 1].clone();
        }
        for (int k = 0; k < offsets.length; k++) {
            for (int t = Math.max(0, -offsets[k]); t < x.length && t + offsets[k] < x.length; t++) {
                multiply(x[t + offsets[k]], weights, k * inputs, inputs, y[t]);
            }
        }
        return y;
    }

    /** Adds to the slopes of the weights; gives those of the inputs if wanted. */
    float[][] back(float[][] x, float[][] slope, boolean wanted) {
        for (float[] row : slope) {
            add(row, slopes[slopes.length - 1]);
        }
        for (int k = 0; k < offsets.length; k++) {
            backWeights(x, slope, k);
        }
        return wanted ? backInputs(x.length, slope) : null;
    }

    private void backWeights(float[][] x, float[][] slope, int k) {
        int first = Math.max(0, -offsets[k]);
        int end = Math.min(x.length, x.length - offsets[k]);
        int t = first;
        for (; t + 4 <= end; t += 4) {
            float[] x0 = x[t + offsets[k]];
            float[] x1 = x[t + 1 + offsets[k]];
            float[] x2 = x[t + 2 + offsets[k]];
            float[] x3 = x[t + 3 + offsets[k]];
            for (int i = 0; i < inputs; i++) {
                fourRows(
                        slopes[k * inputs + i],
                        x0[i],
                        slope[t],
                        x1[i],
                        slope[t + 1],
                        x2[i],
                        slope[t + 2],
                        x3[i],
                        slope[t + 3]);
            }
        }
        for (; t < end; t++) {
            for (int i = 0; i < inputs; i++) {
                oneRow(slopes[k * inputs + i], x[t + offsets[k]][i], slope[t]);
            }
        }
    }

    private float[][] backInputs(int length, float[][] slope) {
        if (turned == null) {
            turned = new float[offsets.length * outputs][inputs];
            for (int k = 0; k < offsets.length; k++) {
                for (int i = 0; i < inputs; i++) {
                    for (int o = 0; o < outputs; o++) {
                        turned[k * outputs + o][i] = weights[k * inputs + i][o];
                    }
                }
            }
        }
        float[][] below = new float[length][inputs];
        for (int k = 0; k < offsets.length; k++) {
            for (int t = Math.max(0, -offsets[k]); t < length && t + offsets[k] < length; t++) {
                multiply(slope[t], turned, k * outputs, outputs, below[t + offsets[k]]);
            }
        }
        return below;
    }

    void step(double rate, double scale, int steps) {
        float corrected =
                (float)
                        (rate
                                * Math.sqrt(1 - Math.pow(SECOND, steps))
                                / (1 - Math.pow(FIRST, steps)));
        for (int r = 0; r < weights.length; r++) {
            update(weights[r], slopes[r], means[r], squares[r], corrected, (float) scale);
        }
        turned = null;
    }

    private static void update(
            float[] w, float[] g, float[] m, float[] v, float rate, float scale) {
        for (int i = 0; i < w.length; i++) {
            float slope = g[i] * scale;
            m[i] += (float) (1 - FIRST) * (slope - m[i]);
            v[i] += (float) (1 - SECOND) * (slope * slope - v[i]);
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + 1e-7f);
            g[i] = 0;
        }
    }

    Network.Layer frozen() {
        float[] flat = new float[offsets.length * inputs * outputs];
        for (int r = 0; r < offsets.length * inputs; r++) {
            System.arraycopy(weights[r], 0, flat, r * outputs, outputs);
        }
        return new Network.Layer(
                offsets, inputs, outputs, flat, weights[weights.length - 1].clone());
    }

    private static void multiply(float[] x, float[][] rows, int from, int count, float[] y) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            fourRows(
                    y,
                    x[i],
                    rows[from + i],
                    x[i + 1],
                    rows[from + i + 1],
                    x[i + 2],
                    rows[from + i + 2],
                    x[i + 3],
                    rows[from + i + 3]);
        }
        for (; i < count; i++) {
            oneRow(y, x[i], rows[from + i]);
        }
    }

    /** The loop in which training spends its time; the compiler makes vectors of it. */
    private static void fourRows(
            float[] y,
            float a,
            float[] p,
            float b,
            float[] q,
            float c,
            float[] r,
            float d,
            float[] s) {
        int n = y.length;
        for (int j = 0; j < n; j++) {
            y[j] = y[j] + a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    private static void oneRow(float[] y, float a, float[] p) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * p[j];
        }
    }

    private static void add(float[] x, float[] y) {
        oneRow(y, 1, x);
    }
}
