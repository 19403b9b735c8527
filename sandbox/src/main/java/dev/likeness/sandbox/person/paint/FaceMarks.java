package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Landmark;
import java.util.EnumMap;
import java.util.Map;

/**
 * Landmarks of the template in millimetres: x to the person's left, y above the pupils, z before
 * the eyes' centres.
 */
final class FaceMarks {

    private final float eyeY;
    private final Map<Landmark, float[]> points = new EnumMap<>(Landmark.class);

    /**
     * Converts the template's landmarks.
     *
     * @param landmarks xyz, metres
     */
    FaceMarks(Map<Landmark, float[]> landmarks) {
        float[] left = landmarks.get(Landmark.LEFT_PUPIL);
        float[] right = landmarks.get(Landmark.RIGHT_PUPIL);
        eyeY = (left[1] + right[1]) / 2;
        landmarks.forEach((landmark, at) -> points.put(landmark, millimetres(at)));
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
        return points.containsKey(landmark);
    }

    float x(Landmark landmark) {
        return points.get(landmark)[0];
    }

    float y(Landmark landmark) {
        return points.get(landmark)[1];
    }
}
