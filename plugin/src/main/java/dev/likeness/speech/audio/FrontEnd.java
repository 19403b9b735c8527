package dev.likeness.speech.audio;

import java.util.Arrays;

/**
 * What the classifier hears: 100 times a second, {@value #FEATURES} numbers about the last 20 ms of
 * sound. Bands of the spectrum relative to the speaker's running average, loudness relative to the
 * running peak and floor, and the course of loudness inside the frame, which shows bursts.
 *
 * <p>The numbers of a frame are about the moment {@value #CENTRE} samples before its last one.
 * Allocates nothing while running. One thread.
 */
public final class FrontEnd {

    /** Takes frames as they come. */
    @FunctionalInterface
    public interface Sink {
        /**
         * One frame.
         *
         * @param features its numbers (length = {@link #FEATURES}; valid during the call only)
         */
        void frame(float[] features);
    }

    /** Samples per second. */
    public static final int RATE = 16_000;

    /** Samples from one frame to the next. */
    public static final int HOP = 160;

    /** Numbers per frame. */
    public static final int FEATURES = 36;

    /** Samples from the moment that a frame is about to its end. */
    public static final int CENTRE = 160;

    /** Which number of a frame is its loudness: 1 at the speaker's peak, 0 some 30 dB below. */
    static final int LOUDNESS = 30;

    private static final int WINDOW = 320;
    private static final int SPECTRUM = 512;
    private static final int BANDS = 30;
    private static final int PARTS = 4;
    private static final int PART = 40;
    private static final float EMPHASIS = 0.97f;

    /** Keeps logarithms finite in digital silence: 100 dB below full scale. */
    private static final float LEAST = 1e-10f;

    /** What lies 60 dB below the peak is not heard: rooms and microphones differ only there. */
    private static final float MASK = 1e-6f;

    /** Frames of speech that the expected average counts for. */
    private static final float TRUST = 25;

    /** The average follows the last so many frames of speech. */
    private static final float MEMORY = 400;

    /** Where bands are expected before anything is heard, relative to the peak. */
    private static final float EXPECTED = -2.5f;

    private static final float[] WINDOW_SHAPE = windowShape();

    private final Sink sink;
    private final MelBands mel;
    private final Fft fft = new Fft(SPECTRUM);
    private final Level level = new Level();
    private final float[] recent = new float[WINDOW];
    private final float[] windowed = new float[SPECTRUM];
    private final float[] power = new float[SPECTRUM / 2 + 1];
    private final float[] bands = new float[BANDS];
    private final float[] average = new float[BANDS];
    private final float[] features = new float[FEATURES];
    private float heard;
    private boolean steady;
    private float previous;
    private int pending;

    /**
     * Creates one.
     *
     * @param sink receives the frames (not null)
     */
    public FrontEnd(Sink sink) {
        this(sink, 1);
    }

    /**
     * Creates one that hears as if the speaker's head had another size, for training.
     *
     * @param sink receives the frames (not null)
     * @param stretch of the axis of frequencies (0.7 to 1.3; 1: as it is)
     */
    public FrontEnd(Sink sink, double stretch) {
        this.sink = sink;
        double highest = Math.min(7_600 * stretch, RATE / 2.0 - 50);
        mel = new MelBands(BANDS, 80 * stretch, highest, RATE, SPECTRUM);
        reset();
    }

    /** Forgets everything, the speaker's average included. */
    public void reset() {
        level.reset();
        heard = 0;
        steady = false;
        Arrays.fill(average, level.peak() + EXPECTED);
        rewind();
    }

    /**
     * Forgets the sound but not the speaker: the average stays, and from now on does not change.
     * For a second pass over a sound that is known as a whole.
     */
    public void settle() {
        steady = true;
        rewind();
    }

    private void rewind() {
        Arrays.fill(recent, 0);
        previous = 0;
        pending = 0;
    }

    /**
     * Takes the next sample.
     *
     * @param sample one channel at {@link #RATE} (-1 to 1)
     */
    public void push(float sample) {
        recent[WINDOW - HOP + pending] = sample - EMPHASIS * previous;
        previous = sample;
        if (++pending == HOP) {
            analyse();
            System.arraycopy(recent, HOP, recent, 0, WINDOW - HOP);
            pending = 0;
        }
    }

    private void analyse() {
        spectrum();
        level.add((float) Math.log(meanSquare(0, WINDOW) + LEAST));
        float least = LEAST + MASK * (float) Math.exp(level.peak());
        for (int b = 0; b < BANDS; b++) {
            bands[b] = (float) Math.log(mel.energy(power, b) + least);
        }
        learn();
        for (int b = 0; b < BANDS; b++) {
            features[b] = 0.5f * (bands[b] - average[b]);
        }
        features[BANDS] = 0.3f * level.belowPeak() + 1;
        features[BANDS + 1] = 0.3f * level.aboveFloor() - 1;
        for (int p = 0; p < PARTS; p++) {
            float part = meanSquare(WINDOW / 2 - PART * PARTS / 2 + p * PART, PART);
            features[BANDS + 2 + p] = 0.3f * ((float) Math.log(part + least) - level.peak()) + 1;
        }
        sink.frame(features);
    }

    private void spectrum() {
        for (int i = 0; i < WINDOW; i++) {
            windowed[i] = recent[i] * WINDOW_SHAPE[i];
        }
        fft.power(windowed, power);
    }

    private float meanSquare(int from, int count) {
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += recent[i] * recent[i];
        }
        return sum / count;
    }

    /** The average is of speech: what is near the floor has no part in it. */
    private void learn() {
        if (steady) {
            return;
        }
        float share = Math.max(0, Math.min(1, (level.activity() - 0.35f) / 0.3f));
        if (share == 0) {
            return;
        }
        heard = Math.min(MEMORY, heard + share);
        float rate = share / (heard + TRUST);
        for (int b = 0; b < BANDS; b++) {
            average[b] += rate * (bands[b] - average[b]);
        }
    }

    /** Scaled so that the mean over all bands is near the mean square of the samples. */
    private static float[] windowShape() {
        float[] shape = new float[WINDOW];
        double squares = 0;
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW));
            squares += shape[i] * shape[i];
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < WINDOW; i++) {
            shape[i] *= scale;
        }
        return shape;
    }
}
