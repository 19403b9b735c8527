package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Landmark;
import java.util.Arrays;
import java.util.Map;

/**
 * Landmarks of the template in millimetres: x to the person's left, y above the pupils, z before
 * the eyes' centres.
 */
final class FaceMarks {

    private final float eyeY;

    /** By the landmark's number; NaN where it is not known. */
    private final float[] x = new float[Landmark.values().length];

    private final float[] y = new float[Landmark.values().length];

    /**
     * Converts the template's landmarks.
     *
     * @param landmarks xyz, metres
     */
    FaceMarks(Map<Landmark, float[]> landmarks) {
        float[] left = landmarks.get(Landmark.LEFT_PUPIL);
        float[] right = landmarks.get(Landmark.RIGHT_PUPIL);
        eyeY = (left[1] + right[1]) / 2;
        Arrays.fill(x, Float.NaN);
        landmarks.forEach(
                (landmark, at) -> {
                    float[] place = millimetres(at);
                    x[landmark.ordinal()] = place[0];
                    y[landmark.ordinal()] = place[1];
                });
    }

    /** Converts a position of the template (xyz, metres). */
    float[] millimetres(float... at) {
        return new float[] {at[0] * 1000, (at[1] - eyeY) * 1000, at[2] * 1000};
    }

    /** Converts back to metres of the template. */
    float[] metres(float x, float y, float z) {
        return new float[] {x / 1000, y / 1000 + eyeY, z / 1000};
    }

    boolean knows(Landmark landmark) {
        return !Float.isNaN(x[landmark.ordinal()]);
    }

    float x(Landmark landmark) {
        return x[landmark.ordinal()];
    }

    float y(Landmark landmark) {
        return y[landmark.ordinal()];
    }
}
