package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * Decides as it goes which shape is shown: follows the most likely courses of shapes, where a
 * change costs something and each shape stays a least time, and shows the best one's shape of a
 * moment ago (Viterbi with a fixed lag). Courses that do not pass through what was shown are given
 * up. Allocates nothing while running. One thread.
 */
final class LiveShapes {

    private static final int SHAPES = ShapeScores.SHAPES;
    private static final int SILENCE = Viseme.SIL.ordinal();
    private static final int CLOSED = Viseme.PP.ordinal();
    private static final float NEVER = -1e6f;

    /**
     * What is weighed how; frames are of 10 ms.
     *
     * @param fit how much a frame's scores count against the changes
     * @param change what a change costs
     * @param closing how much less it costs to close the lips
     * @param resting how much more it costs to fall silent
     * @param shortest frames that a shape stays at least
     * @param shortestPause frames that silence stays at least
     * @param lag frames between what is known and what is shown
     */
    record Settings(
            float fit,
            float change,
            float closing,
            float resting,
            int shortest,
            int shortestPause,
            int lag) {

        static final Settings USUAL = new Settings(1, 2.5f, 0, 0, 7, 7, 0);
    }

    private final Settings settings;
    private final int depth;

    /** [age][shape] the best course that has shown this shape for that many frames so far. */
    private final float[][] courses;

    /** [age][shape] which shape the course came from. */
    private final int[][] origins;

    LiveShapes(Settings settings) {
        this.settings = settings;
        depth = Math.max(settings.shortest, settings.shortestPause);
        courses = new float[depth][SHAPES];
        origins = new int[depth][SHAPES];
        reset();
    }

    void reset() {
        for (float[] row : courses) {
            Arrays.fill(row, NEVER);
        }
        courses[settled(SILENCE)][SILENCE] = 0;
        origins[settled(SILENCE)][SILENCE] = SILENCE;
    }

    /** How many frames later than its scores a shape is shown. */
    int lag() {
        return settings.lag;
    }

    /** The shape that is shown from now on, after one more frame is known. */
    int next(float[] scores) {
        grow();
        score(scores);
        int best = 0;
        int age = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (int a = 0; a < depth; a++) {
            for (int v = 0; v < SHAPES; v++) {
                if (courses[a][v] > highest) {
                    highest = courses[a][v];
                    best = v;
                    age = a;
                }
            }
        }
        int shown = shapeAgo(age, best);
        forget(shown, highest);
        return shown;
    }

    /**
     * Every course goes on with its shape, or begins another when its own was shown long enough.
     */
    private void grow() {
        int first = bestSettled(-1);
        int second = bestSettled(first);
        float firstValue = courses[settled(first)][first];
        float secondValue = courses[settled(second)][second];
        for (int v = 0; v < SHAPES; v++) {
            int last = settled(v);
            boolean stays = courses[last][v] >= courses[last - 1][v];
            if (!stays) {
                courses[last][v] = courses[last - 1][v];
                origins[last][v] = origins[last - 1][v];
            }
            for (int a = last - 1; a > 0; a--) {
                courses[a][v] = courses[a - 1][v];
                origins[a][v] = origins[a - 1][v];
            }
            int from = v == first ? second : first;
            courses[0][v] = (v == first ? secondValue : firstValue) - cost(v);
            origins[0][v] = from;
        }
    }

    private float cost(int shape) {
        return settings.change
                - (shape == CLOSED ? settings.closing : 0)
                + (shape == SILENCE ? settings.resting : 0);
    }

    private int bestSettled(int without) {
        int best = without == 0 ? 1 : 0;
        for (int v = 0; v < SHAPES; v++) {
            if (v != without && courses[settled(v)][v] > courses[settled(best)][best]) {
                best = v;
            }
        }
        return best;
    }

    private void score(float[] scores) {
        for (int v = 0; v < SHAPES; v++) {
            float value = settings.fit * scores[v];
            for (int a = 0; a <= settled(v); a++) {
                courses[a][v] += value;
            }
        }
    }

    private void forget(int shown, float highest) {
        for (int a = 0; a < depth; a++) {
            for (int v = 0; v < SHAPES; v++) {
                boolean passes = shapeAgo(a, v) == shown;
                courses[a][v] = passes ? Math.max(NEVER, courses[a][v] - highest) : NEVER;
            }
        }
    }

    private int shapeAgo(int age, int shape) {
        return age + 1 > settings.lag ? shape : origins[age][shape];
    }

    /** The age from which a shape may change. */
    private int settled(int shape) {
        return (shape == SILENCE ? settings.shortestPause : settings.shortest) - 1;
    }
}
