package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Brightness and coverage of a square hair texture while it is painted. */
final class Canvas {

    static final int SIZE = 1024;

    private static final float BACKGROUND = 0.62f;
    private static final float RED = 148;
    private static final float GREEN = 121;
    private static final float BLUE = 99;

    private final float[] brightness = new float[SIZE * SIZE];
    private final float[] warmth = new float[SIZE * SIZE];
    private final float[] coverage = new float[SIZE * SIZE];

    Canvas() {
        Arrays.fill(brightness, BACKGROUND);
    }

    /** Paints over one pixel; outside the picture nothing happens. */
    void dab(int x, int y, float light, float warm, float opacity) {
        if (x < 0 || y < 0 || x >= SIZE || y >= SIZE || opacity <= 0) {
            return;
        }
        int i = y * SIZE + x;
        brightness[i] = Blend.mix(brightness[i], light, opacity);
        warmth[i] = Blend.mix(warmth[i], warm, opacity);
        coverage[i] += opacity * (1 - coverage[i]);
    }

    /**
     * Paints a horizontal run of light around {@code centre}, fading over one pixel at its ends.
     */
    void dash(float centre, int y, float halfWidth, float light, float warm, float opacity) {
        int first = (int) Math.floor(centre - halfWidth - 1);
        int last = (int) Math.ceil(centre + halfWidth + 1);
        for (int x = first; x <= last; x++) {
            float inside = halfWidth + 0.5f - Math.abs(x + 0.5f - centre);
            dab(x, y, light, warm, opacity * Blend.clamp(inside, 0, 1));
        }
    }

    /** The neutral mid brown that games tint; transparent pixels keep their colour for mipmaps. */
    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                row[x] = pixel(y * SIZE + x);
            }
            image.setRGB(0, y, SIZE, 1, row, 0, SIZE);
        }
        return image;
    }

    private int pixel(int i) {
        float light = brightness[i];
        int red = channel(RED * light * (1 + 0.025f * warmth[i]));
        int green = channel(GREEN * light);
        int blue = channel(BLUE * light * (1 - 0.035f * warmth[i]));
        int alpha = Math.round(255 * Blend.clamp(coverage[i], 0, 1));
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private static int channel(float value) {
        return Math.round(Blend.clamp(value, 0, 255));
    }
}
