package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * The most likely course of shapes over a whole clip (Viterbi): how well shapes fit the frames,
 * against what a change costs and how seldom one shape follows another; each stays a least time.
 */
final class ShapePath {

    private static final int SHAPES = ShapeScores.SHAPES;

    private final float fit;
    private final float[][] changes = new float[SHAPES][SHAPES];
    private final int shortest;

    /**
     * @param fit how much a frame's scores count against the changes (&gt;0)
     * @param change what any change costs beyond its rarity
     * @param shortest frames that a shape stays at least (&gt;=1)
     */
    ShapePath(MouthModel model, float fit, float change, int shortest) {
        this.fit = fit;
        this.shortest = shortest;
        for (int u = 0; u < SHAPES; u++) {
            for (int v = 0; v < SHAPES; v++) {
                double rare = Math.log(Math.max(1e-3, model.follows(u, v)) * SHAPES);
                changes[u][v] = (float) (0.5 * rare - change);
            }
        }
    }

    /**
     * @param scores [frame][shape] as {@link ShapeScores} gives them
     * @return [frame] the shape
     */
    int[] best(float[][] scores) {
        int frames = scores.length;
        int[] path = new int[frames];
        if (frames < shortest) {
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

    private void extend(
            int end, int v, float[][] sums, float[][] ending, int[][] starts, int[][] before) {
        ending[end][v] = ending[end - 1][v] + sums[end][v] - sums[end - 1][v];
        starts[end][v] = starts[end - 1][v];
        before[end][v] = before[end - 1][v];
        int start = end - shortest;
        if (start < 0) {
            return;
        }
        float inside = sums[end][v] - sums[start][v];
        for (int u = 0; u < SHAPES; u++) {
            float value = ending[start][u] + inside + (u == v ? 0 : changes[u][v]);
            if (u != v && value > ending[end][v]) {
                ending[end][v] = value;
                starts[end][v] = start;
                before[end][v] = u;
            }
        }
    }

    private float[][] sums(float[][] scores) {
        float[][] sums = new float[scores.length + 1][SHAPES];
        for (int t = 0; t < scores.length; t++) {
            for (int v = 0; v < SHAPES; v++) {
                sums[t + 1][v] = sums[t][v] + fit * scores[t][v];
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
