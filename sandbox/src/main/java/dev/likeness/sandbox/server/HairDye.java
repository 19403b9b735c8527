package dev.likeness.sandbox.server;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Recolours hair: shifts the mean to the wanted colour and keeps alpha, light and shade, and what
 * makes one strand warmer than another. Strands too bright for a picture turn paler instead of
 * losing their shape, and the brightest of dark hair keep a sheen.
 */
public final class HairDye {

    private static final double LEAST_MEAN = 1;
    private static final double BRIGHTEST = 255;
    private static final double PALER = 0.6;

    /** Light that bright strands give back whatever their colour, for twice the mean brightness. */
    private static final double SHEEN = 30;

    private final double[] mean;
    private final double[] wanted;

    private HairDye(double[] mean, Color color) {
        this.mean = mean;
        this.wanted = new double[] {color.getRed(), color.getGreen(), color.getBlue()};
    }

    /**
     * Recolours a texture.
     *
     * @param texture with alpha (not modified)
     * @param wanted the mean colour of what is seen
     * @return a new picture
     */
    public static BufferedImage dyed(BufferedImage texture, Color wanted) {
        HairDye dye = new HairDye(mean(texture), wanted);
        int width = texture.getWidth();
        BufferedImage result =
                new BufferedImage(width, texture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < texture.getHeight(); y++) {
            texture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = dye.dyed(row[x]);
            }
            result.setRGB(0, y, width, 1, row, 0, width);
        }
        return result;
    }

    private int dyed(int pixel) {
        double[] channels = new double[3];
        double brightest = 0;
        for (int i = 0; i < 3; i++) {
            double ratio = channel(pixel, i) / mean[i];
            channels[i] = wanted[i] * ratio + SHEEN * Math.max(0, ratio - 1);
            brightest = Math.max(brightest, channels[i]);
        }
        double excess = Math.max(0, brightest - BRIGHTEST);
        int result = pixel >>> 24;
        for (double channel : channels) {
            result = result << 8 | (int) Math.round(Math.min(BRIGHTEST, channel + PALER * excess));
        }
        return result;
    }

    /** Red, green and blue of what is seen, each above zero. */
    private static double[] mean(BufferedImage texture) {
        double[] sums = new double[3];
        double weight = 0;
        int width = texture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < texture.getHeight(); y++) {
            texture.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                int alpha = pixel >>> 24;
                weight += alpha;
                for (int i = 0; i < 3; i++) {
                    sums[i] += (double) alpha * channel(pixel, i);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            sums[i] = Math.max(LEAST_MEAN, weight == 0 ? 0 : sums[i] / weight);
        }
        return sums;
    }

    private static int channel(int pixel, int index) {
        return pixel >> 16 - 8 * index & 0xFF;
    }
}
