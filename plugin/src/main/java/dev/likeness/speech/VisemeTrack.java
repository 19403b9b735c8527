package dev.likeness.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The mouth of a spoken line: fifteen viseme weights at evenly spaced moments, and smooth values in
 * between. Immutable, any thread.
 *
 * <p>Between two frames the weights follow a cubic whose slope at every frame is the harmonic mean
 * of the slopes on both sides, or zero where those differ in sign (Fritsch and Butland, 1984). It
 * passes through each frame and never overshoots, so that lips closed in a frame are closed when
 * played.
 */
public final class VisemeTrack {

    /** The order of the weights in a frame (15 names, as the services spell them). */
    public static final List<String> ORDER =
            List.of(
                    "sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih",
                    "oh", "ou");

    private static final int VISEMES = ORDER.size();
    private static final int SILENCE = ORDER.indexOf("sil");

    private final double framesPerSecond;
    private final float[] frames;
    private final float[] slopes;
    private final int frameCount;

    /**
     * Creates a track.
     *
     * @param framesPerSecond how many frames make one second (finite, &gt;0)
     * @param frames the weights at each moment, the first at 0 seconds (at least one; each length =
     *     15, in {@link #ORDER}, each 0 to 1; copied)
     * @throws IllegalArgumentException if a number is out of its range or a frame has not 15 of
     *     them; the message names the frame and the viseme
     */
    public VisemeTrack(double framesPerSecond, List<float[]> frames) {
        if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
            throw new IllegalArgumentException(
                    "Frames per second must be finite and above 0: " + framesPerSecond);
        }
        Objects.requireNonNull(frames, "frames");
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("A viseme track needs at least one frame");
        }
        this.framesPerSecond = framesPerSecond;
        this.frameCount = frames.size();
        this.frames = flatten(frames);
        this.slopes = slopes(this.frames, frameCount);
    }

    /**
     * How many frames make one second.
     *
     * @return the rate (in hertz, &gt;0)
     */
    public double framesPerSecond() {
        return framesPerSecond;
    }

    /**
     * How many frames there are.
     *
     * @return the count (&gt;=1)
     */
    public int frameCount() {
        return frameCount;
    }

    /**
     * How long the line is: from the first to the last frame.
     *
     * @return the duration (in seconds, &gt;=0)
     */
    public double duration() {
        return (frameCount - 1) / framesPerSecond;
    }

    /**
     * The mouth at a moment. Before the beginning and after the end the mouth rests: "sil" is 1 and
     * all others are 0.
     *
     * @param seconds since the beginning (any value; NaN rests)
     * @param weights receives the weights (length = 15, in {@link #ORDER}, each 0 to 1; modified)
     * @throws IllegalArgumentException if weights has another length
     */
    public void sample(double seconds, float[] weights) {
        if (weights.length != VISEMES) {
            throw new IllegalArgumentException(
                    "Expected room for " + VISEMES + " weights, found " + weights.length);
        }
        double position = seconds * framesPerSecond;
        if (!(position >= 0 && position <= frameCount - 1)) {
            Arrays.fill(weights, 0);
            weights[SILENCE] = 1;
            return;
        }
        int left = Math.min((int) position, Math.max(0, frameCount - 2));
        int right = Math.min(left + 1, frameCount - 1);
        interpolate(left * VISEMES, right * VISEMES, (float) (position - left), weights);
    }

    /**
     * The weights of one frame.
     *
     * @param index which (0 to frameCount() - 1)
     * @return a new array (length = 15, in {@link #ORDER})
     */
    public float[] frame(int index) {
        Objects.checkIndex(index, frameCount);
        return Arrays.copyOfRange(frames, index * VISEMES, (index + 1) * VISEMES);
    }

    private void interpolate(int left, int right, float t, float[] weights) {
        float s = 1 - t;
        for (int v = 0; v < VISEMES; v++) {
            float value =
                    s * s * (1 + 2 * t) * frames[left + v]
                            + t * t * (1 + 2 * s) * frames[right + v]
                            + s * s * t * slopes[left + v]
                            - s * t * t * slopes[right + v];
            weights[v] = Math.max(0, Math.min(1, value));
        }
    }

    private static float[] flatten(List<float[]> frames) {
        float[] flat = new float[frames.size() * VISEMES];
        for (int f = 0; f < frames.size(); f++) {
            float[] frame = frames.get(f);
            if (frame == null) {
                throw new IllegalArgumentException("Frame " + f + " is missing");
            }
            if (frame.length != VISEMES) {
                throw new IllegalArgumentException(
                        "Frame %d has %d weights, expected %d".formatted(f, frame.length, VISEMES));
            }
            for (int v = 0; v < VISEMES; v++) {
                if (!(frame[v] >= 0 && frame[v] <= 1)) {
                    throw new IllegalArgumentException(
                            "Frame %d: %s is %s, expected 0 to 1"
                                    .formatted(f, ORDER.get(v), frame[v]));
                }
                flat[f * VISEMES + v] = frame[v];
            }
        }
        return flat;
    }

    private static float[] slopes(float[] frames, int frameCount) {
        float[] slopes = new float[frames.length];
        for (int f = 1; f < frameCount - 1; f++) {
            for (int v = 0; v < VISEMES; v++) {
                int at = f * VISEMES + v;
                float before = frames[at] - frames[at - VISEMES];
                float after = frames[at + VISEMES] - frames[at];
                slopes[at] = before * after > 0 ? 2 * before * after / (before + after) : 0;
            }
        }
        return slopes;
    }
}
