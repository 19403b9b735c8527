package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.head.PaintGuide;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.awt.image.BufferedImage;

/**
 * The relief of skin as a tangent-space normal map (glTF convention: red along u, green along v
 * upwards, blue out of the skin): pores, and none inside the mouth.
 */
final class SkinRelief {

    /** Texels along each side. */
    private static final int SIZE = 1024;

    /** Steepness of the pores' walls. */
    private static final float STRENGTH = 0.16f;

    private SkinRelief() {}

    static BufferedImage of(Pores pores) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                float strength = onSkin(x, y) ? STRENGTH : 0;
                float alongU = (pores.at(x + 1, y) - pores.at(x - 1, y)) * strength;
                float alongV = (pores.at(x, y - 1) - pores.at(x, y + 1)) * strength;
                image.setRGB(x, y, packed(-alongU, -alongV));
            }
        }
        return image;
    }

    /** The relief of heights given by texel, rows from the top. */
    static BufferedImage of(float[] height, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float left = height[y * size + Math.max(0, x - 1)];
                float right = height[y * size + Math.min(size - 1, x + 1)];
                float above = height[Math.max(0, y - 1) * size + x];
                float below = height[Math.min(size - 1, y + 1) * size + x];
                image.setRGB(x, y, packed(0.5f * (left - right), 0.5f * (below - above)));
            }
        }
        return image;
    }

    private static boolean onSkin(int x, int y) {
        UvBox skin = PaintGuide.SKIN;
        float u = (x + 0.5f) / SIZE;
        float v = 1 - (y + 0.5f) / SIZE;
        return u > skin.left() && u < skin.right() && v > skin.bottom() && v < skin.top();
    }

    private static int packed(float x, float y) {
        float length = (float) Math.sqrt(x * x + y * y + 1);
        return encoded(x / length) << 16 | encoded(y / length) << 8 | encoded(1 / length);
    }

    private static int encoded(float value) {
        return Math.round((value * 0.5f + 0.5f) * 255);
    }
}
