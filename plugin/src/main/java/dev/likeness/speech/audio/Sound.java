package dev.likeness.speech.audio;

import dev.likeness.job.BadFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A recorded line in memory: one channel of samples. Immutable, any thread.
 *
 * <p>Samples that are no numbers count as silence, and those beyond -1 to 1 as clipped.
 */
public final class Sound {

    /** The lowest sample rate that is taken (in hertz). */
    public static final int LOWEST_RATE = 8_000;

    /** The highest sample rate that is taken (in hertz). */
    public static final int HIGHEST_RATE = 192_000;

    private final float[] samples;
    private final int sampleRate;

    /**
     * Creates a sound.
     *
     * @param samples one channel (-1 to 1; copied)
     * @param sampleRate samples per second (8000 to 192000 hertz)
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public Sound(float[] samples, int sampleRate) {
        requireRate(sampleRate);
        this.samples = Arrays.copyOf(samples, samples.length);
        this.sampleRate = sampleRate;
        for (int i = 0; i < samples.length; i++) {
            this.samples[i] = clean(samples[i]);
        }
    }

    /**
     * Reads a WAV file: integer PCM of 8 to 32 bits, floating point, A-law or mu-law, any number of
     * channels, which are averaged. A file cut short gives what is there.
     *
     * @param file where it lies (not null)
     * @return the sound (not null)
     * @throws BadFileException if it is no WAV file or of a kind that is not read; the message says
     *     what was found
     * @throws IOException if reading fails
     */
    public static Sound read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a WAV file from a stream, as {@link #read(Path)} does.
     *
     * @param in the bytes of the file (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the sound (not null)
     * @throws BadFileException if it is no WAV file or of a kind that is not read
     * @throws IOException if reading fails
     */
    public static Sound read(InputStream in, String name) throws IOException {
        return WavReader.read(in.readAllBytes(), name);
    }

    /**
     * How many samples make one second.
     *
     * @return the rate (in hertz)
     */
    public int sampleRate() {
        return sampleRate;
    }

    /**
     * How many samples there are.
     *
     * @return the count (&gt;=0)
     */
    public int length() {
        return samples.length;
    }

    /**
     * How long it is.
     *
     * @return the duration (in seconds, &gt;=0)
     */
    public double duration() {
        return (double) samples.length / sampleRate;
    }

    /**
     * The samples.
     *
     * @return a new array (each -1 to 1)
     */
    public float[] samples() {
        return Arrays.copyOf(samples, samples.length);
    }

    /** The array itself, for readers of this package. */
    float[] view() {
        return samples;
    }

    static void requireRate(int sampleRate) {
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException(
                    "Expected a sample rate of %d to %d hertz, found %d"
                            .formatted(LOWEST_RATE, HIGHEST_RATE, sampleRate));
        }
    }

    /** The sample as it may be used: no numbers are silence, the rest is held within -1 to 1. */
    static float clean(float sample) {
        if (sample >= -1 && sample <= 1) {
            return sample;
        }
        return sample > 1 ? 1 : sample < -1 ? -1 : 0;
    }
}
