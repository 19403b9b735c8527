package dev.likeness.tools.training;

import dev.likeness.face.Viseme;
import dev.likeness.speech.audio.HeardSound;
import java.util.Arrays;
import java.util.List;

/** How often sounds are heard and shapes follow each other in the training voices. */
final class Counts {

    private static final double FRAME = 0.01;
    private static final int SHAPES = Viseme.values().length;

    private final float[] sounds = new float[HeardSound.values().length];
    private final float[][] follows = new float[SHAPES][SHAPES];

    Counts(List<Take> takes) {
        for (float[] row : follows) {
            Arrays.fill(row, 5);
        }
        for (Take take : takes) {
            count(take);
        }
        normalise(sounds);
        for (float[] row : follows) {
            normalise(row);
        }
    }

    float[] sounds() {
        return sounds;
    }

    float[][] follows() {
        return follows;
    }

    private void count(Take take) {
        double start = 0;
        Viseme last = Viseme.SIL;
        for (Take.Span span : take.spans()) {
            if (span.phones().size() == 1) {
                HeardSound phone = span.phones().iterator().next();
                sounds[phone.ordinal()] += (float) ((span.end() - start) / FRAME);
                Viseme shape = phone.viseme();
                if (shape != null && shape != last) {
                    follows[last.ordinal()][shape.ordinal()]++;
                    last = shape;
                }
            }
            start = span.end();
        }
    }

    private static void normalise(float[] row) {
        float sum = 0;
        for (float value : row) {
            sum += value;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
    }
}
