package dev.likeness.sandbox.format;

/**
 * Takes from numbers what nobody can see, so that files pack better: a float32 of a coordinate has
 * some ten bits of noise below a hundredth of a millimetre.
 */
final class Rounding {

    /** Steps of 30 µm. */
    private static final float POSITION_STEPS = 1 << 15;

    /** Steps of 15 µm, for several movements may add up. */
    private static final float MOVEMENT_STEPS = 1 << 16;

    /** Steps of a tenth of a degree. */
    private static final float NORMAL_STEPS = 1 << 9;

    /** An eighth of a pixel of a texture of 2048. */
    private static final float UV_STEPS = 1 << 14;

    /** As many as a byte could tell apart, which is what most files give a weight. */
    private static final float WEIGHT_STEPS = 1 << 8;

    private Rounding() {}

    /** Coordinates (in metres); a new array. */
    static float[] positions(float[] xyz) {
        return rounded(xyz, POSITION_STEPS);
    }

    /** Movements of vertices (in metres); a new array. What hardly moves does not move at all. */
    static float[] movements(float[] xyz) {
        float[] cut = new float[xyz.length];
        for (int i = 0; i < xyz.length; i++) {
            cut[i] = (int) (xyz[i] * MOVEMENT_STEPS) / MOVEMENT_STEPS;
        }
        return cut;
    }

    /** Directions of length 1; a new array of directions that are nearly so. */
    static float[] normals(float[] xyz) {
        return rounded(xyz, NORMAL_STEPS);
    }

    /** Places on a texture, 0 to 1; a new array. */
    static float[] uvs(float[] uv) {
        return rounded(uv, UV_STEPS);
    }

    /**
     * Weights of joints, four for each vertex, which sum to 1; a new array whose fours do so too.
     */
    static float[] weights(float[] fours) {
        float[] weights = rounded(fours, WEIGHT_STEPS);
        for (int start = 0; start < weights.length; start += 4) {
            int largest = start;
            float others = 0;
            for (int i = start; i < start + 4; i++) {
                largest = weights[i] > weights[largest] ? i : largest;
                others += weights[i];
            }
            weights[largest] = 1 - (others - weights[largest]);
        }
        return weights;
    }

    private static float[] rounded(float[] values, float steps) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Math.round(values[i] * steps) / steps;
        }
        return rounded;
    }
}
