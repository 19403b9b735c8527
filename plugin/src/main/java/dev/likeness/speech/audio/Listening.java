package dev.likeness.speech.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is heard in a whole clip: the shares of the sounds and the loudness, 100 times a second.
 *
 * @param shares [frame][phone] each 0 to 1
 * @param loudness [frame] 0 to 1
 */
record Listening(float[][] shares, float[] loudness) {

    /** Frames per second. */
    static final int RATE = FrontEnd.RATE / FrontEnd.HOP;

    private static final float QUIETEST_VOWEL = 0.6f;

    /** Listens twice: first to get to know the speaker, then to understand. */
    static Listening to(Sound sound, MouthModel model) {
        float[] samples = atOurRate(sound);
        List<float[]> features = new ArrayList<>();
        FrontEnd front = new FrontEnd(frame -> features.add(frame.clone()));
        feed(front, samples);
        features.clear();
        front.settle();
        feed(front, samples);
        float[] loudness = new float[features.size()];
        for (int t = 0; t < loudness.length; t++) {
            loudness[t] = Math.max(0, Math.min(1, features.get(t)[FrontEnd.LOUDNESS]));
        }
        return new Listening(shares(features, model), loudness);
    }

    /** How wide a vowel opens that lasts from one frame to another (0 to 1). */
    float openness(int from, int to) {
        float sum = 0;
        for (int t = from; t < to; t++) {
            sum += loudness[t];
        }
        return QUIETEST_VOWEL + (1 - QUIETEST_VOWEL) * sum / Math.max(1, to - from);
    }

    private static float[][] shares(List<float[]> features, MouthModel model) {
        NetworkRun run = new NetworkRun(model.clip());
        List<float[]> shares = new ArrayList<>();
        for (float[] frame : features) {
            if (run.push(frame)) {
                shares.add(run.shares().clone());
            }
        }
        while (run.drain()) {
            shares.add(run.shares().clone());
        }
        return shares.toArray(float[][]::new);
    }

    private static void feed(FrontEnd front, float[] samples) {
        for (float sample : samples) {
            front.push(sample);
        }
        // The last part of a frame counts too, and the mouth has time to close.
        for (int i = 0; i < FrontEnd.HOP; i++) {
            front.push(0);
        }
    }

    private static float[] atOurRate(Sound sound) {
        if (sound.sampleRate() == FrontEnd.RATE) {
            return sound.view();
        }
        Resampler resampler = new Resampler(sound.sampleRate(), FrontEnd.RATE);
        float[] out =
                new float[(int) ((long) sound.length() * FrontEnd.RATE / sound.sampleRate()) + 2];
        int[] count = {0};
        Resampler.Sink sink =
                sample -> {
                    if (count[0] < out.length) {
                        out[count[0]++] = sample;
                    }
                };
        for (float sample : sound.view()) {
            resampler.push(sample, sink);
        }
        resampler.finish(sink);
        return Arrays.copyOf(out, count[0]);
    }
}
