package dev.likeness.demo.tour;

import dev.likeness.speech.VisemeTrack;
import java.util.List;
import java.util.stream.Stream;

/** Picks the moments of a spoken line that show best how the mouth moves. */
final class SpeakingMoments {

    private static final double STEP = 0.01;

    /** Half of the span over which a shape must hold, so that a slow frame still meets it. */
    private static final int HOLD = 7;

    private SpeakingMoments() {}

    /**
     * A round, a closed and an open mouth.
     *
     * @return three moments, the earliest first (in seconds)
     */
    static List<Double> of(VisemeTrack track) {
        return Stream.of("oh", "PP", "aa").map(name -> longest(track, name)).sorted().toList();
    }

    private static double longest(VisemeTrack track, String viseme) {
        int index = VisemeTrack.ORDER.indexOf(viseme);
        int steps = (int) (track.duration() / STEP) + 1;
        float[] weights = new float[VisemeTrack.ORDER.size()];
        float[] shape = new float[steps];
        for (int i = 0; i < steps; i++) {
            track.sample(i * STEP, weights);
            shape[i] = weights[index];
        }
        int best = 0;
        float bestSum = -1;
        for (int i = 0; i < steps; i++) {
            float sum = 0;
            for (int j = Math.max(0, i - HOLD); j <= Math.min(steps - 1, i + HOLD); j++) {
                sum += shape[j];
            }
            if (sum > bestSum) {
                bestSum = sum;
                best = i;
            }
        }
        return best * STEP;
    }
}
