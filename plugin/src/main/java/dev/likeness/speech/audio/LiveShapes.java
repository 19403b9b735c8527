package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * Decides as it goes which shape is shown: a change costs something, so that one odd frame changes
 * nothing; a shape stays long enough to be read; and closed lips that came while another shape had
 * to stay are still shown. Allocates nothing while running. One thread.
 */
final class LiveShapes {

    private static final int SHAPES = ShapeScores.SHAPES;
    private static final int CLOSED = Viseme.PP.ordinal();

    /** What the settings of a decision are; frames are of 10 ms. */
    record Settings(float change, int shortest, int beforeClosure, int closureWaits) {

        static final Settings USUAL = new Settings(2.2f, 7, 4, 6);
    }

    private final Settings settings;
    private final float[] paths = new float[SHAPES];
    private int shape;
    private int age;
    private int closureMissed;

    LiveShapes(Settings settings) {
        this.settings = settings;
        reset();
    }

    void reset() {
        Arrays.fill(paths, -settings.change);
        shape = Viseme.SIL.ordinal();
        paths[shape] = 0;
        age = settings.shortest;
        closureMissed = Integer.MAX_VALUE;
    }

    /** The shape from this frame on. */
    int next(float[] scores) {
        follow(scores);
        int best = best();
        age++;
        if (best == CLOSED && shape != CLOSED) {
            closureMissed = 0;
        } else if (closureMissed < Integer.MAX_VALUE) {
            closureMissed++;
        }
        boolean closing = closureMissed <= settings.closureWaits && shape != CLOSED;
        int wanted = closing ? CLOSED : best;
        int stay = closing ? settings.beforeClosure : settings.shortest;
        if (wanted != shape && age >= stay) {
            shape = wanted;
            age = 0;
            closureMissed = Integer.MAX_VALUE;
        }
        return shape;
    }

    /** The best path to each shape; only differences matter, so the best is kept at 0. */
    private void follow(float[] scores) {
        float top = paths[best()] - settings.change;
        float highest = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < SHAPES; v++) {
            paths[v] = Math.max(paths[v], top) + scores[v];
            highest = Math.max(highest, paths[v]);
        }
        for (int v = 0; v < SHAPES; v++) {
            paths[v] -= highest;
        }
    }

    private int best() {
        int best = 0;
        for (int v = 1; v < SHAPES; v++) {
            best = paths[v] > paths[best] ? v : best;
        }
        return best;
    }
}
