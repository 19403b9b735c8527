package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;

/**
 * Between stored and linear light, by table: pictures have millions of texels.
 *
 * @see <a href="https://www.w3.org/Graphics/Color/sRGB">the transfer function</a>
 */
public final class Srgb {

    private static final int FINEST = 8192;
    private static final float[] LINEAR = new float[256];
    private static final float[] STORED = new float[FINEST + 1];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double s = i / 255.0;
            LINEAR[i] = (float) (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < STORED.length; i++) {
            double l = i / (double) FINEST;
            STORED[i] = (float) (l <= 0.0031308 ? l * 12.92 : 1.055 * Math.pow(l, 1 / 2.4) - 0.055);
        }
    }

    private Srgb() {}

    /**
     * The linear colour of 8-bit values, as the graphics card decodes a picture. ({@link
     * ColorRGBA#setAsSrgb} takes a power of 2.2, which is darker in the shadows.)
     *
     * @param red 0 to 255; more or less is cut off
     * @param green likewise
     * @param blue likewise
     * @return opaque (not null, new)
     */
    public static ColorRGBA color(int red, int green, int blue) {
        return new ColorRGBA(
                LINEAR[channel(red)], LINEAR[channel(green)], LINEAR[channel(blue)], 1);
    }

    private static int channel(int value) {
        return Math.min(255, Math.max(0, value));
    }

    /** To linear from an 8-bit value as 0..1. */
    static float decode(float stored) {
        return LINEAR[Math.round(255 * stored)];
    }

    /** From linear, clamped to 0..1. */
    static float encode(float linear) {
        return STORED[Math.round(FINEST * Math.min(1, Math.max(0, linear)))];
    }
}
