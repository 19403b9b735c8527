package dev.likeness.sandbox.person.paint;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Relief as a tangent-space normal map (glTF convention: red along u, green along v upwards, blue
 * out of the skin).
 */
final class SkinRelief {

    private SkinRelief() {}

    /** The relief of heights given by texel, rows from the top. */
    static BufferedImage of(float[] height, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        int[] pixels = Pixels.of(image);
        IntStream.range(0, size).parallel().forEach(y -> row(height, size, y, pixels));
        return image;
    }

    private static void row(float[] height, int size, int y, int[] pixels) {
        for (int x = 0; x < size; x++) {
            float left = height[y * size + Math.max(0, x - 1)];
            float right = height[y * size + Math.min(size - 1, x + 1)];
            float above = height[Math.max(0, y - 1) * size + x];
            float below = height[Math.min(size - 1, y + 1) * size + x];
            pixels[y * size + x] = packed(0.5f * (left - right), 0.5f * (below - above));
        }
    }

    private static int packed(float x, float y) {
        float length = (float) Math.sqrt(x * x + y * y + 1);
        return encoded(x / length) << 16 | encoded(y / length) << 8 | encoded(1 / length);
    }

    private static int encoded(float value) {
        return Math.round((value * 0.5f + 0.5f) * 255);
    }
}
