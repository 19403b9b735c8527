package dev.likeness.speech.live;

import dev.likeness.speech.audio.Sound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** "The big boy may buy a map of the old farm", at 16 kHz; a synthesised voice. */
final class Sentence {

    static final Sound SOUND = read();

    private Sentence() {}

    /** The same at a rate that 16000 divides, or the other way round. */
    static float[] at(int rate) {
        float[] samples = SOUND.samples();
        float[] out = new float[(int) ((long) samples.length * rate / SOUND.sampleRate())];
        for (int i = 0; i < out.length; i++) {
            out[i] = samples[(int) ((long) i * SOUND.sampleRate() / rate)];
        }
        return out;
    }

    private static Sound read() {
        try (InputStream in = Sound.class.getResourceAsStream("sentence.wav")) {
            return Sound.read(in, "sentence.wav");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
