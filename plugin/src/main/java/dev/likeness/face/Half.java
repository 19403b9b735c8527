package dev.likeness.face;

/** 16-bit floats (IEEE 754 binary16), which Java 17 cannot make itself. */
final class Half {

    private static final float LARGEST = 65504;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float STEP_BELOW_NORMAL = 0x1p-24f;

    private Half() {}

    /** The nearest one; what is too large becomes the largest. */
    static short of(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        float size = Math.min(Math.abs(value), LARGEST);
        if (size < SMALLEST_NORMAL) {
            return (short) (sign | Math.round(size / STEP_BELOW_NORMAL));
        }
        int bits = Float.floatToRawIntBits(size) + 0x1000; // half of the last place that is kept
        return (short) (sign | (bits >>> 13) - (112 << 10));
    }
}
