package dev.likeness.sandbox.person.hair;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Brightness, coverage and slope of a square hair texture while it is painted. */
final class Canvas {

    static final int SIZE = 1024;

    /** Transparent pixels keep a colour for mipmaps. */
    private static final float BACKGROUND = 0.62f;

    private static final float RED = 148;
    private static final float GREEN = 121;
    private static final float BLUE = 99;

    private static final float ROUNDNESS = 0.36f;
    private static final float ROUGH_IN_SHADE = 0.8f;
    private static final float ROUGH_IN_LIGHT = 0.48f;
    private static final float DARKEST_OCCLUSION = 0.3f;

    private final float[] brightness = new float[SIZE * SIZE];
    private final float[] warmth = new float[SIZE * SIZE];
    private final float[] coverage = new float[SIZE * SIZE];
    private final float[] slope = new float[SIZE * SIZE];

    Canvas() {
        Arrays.fill(brightness, BACKGROUND);
    }

    /** A run of light of one strand in a row of pixels. */
    record Dab(float halfWidth, float light, float warm, float opacity, float tilt) {}

    /**
     * Paints a horizontal run around {@code centre}, fading over one pixel at its ends; round like
     * a thread, and tilted as a whole.
     */
    void dash(float centre, int y, Dab dab) {
        if (y < 0 || y >= SIZE) {
            return;
        }
        int first = Math.max(0, (int) Math.floor(centre - dab.halfWidth() - 1));
        int last = Math.min(SIZE - 1, (int) Math.ceil(centre + dab.halfWidth() + 1));
        for (int x = first; x <= last; x++) {
            float away = x + 0.5f - centre;
            float inside = dab.halfWidth() + 0.5f - Math.abs(away);
            float opacity = dab.opacity() * Blend.clamp(inside, 0, 1);
            if (opacity > 0) {
                float round = ROUNDNESS * Blend.clamp(away / (dab.halfWidth() + 0.5f), -1, 1);
                put(y * SIZE + x, dab, opacity, round + dab.tilt());
            }
        }
    }

    private void put(int i, Dab dab, float opacity, float tilt) {
        brightness[i] = Blend.mix(brightness[i], dab.light(), opacity);
        warmth[i] = Blend.mix(warmth[i], dab.warm(), opacity);
        slope[i] = Blend.mix(slope[i], tilt, opacity);
        coverage[i] += opacity * (1 - coverage[i]);
    }

    HairMaps toMaps() {
        return new HairMaps(
                filled(SIZE, BufferedImage.TYPE_INT_ARGB, this::color),
                filled(SIZE, BufferedImage.TYPE_3BYTE_BGR, this::normal),
                filled(SIZE / 2, BufferedImage.TYPE_3BYTE_BGR, this::shine));
    }

    /** One pixel of a picture. */
    private interface Pixel {
        int at(int x, int y);
    }

    private static BufferedImage filled(int size, int type, Pixel pixel) {
        BufferedImage image = new BufferedImage(size, size, type);
        int[] row = new int[size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                row[x] = pixel.at(x, y);
            }
            image.setRGB(0, y, size, 1, row, 0, size);
        }
        return image;
    }

    /** The neutral mid brown that games tint. */
    private int color(int x, int y) {
        int i = y * SIZE + x;
        float light = brightness[i];
        int red = channel(RED * light * (1 + 0.03f * warmth[i]));
        int green = channel(GREEN * light);
        int blue = channel(BLUE * light * (1 - 0.04f * warmth[i]));
        return channel(255 * coverage[i]) << 24 | red << 16 | green << 8 | blue;
    }

    private int normal(int x, int y) {
        float right = Blend.clamp(slope[y * SIZE + x], -0.8f, 0.8f);
        float out = (float) Math.sqrt(1 - right * right);
        return channel(127.5f + 127.5f * right) << 16 | 128 << 8 | channel(127.5f + 127.5f * out);
    }

    /** What lies deep is occluded and dull. */
    private int shine(int x, int y) {
        int i = 2 * y * SIZE + 2 * x;
        float light =
                (brightness[i]
                                + brightness[i + 1]
                                + brightness[i + SIZE]
                                + brightness[i + SIZE + 1])
                        / 4;
        float open = Blend.step(0.2f, 1, light);
        int occlusion = channel(255 * Blend.mix(DARKEST_OCCLUSION, 1, open));
        int roughness = channel(255 * Blend.mix(ROUGH_IN_SHADE, ROUGH_IN_LIGHT, open));
        return occlusion << 16 | roughness << 8;
    }

    private static int channel(float value) {
        return Math.round(Blend.clamp(value, 0, 255));
    }
}
