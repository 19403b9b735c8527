package dev.likeness.model.ply;

/** Looks for numbers that are none. */
final class Floats {

    private static final int EXPONENT = 0x7F80_0000;
    private static final int LEAST_EXPONENT = 0x0080_0000;

    private Floats() {}

    /**
     * Finds the first value that is infinite or no number.
     *
     * @param values to look at (not null)
     * @return its index, or -1 if all are finite
     */
    static int firstInfinite(float[] values) {
        int carries = 0;
        for (float value : values) {
            carries |= carry(Float.floatToRawIntBits(value));
        }
        if (carries >= 0) {
            return -1;
        }
        int first = 0;
        while (Float.isFinite(values[first])) {
            first++;
        }
        return first;
    }

    /** Whether the raw bits are those of a finite number. */
    static boolean isFinite(int bits) {
        return carry(bits) >= 0;
    }

    /** An exponent of ones, which only infinity and NaN have, carries into the sign. */
    private static int carry(int bits) {
        return (bits & EXPONENT) + LEAST_EXPONENT;
    }
}
