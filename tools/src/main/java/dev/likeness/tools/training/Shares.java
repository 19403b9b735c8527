package dev.likeness.tools.training;

import dev.likeness.speech.audio.HeardSound;
import java.util.List;

/** How much of the time each sound is heard in the training voices. */
final class Shares {

    private Shares() {}

    /**
     * @param takes what is heard
     * @return [sound] sum 1
     */
    static float[] of(List<Take> takes) {
        float[] shares = new float[HeardSound.values().length];
        float sum = 0;
        for (Take take : takes) {
            double start = 0;
            for (Take.Span span : take.spans()) {
                // Sounds of other languages are only near to one of these.
                if (span.phones().size() == 1) {
                    float length = (float) (span.end() - start);
                    shares[span.phones().iterator().next().ordinal()] += length;
                    sum += length;
                }
                start = span.end();
            }
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
