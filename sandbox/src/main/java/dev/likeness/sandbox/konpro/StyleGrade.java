package dev.likeness.sandbox.konpro;

import java.awt.image.BufferedImage;

/**
 * Colours a picture as a style would.
 *
 * @param saturation 0 is grey, 1 leaves colours as they are
 * @param contrast 1 leaves it as it is
 * @param red factor
 * @param green factor
 * @param blue factor
 */
record StyleGrade(float saturation, float contrast, float red, float green, float blue) {

    private static final float BRIGHTER_EACH = 0.04f;

    static StyleGrade of(String style, int number) {
        StyleGrade grade =
                switch (style) {
                    case "Pixar" -> new StyleGrade(1.35f, 1.05f, 1.03f, 1, 1);
                    case "Cinematic" -> new StyleGrade(0.9f, 1.15f, 1.04f, 1, 1.06f);
                    case "Vintage" -> new StyleGrade(0.35f, 0.9f, 1.12f, 1.02f, 0.82f);
                    case "Noir" -> new StyleGrade(0, 1.4f, 1, 1, 1);
                    case "Cyberpunk" -> new StyleGrade(1.2f, 1.15f, 1.1f, 0.86f, 1.25f);
                    default -> new StyleGrade(1, 1, 1, 1, 1);
                };
        float light = 1 + BRIGHTER_EACH * number;
        return new StyleGrade(
                grade.saturation,
                grade.contrast,
                light * grade.red,
                light * grade.green,
                light * grade.blue);
    }

    void apply(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = graded(row[x]);
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private int graded(int rgb) {
        int r = rgb >> 16 & 0xFF;
        int g = rgb >> 8 & 0xFF;
        int b = rgb & 0xFF;
        float grey = 0.3f * r + 0.59f * g + 0.11f * b;
        return channel(r, grey, red) << 16 | channel(g, grey, green) << 8 | channel(b, grey, blue);
    }

    private int channel(int value, float grey, float factor) {
        float coloured = grey + saturation * (value - grey);
        float result = (128 + contrast * (coloured - 128)) * factor;
        return Math.round(Math.max(0, Math.min(255, result)));
    }
}
