package dev.likeness.model;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.image.ImageRaster;

/** The mean colour of the opaque part of a picture. */
final class TextureMean {

    private static final int MOST_SAMPLES_A_SIDE = 256;
    private static final float OPAQUE = 0.5f;

    /** Keeps the tint of a black texture finite. */
    private static final float DARKEST = 0.004f;

    private TextureMean() {}

    /**
     * Measures a picture.
     *
     * @param image decoded, 8 bits a channel (not null)
     * @return linear, each channel above zero; mid grey if no texel is opaque (not null)
     */
    static ColorRGBA of(Image image) {
        ImageRaster raster = ImageRaster.create(image, 0, 0, true);
        int stepX = Math.max(1, image.getWidth() / MOST_SAMPLES_A_SIDE);
        int stepY = Math.max(1, image.getHeight() / MOST_SAMPLES_A_SIDE);
        double[] sums = new double[4];
        ColorRGBA texel = new ColorRGBA();
        for (int y = 0; y < image.getHeight(); y += stepY) {
            for (int x = 0; x < image.getWidth(); x += stepX) {
                raster.getPixel(x, y, texel);
                if (texel.a >= OPAQUE) {
                    sums[0] += texel.r;
                    sums[1] += texel.g;
                    sums[2] += texel.b;
                    sums[3]++;
                }
            }
        }
        if (sums[3] == 0) {
            return new ColorRGBA(OPAQUE, OPAQUE, OPAQUE, 1);
        }
        return new ColorRGBA(mean(sums, 0), mean(sums, 1), mean(sums, 2), 1);
    }

    private static float mean(double[] sums, int channel) {
        return (float) Math.max(DARKEST, sums[channel] / sums[3]);
    }
}
