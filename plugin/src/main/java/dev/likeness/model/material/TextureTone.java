package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.image.ImageRaster;

/**
 * How bright the opaque part of a picture is.
 *
 * @param mean its mean colour, linear, each channel above zero
 * @param highlight how many times as bright as the mean its bright texels are (>=1)
 */
public record TextureTone(ColorRGBA mean, float highlight) {

    /** One plain white: nothing to make up for. */
    public static final TextureTone WHITE = new TextureTone(ColorRGBA.White, 1);

    private static final int MOST_SAMPLES_A_SIDE = 256;
    private static final float OPAQUE = 0.5f;

    /** Keeps the tint of a black texture finite. */
    private static final float DARKEST = 0.004f;

    /** Of a normal distribution 95 % lie below this many deviations over the mean. */
    private static final double BRIGHT_DEVIATIONS = 1.645;

    /**
     * Measures a picture.
     *
     * @param image decoded, 8 bits a channel (not null)
     * @return of its opaque texels; {@link #WHITE} if there is none (not null)
     */
    public static TextureTone of(Image image) {
        ImageRaster raster = ImageRaster.create(image, 0, 0, true);
        int stepX = Math.max(1, image.getWidth() / MOST_SAMPLES_A_SIDE);
        int stepY = Math.max(1, image.getHeight() / MOST_SAMPLES_A_SIDE);
        Sums sums = new Sums();
        ColorRGBA texel = new ColorRGBA();
        for (int y = 0; y < image.getHeight(); y += stepY) {
            for (int x = 0; x < image.getWidth(); x += stepX) {
                raster.getPixel(x, y, texel);
                if (texel.a >= OPAQUE) {
                    sums.add(texel);
                }
            }
        }
        return sums.count == 0 ? WHITE : sums.tone();
    }

    private static final class Sums {
        private double red;
        private double green;
        private double blue;
        private double squares;
        private int count;

        void add(ColorRGBA texel) {
            double grey = (texel.r + texel.g + texel.b) / 3;
            red += texel.r;
            green += texel.g;
            blue += texel.b;
            squares += grey * grey;
            count++;
        }

        TextureTone tone() {
            double grey = Math.max(DARKEST, (red + green + blue) / (3 * count));
            double deviation = Math.sqrt(Math.max(0, squares / count - grey * grey));
            return new TextureTone(
                    new ColorRGBA(mean(red), mean(green), mean(blue), 1),
                    (float) (1 + BRIGHT_DEVIATIONS * deviation / grey));
        }

        private float mean(double sum) {
            return (float) Math.max(DARKEST, sum / count);
        }
    }
}
