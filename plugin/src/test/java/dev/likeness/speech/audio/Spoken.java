package dev.likeness.speech.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * "The big boy may buy a map of the old farm", spoken by the voice "slt" of flite, which said when
 * each sound ends.
 */
final class Spoken {

    static final String TEXT = "The big boy may buy a map of the old farm.";

    /** From when to when lips are closed (in seconds). */
    static final double[][] CLOSURES = {
        {0.274, 0.337},
        {0.472, 0.543},
        {0.811, 0.913},
        {1.035, 1.083},
        {1.288, 1.371},
        {1.440, 1.537},
        {2.438, 2.664}
    };

    static final double[] WORD_STARTS = {
        0.184, 0.274, 0.472, 0.811, 1.035, 1.261, 1.288, 1.537, 1.647, 1.763, 2.008
    };

    static final Sound SOUND = read();

    private Spoken() {}

    /** The same at another rate. */
    static Sound at(int rate) {
        Resampler resampler = new Resampler(SOUND.sampleRate(), rate);
        float[] out = new float[(int) (SOUND.duration() * rate) + 10];
        int[] count = {0};
        for (float sample : SOUND.samples()) {
            resampler.push(sample, s -> out[count[0]++] = s);
        }
        resampler.finish(s -> out[count[0]++] = s);
        return new Sound(Arrays.copyOf(out, count[0]), rate);
    }

    private static Sound read() {
        try (InputStream in = Spoken.class.getResourceAsStream("sentence.wav")) {
            return Sound.read(in, "sentence.wav");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
