package dev.likeness.tools.training;

import dev.likeness.speech.audio.FrontEnd;
import dev.likeness.speech.audio.HeardSound;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scene as the classifier hears it.
 *
 * @param features [frame][feature]
 * @param phones [frame] what is right there (null: not to be learnt)
 */
record Example(float[][] features, List<Set<HeardSound>> phones) {

    /**
     * @param settled whether the speaker's average is known beforehand, as for a whole clip
     * @param stretch of the axis of frequencies (about 1)
     */
    static Example of(Scene scene, boolean settled, double stretch) {
        float[][] frames = features(scene.samples(), settled, stretch);
        List<Set<HeardSound>> phones = new ArrayList<>();
        int[] cursor = {0};
        for (int i = 0; i < frames.length; i++) {
            double middle = ((i + 1.0) * FrontEnd.HOP - FrontEnd.CENTRE) / FrontEnd.RATE;
            phones.add(scene.at(middle, cursor));
        }
        return new Example(frames, phones);
    }

    /** The features of a sound at the classifier's rate. */
    static float[][] features(float[] samples, boolean settled, double stretch) {
        List<float[]> frames = new ArrayList<>();
        FrontEnd front = new FrontEnd(f -> frames.add(f.clone()), stretch);
        feed(front, samples);
        if (settled) {
            frames.clear();
            front.settle();
            feed(front, samples);
        }
        return frames.toArray(float[][]::new);
    }

    private static void feed(FrontEnd front, float[] samples) {
        for (float sample : samples) {
            front.push(sample);
        }
    }
}
