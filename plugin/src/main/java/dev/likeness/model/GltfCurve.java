package dev.likeness.model;

import dev.likeness.job.BadFileException;
import java.util.Arrays;
import java.util.SortedSet;

/**
 * A value over time, as a glTF animation sampler describes it.
 *
 * @param kind how values between the keys are found
 * @param times of the keys, ascending (in seconds)
 * @param values of the keys; a cubic has in-tangent, value and out-tangent for each
 * @param components of one value
 */
record GltfCurve(Kind kind, float[] times, float[] values, int components) {

    /** A cubic is drawn by straight lines, so many for each two keys. */
    private static final int LINES_PER_CUBIC = 6;

    /** The engine has no steps: a step becomes a line of this length. */
    private static final float STEP_SECONDS = 1e-3f;

    enum Kind {
        LINEAR,
        STEP,
        CUBICSPLINE
    }

    static GltfCurve of(String interpolation, float[] times, float[] values, int components) {
        Kind kind =
                switch (interpolation == null ? "LINEAR" : interpolation) {
                    case "LINEAR" -> Kind.LINEAR;
                    case "STEP" -> Kind.STEP;
                    case "CUBICSPLINE" -> Kind.CUBICSPLINE;
                    default ->
                            throw new BadFileException(
                                    "expected interpolation LINEAR, STEP or CUBICSPLINE, found "
                                            + interpolation,
                                    null);
                };
        int perKey = components * (kind == Kind.CUBICSPLINE ? 3 : 1);
        GltfPrimitive.refuseOtherCount("animation output", values.length, perKey * times.length);
        if (times.length == 0) {
            throw new BadFileException("expected animation keys, found none", null);
        }
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new BadFileException(
                        "expected ascending key times, found "
                                + times[i]
                                + " after "
                                + times[i - 1],
                        null);
            }
        }
        return new GltfCurve(kind, times, values, components);
    }

    /** Adds the moments between which the curve may be drawn as straight lines. */
    void addMoments(SortedSet<Float> moments) {
        for (int i = 0; i < times.length; i++) {
            moments.add(times[i]);
            if (i + 1 < times.length && kind == Kind.CUBICSPLINE) {
                float step = (times[i + 1] - times[i]) / LINES_PER_CUBIC;
                for (int line = 1; line < LINES_PER_CUBIC; line++) {
                    moments.add(times[i] + line * step);
                }
            } else if (i + 1 < times.length && kind == Kind.STEP) {
                moments.add(Math.max(times[i], times[i + 1] - STEP_SECONDS));
            }
        }
    }

    /** The value at a moment; before the first and after the last key that key's. */
    float[] at(float time) {
        int found = Arrays.binarySearch(times, time);
        int key = found >= 0 ? found : -found - 2;
        if (key < 0) {
            return valueOf(0);
        }
        if (key == times.length - 1 || found >= 0 || kind == Kind.STEP) {
            return valueOf(key);
        }
        float length = times[key + 1] - times[key];
        float t = (time - times[key]) / length;
        return kind == Kind.LINEAR ? linear(key, t) : cubic(key, t, length);
    }

    private float[] valueOf(int key) {
        float[] value = new float[components];
        for (int c = 0; c < components; c++) {
            value[c] = valueOf(key, c);
        }
        return value;
    }

    private float valueOf(int key, int component) {
        return kind == Kind.CUBICSPLINE
                ? values[(3 * key + 1) * components + component]
                : values[key * components + component];
    }

    private float[] linear(int key, float t) {
        float sign = components == 4 && dot(key) < 0 ? -1 : 1;
        float[] value = new float[components];
        for (int c = 0; c < components; c++) {
            value[c] = (1 - t) * valueOf(key, c) + t * sign * valueOf(key + 1, c);
        }
        return value;
    }

    /** Two quaternions of opposite sign are one rotation: the shorter way is meant. */
    private float dot(int key) {
        float dot = 0;
        for (int c = 0; c < components; c++) {
            dot += valueOf(key, c) * valueOf(key + 1, c);
        }
        return dot;
    }

    private float[] cubic(int key, float t, float length) {
        float t2 = t * t;
        float t3 = t2 * t;
        float[] value = new float[components];
        for (int c = 0; c < components; c++) {
            float out = length * values[(3 * key + 2) * components + c];
            float in = length * values[3 * (key + 1) * components + c];
            value[c] =
                    (2 * t3 - 3 * t2 + 1) * valueOf(key, c)
                            + (t3 - 2 * t2 + t) * out
                            + (3 * t2 - 2 * t3) * valueOf(key + 1, c)
                            + (t3 - t2) * in;
        }
        return value;
    }
}
