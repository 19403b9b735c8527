package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * How well each shape fits a frame, from the shares of the sounds: logarithms, with the frequency
 * of the shapes partly taken out so that rare ones have their chance. While an "h" is heard all
 * shapes fit alike, for it has none of its own. Allocates nothing while running. One thread.
 */
final class ShapeScores {

    static final int SHAPES = Viseme.values().length;

    /** Rare shapes have a little more of a chance than they are likely. */
    static final float USUAL_FAIRNESS = 0.2f;

    private static final HeardSound[] PHONES = HeardSound.values();
    private static final float LEAST = 1e-3f;

    private final float[] offset = new float[SHAPES];
    private final float[] sums = new float[SHAPES];

    /**
     * @param fairness how far the frequency of shapes is taken out (0 to 1)
     * @param closing how much rather than not lips close in doubt (&gt;=0; a logarithm)
     */
    ShapeScores(MouthModel model, float fairness, float closing) {
        for (Viseme shape : Viseme.values()) {
            float prior = Math.max(1e-3f, model.prior(shape));
            offset[shape.ordinal()] = (float) (-fairness * Math.log(prior));
        }
        offset[Viseme.PP.ordinal()] += closing;
    }

    /**
     * @param shares per sound
     * @param scores receives a score per shape
     */
    void score(float[] shares, float[] scores) {
        Arrays.fill(sums, 0);
        float open = 1;
        for (int p = 0; p < PHONES.length; p++) {
            Viseme shape = PHONES[p].viseme();
            if (shape == null) {
                open -= shares[p];
            } else {
                sums[shape.ordinal()] += shares[p];
            }
        }
        open = Math.max(open, 0.02f);
        for (int v = 0; v < SHAPES; v++) {
            float share = sums[v] / open;
            scores[v] = open * ((float) Math.log(share + LEAST) + offset[v]);
        }
    }
}
