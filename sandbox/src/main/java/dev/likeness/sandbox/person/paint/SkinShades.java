package dev.likeness.sandbox.person.paint;

/**
 * By texel, what the tone of skin is multiplied with. Ten bits for each channel: finer than the
 * steps of the finished texture, and a third of the memory of numbers.
 */
final class SkinShades {

    /** The largest factor. */
    private static final float MOST = 1.25f;

    private static final int STEPS = 1023;

    private final int[] factors;

    SkinShades(int texels) {
        factors = new int[texels];
    }

    /**
     * Keeps the factors of one texel.
     *
     * @param factor red, green, blue, 0 to 1.25
     */
    void set(int texel, float[] factor) {
        factors[texel] = packed(factor[0]) << 20 | packed(factor[1]) << 10 | packed(factor[2]);
    }

    private static int packed(float factor) {
        return Math.round(STEPS / MOST * Blend.clamp(factor, 0, MOST));
    }

    /** Colour of skin of a tone. */
    void apply(int texel, float[] tone, float[] into) {
        int packed = factors[texel];
        into[0] = tone[0] * (packed >>> 20) * (MOST / STEPS);
        into[1] = tone[1] * (packed >>> 10 & STEPS) * (MOST / STEPS);
        into[2] = tone[2] * (packed & STEPS) * (MOST / STEPS);
    }
}
