package dev.likeness.model.ply;

/** Looks for numbers that are none. */
final class Floats {

    private static final int SIGN = 0x8000_0000;
    private static final int INFINITY = 0x7F80_0000;

    private Floats() {}

    /**
     * Finds the first value that is infinite or no number.
     *
     * @param values to look at (not null)
     * @param from first index
     * @param to index behind the last
     * @return its index, or -1 if all are finite
     */
    static int firstInfinite(float[] values, int from, int to) {
        int largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Float.floatToRawIntBits(values[i]) & ~SIGN);
        }
        if (largest < INFINITY) {
            return -1;
        }
        int first = from;
        while (Float.isFinite(values[first])) {
            first++;
        }
        return first;
    }
}
