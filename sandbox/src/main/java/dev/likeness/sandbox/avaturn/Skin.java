package dev.likeness.sandbox.avaturn;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Pictures of skin and of what lies on it. */
final class Skin {

    private static final float STRONGEST = 0.35f;
    private static final Color TONGUE = new Color(176, 92, 92);
    private static final int SHADE_HEIGHT = 64;
    private static final float SHADE = 0.55f;

    private Skin() {}

    /**
     * A picture of skin made lighter or darker; its alpha stays.
     *
     * @param correction -1 to 1
     */
    static BufferedImage toned(BufferedImage skin, float correction) {
        if (correction == 0) {
            return skin;
        }
        double exponent = Math.pow(2, -STRONGEST * 2 * correction);
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(255 * Math.pow(i / 255.0, exponent));
        }
        int width = skin.getWidth();
        BufferedImage toned =
                new BufferedImage(
                        width,
                        skin.getHeight(),
                        skin.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < skin.getHeight(); y++) {
            skin.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int p = row[x];
                row[x] =
                        p & 0xFF000000
                                | table[p >> 16 & 0xFF] << 16
                                | table[p >> 8 & 0xFF] << 8
                                | table[p & 0xFF];
            }
            toned.setRGB(0, y, width, 1, row, 0, width);
        }
        return toned;
    }

    static BufferedImage tongue() {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, TONGUE.getRGB());
        }
        return image;
    }

    /** Dark above, where the upper lid throws its shade, clear below. */
    static BufferedImage eyeShade() {
        BufferedImage image = new BufferedImage(4, SHADE_HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < SHADE_HEIGHT; y++) {
            double height = 1 - (y + 0.5) / SHADE_HEIGHT;
            double alpha = SHADE * Math.pow(Math.max(0, (height - 0.5) * 2), 2);
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (int) Math.round(255 * alpha) << 24);
            }
        }
        return image;
    }
}
