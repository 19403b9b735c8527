package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import java.util.Arrays;

/**
 * Follows speech while it is heard: samples in, the weights of the fifteen shapes out, a new set
 * every 10 ms, about {@link #latency()} after the sound. Takes any sample rate and number of
 * channels, needs no calibration, and gets to know the speaker as it goes.
 *
 * <p>After construction nothing is allocated. Not for two threads at once; each speaker has one.
 */
public final class LiveMouth {

    /** How much of the way to its goal a weight goes in a frame: the new shape leads at once. */
    private static final float APPROACH = 0.7f;

    private static final float QUIETEST_VOWEL = 0.6f;

    /** Lips that stay open where they should close are seen at once: in doubt they close. */
    private static final float CLOSING = 0.3f;

    private static final int FIRST_VOWEL = Viseme.AA.ordinal();

    /** How long it takes on average until another shape has fitted better for long enough. */
    private static final double DECISION = 0.01;

    private static final double FRAME = (double) FrontEnd.HOP / FrontEnd.RATE;

    private final int channels;
    private final Resampler resampler;
    private final FrontEnd front;
    private final NetworkRun run;
    private final ShapeScores shapeScores;
    private final LiveShapes shapes;
    private final double latency;
    private final Resampler.Sink toFront;
    private final float[] scores = new float[ShapeScores.SHAPES];
    private final float[] weights = new float[ShapeScores.SHAPES];
    private float loudness;
    private long frames;

    /**
     * Creates one with the library's model.
     *
     * @param sampleRate samples per second (8000 to 192000 hertz)
     * @param channels how many, interleaved; they are averaged (&gt;=1)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LiveMouth(int sampleRate, int channels) {
        this(sampleRate, channels, MouthModel.standard());
    }

    /**
     * Creates one.
     *
     * @param sampleRate samples per second (8000 to 192000 hertz)
     * @param channels how many, interleaved; they are averaged (&gt;=1)
     * @param model what was learnt (not null)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LiveMouth(int sampleRate, int channels, MouthModel model) {
        Sound.requireRate(sampleRate);
        if (channels < 1) {
            throw new IllegalArgumentException("Expected a channel or more, found " + channels);
        }
        this.channels = channels;
        resampler = new Resampler(sampleRate, FrontEnd.RATE);
        front = new FrontEnd(this::frame);
        toFront = front::push;
        run = new NetworkRun(model.live());
        shapeScores = new ShapeScores(model, ShapeScores.USUAL_FAIRNESS, CLOSING);
        shapes = new LiveShapes(LiveShapes.Settings.USUAL);
        latency =
                resampler.delay()
                        + (double) FrontEnd.CENTRE / FrontEnd.RATE
                        + (model.live().ahead() + shapes.lag() + 0.5) * FRAME
                        + DECISION;
        reset();
    }

    /**
     * How long after the sound its shape is there: half the window of analysis, what is heard
     * ahead, half a frame, and the time that it takes to decide. The lips of a speaker lead the
     * sound a little, so to look right a game may delay the sound by as much.
     *
     * @return the delay (in seconds, at most 0.06)
     */
    public double latency() {
        return latency;
    }

    /** Forgets the speaker and all sound; the mouth rests. */
    public void reset() {
        resampler.reset();
        front.reset();
        run.reset();
        shapes.reset();
        Arrays.fill(weights, 0);
        weights[Viseme.SIL.ordinal()] = 1;
        loudness = 0;
        frames = 0;
    }

    /**
     * Takes the next samples. What is no number counts as silence.
     *
     * @param samples interleaved if there are several channels (-1 to 1)
     * @param from where they begin in the array
     * @param count how many moments, each with a sample per channel (&gt;=0)
     */
    public void push(float[] samples, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += Sound.clean(samples[at++]);
            }
            resampler.push(sum / channels, toFront);
        }
    }

    /**
     * Takes the next samples as 16-bit numbers.
     *
     * @param samples interleaved if there are several channels
     * @param from where they begin in the array
     * @param count how many moments, each with a sample per channel (&gt;=0)
     */
    public void push(short[] samples, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += samples[at++] / 32768f;
            }
            resampler.push(sum / channels, toFront);
        }
    }

    /**
     * The mouth now.
     *
     * @param out receives the weights (length = 15, in the order of {@link Viseme}, each 0 to 1)
     */
    public void weights(float[] out) {
        System.arraycopy(weights, 0, out, 0, ShapeScores.SHAPES);
    }

    /**
     * How many sets of weights there were.
     *
     * @return the count (&gt;=0), one more for every 10 ms of sound
     */
    public long frames() {
        return frames;
    }

    private void frame(float[] features) {
        frames++;
        loudness = Math.max(0, Math.min(1, features[FrontEnd.LOUDNESS]));
        if (!run.push(features)) {
            return;
        }
        shapeScores.score(run.shares(), scores);
        int shape = shapes.next(scores);
        float goal = shape >= FIRST_VOWEL ? QUIETEST_VOWEL + (1 - QUIETEST_VOWEL) * loudness : 1;
        for (int v = 0; v < weights.length; v++) {
            weights[v] += APPROACH * ((v == shape ? goal : 0) - weights[v]);
        }
    }
}
