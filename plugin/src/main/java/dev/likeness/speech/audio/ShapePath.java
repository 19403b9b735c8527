package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * The most likely course of shapes over a whole clip (Viterbi): how well shapes fit the frames,
 * against what a change costs; each stays a least time.
 */
final class ShapePath {

    private ShapePath() {}

    private static final int SHAPES = ShapeScores.SHAPES;

    private static final int SILENCE = Viseme.SIL.ordinal();
    private static final int CLOSED = Viseme.PP.ordinal();

    /** How much a frame's scores count against the changes. */
    private static final float FIT = 0.5f;

    private static final float CHANGE = 1;

    /** How much more it costs to fall silent. */
    private static final float RESTING = 0.5f;

    /** Frames of 10 ms that a shape stays at least. */
    private static final int SHORTEST = 7;

    private static final int SHORTEST_PAUSE = 10;

    /** Closures are given the time they need afterwards. */
    private static final int SHORTEST_CLOSURE = 6;

    /**
     * @param scores [frame][shape] as {@link ShapeScores} gives them
     * @return [frame] the shape
     */
    static int[] best(float[][] scores) {
        int frames = scores.length;
        int[] path = new int[frames];
        if (frames < SHORTEST) {
            return path;
        }
        float[][] sums = sums(scores);
        float[][] ending = new float[frames + 1][SHAPES];
        int[][] starts = new int[frames + 1][SHAPES];
        int[][] before = new int[frames + 1][SHAPES];
        for (float[] row : ending) {
            Arrays.fill(row, Float.NEGATIVE_INFINITY);
        }
        ending[0][0] = 0;
        for (int end = 1; end <= frames; end++) {
            for (int v = 0; v < SHAPES; v++) {
                extend(end, v, sums, ending, starts, before);
            }
        }
        trace(path, ending[frames], starts, before);
        return path;
    }

    private static void extend(
            int end, int v, float[][] sums, float[][] ending, int[][] starts, int[][] before) {
        ending[end][v] = ending[end - 1][v] + sums[end][v] - sums[end - 1][v];
        starts[end][v] = starts[end - 1][v];
        before[end][v] = before[end - 1][v];
        int start = end - shortest(v);
        if (start < 0) {
            return;
        }
        float inside = sums[end][v] - sums[start][v];
        for (int u = 0; u < SHAPES; u++) {
            float value = ending[start][u] + inside - cost(v);
            if (u != v && value > ending[end][v]) {
                ending[end][v] = value;
                starts[end][v] = start;
                before[end][v] = u;
            }
        }
    }

    private static int shortest(int shape) {
        if (shape == SILENCE) {
            return SHORTEST_PAUSE;
        }
        return shape == CLOSED ? SHORTEST_CLOSURE : SHORTEST;
    }

    private static float cost(int shape) {
        return CHANGE + (shape == SILENCE ? RESTING : 0);
    }

    private static float[][] sums(float[][] scores) {
        float[][] sums = new float[scores.length + 1][SHAPES];
        for (int t = 0; t < scores.length; t++) {
            for (int v = 0; v < SHAPES; v++) {
                sums[t + 1][v] = sums[t][v] + FIT * scores[t][v];
            }
        }
        return sums;
    }

    private static void trace(int[] path, float[] last, int[][] starts, int[][] before) {
        int shape = 0;
        for (int v = 1; v < SHAPES; v++) {
            shape = last[v] > last[shape] ? v : shape;
        }
        int end = path.length;
        while (end > 0) {
            int start = starts[end][shape];
            Arrays.fill(path, start, end, shape);
            int previous = before[end][shape];
            end = start;
            shape = previous;
        }
    }
}
