package dev.likeness.speech.marks;

import static dev.likeness.face.ArKit.*;

import dev.likeness.face.ArKit;
import java.util.List;

/**
 * Facial animation as Azure's speech service sends it: 60 frames a second of ARKit weights.
 * Immutable, any thread.
 */
public final class ArKitTrack {

    /** The rate that the service documents. */
    public static final double FRAMES_PER_SECOND = 60;

    /** The service's order, which is that of Apple's documentation and not alphabetical. */
    private static final List<ArKit> ORDER =
            List.of(
                    EYE_BLINK_LEFT,
                    EYE_LOOK_DOWN_LEFT,
                    EYE_LOOK_IN_LEFT,
                    EYE_LOOK_OUT_LEFT,
                    EYE_LOOK_UP_LEFT,
                    EYE_SQUINT_LEFT,
                    EYE_WIDE_LEFT,
                    EYE_BLINK_RIGHT,
                    EYE_LOOK_DOWN_RIGHT,
                    EYE_LOOK_IN_RIGHT,
                    EYE_LOOK_OUT_RIGHT,
                    EYE_LOOK_UP_RIGHT,
                    EYE_SQUINT_RIGHT,
                    EYE_WIDE_RIGHT,
                    JAW_FORWARD,
                    JAW_LEFT,
                    JAW_RIGHT,
                    JAW_OPEN,
                    MOUTH_CLOSE,
                    MOUTH_FUNNEL,
                    MOUTH_PUCKER,
                    MOUTH_LEFT,
                    MOUTH_RIGHT,
                    MOUTH_SMILE_LEFT,
                    MOUTH_SMILE_RIGHT,
                    MOUTH_FROWN_LEFT,
                    MOUTH_FROWN_RIGHT,
                    MOUTH_DIMPLE_LEFT,
                    MOUTH_DIMPLE_RIGHT,
                    MOUTH_STRETCH_LEFT,
                    MOUTH_STRETCH_RIGHT,
                    MOUTH_ROLL_LOWER,
                    MOUTH_ROLL_UPPER,
                    MOUTH_SHRUG_LOWER,
                    MOUTH_SHRUG_UPPER,
                    MOUTH_PRESS_LEFT,
                    MOUTH_PRESS_RIGHT,
                    MOUTH_LOWER_DOWN_LEFT,
                    MOUTH_LOWER_DOWN_RIGHT,
                    MOUTH_UPPER_UP_LEFT,
                    MOUTH_UPPER_UP_RIGHT,
                    BROW_DOWN_LEFT,
                    BROW_DOWN_RIGHT,
                    BROW_INNER_UP,
                    BROW_OUTER_UP_LEFT,
                    BROW_OUTER_UP_RIGHT,
                    CHEEK_PUFF,
                    CHEEK_SQUINT_LEFT,
                    CHEEK_SQUINT_RIGHT,
                    NOSE_SNEER_LEFT,
                    NOSE_SNEER_RIGHT,
                    TONGUE_OUT);

    private static final int SENT = ORDER.size() + 3;

    private final float[][] frames;

    ArKitTrack(List<float[]> frames) {
        this.frames = frames.toArray(float[][]::new);
    }

    /** One row as sent: 52 shapes, then the rolls of the head and both eyes, which are not kept. */
    static float[] frame(Json row) {
        List<Json> values = row.list();
        if (values.size() != SENT) {
            throw row.expected(SENT + " weights");
        }
        float[] weights = new float[ArKit.values().length];
        for (int i = 0; i < ORDER.size(); i++) {
            double weight = values.get(i).number();
            weights[ORDER.get(i).ordinal()] = (float) Math.max(0, Math.min(1, weight));
        }
        return weights;
    }

    /**
     * How many frames there are.
     *
     * @return the count (&gt;=1)
     */
    public int frameCount() {
        return frames.length;
    }

    /**
     * How long the animation lasts.
     *
     * @return the duration (in seconds, &gt;0)
     */
    public double duration() {
        return frames.length / FRAMES_PER_SECOND;
    }

    /**
     * The face at a moment; between two frames in a straight line, at rest outside the track.
     *
     * @param seconds since the beginning (any value)
     * @param weights receives the weights in the order of {@link ArKit} (length = 52, each 0 to 1;
     *     modified)
     * @throws IllegalArgumentException if weights has another length
     */
    public void sample(double seconds, float[] weights) {
        if (weights.length != ArKit.values().length) {
            throw new IllegalArgumentException(
                    "Expected room for "
                            + ArKit.values().length
                            + " weights, found "
                            + weights.length);
        }
        double position = seconds * FRAMES_PER_SECOND;
        boolean inside = position >= 0 && position <= frames.length - 1;
        int left = inside ? (int) position : 0;
        int right = Math.min(left + 1, frames.length - 1);
        float t = (float) (position - left);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = inside ? frames[left][i] * (1 - t) + frames[right][i] * t : 0;
        }
    }
}
