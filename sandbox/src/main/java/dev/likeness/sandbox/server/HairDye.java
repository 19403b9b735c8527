package dev.likeness.sandbox.server;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Recolours hair: keeps light and shade and alpha, and shifts the mean to the wanted colour. */
final class HairDye {

    private static final double LEAST_MEAN = 1;

    private HairDye() {}

    static BufferedImage dyed(BufferedImage texture, Color wanted) {
        double mean = Math.max(LEAST_MEAN, meanLightness(texture));
        BufferedImage result =
                new BufferedImage(
                        texture.getWidth(), texture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < texture.getHeight(); y++) {
            for (int x = 0; x < texture.getWidth(); x++) {
                int pixel = texture.getRGB(x, y);
                double factor = lightness(pixel) / mean;
                int alpha = pixel & 0xFF000000;
                result.setRGB(
                        x,
                        y,
                        alpha
                                | channel(wanted.getRed() * factor) << 16
                                | channel(wanted.getGreen() * factor) << 8
                                | channel(wanted.getBlue() * factor));
            }
        }
        return result;
    }

    private static double meanLightness(BufferedImage texture) {
        double sum = 0;
        double weight = 0;
        for (int y = 0; y < texture.getHeight(); y++) {
            for (int x = 0; x < texture.getWidth(); x++) {
                int pixel = texture.getRGB(x, y);
                int alpha = pixel >>> 24;
                sum += alpha * lightness(pixel);
                weight += alpha;
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** Rec. 709 luma, 0 to 255. */
    private static double lightness(int pixel) {
        return 0.2126 * (pixel >> 16 & 0xFF)
                + 0.7152 * (pixel >> 8 & 0xFF)
                + 0.0722 * (pixel & 0xFF);
    }

    private static int channel(double value) {
        return (int) Math.round(Math.min(255, value));
    }
}
