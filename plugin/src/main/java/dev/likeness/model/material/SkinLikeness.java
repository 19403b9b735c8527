package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.image.ImageRaster;

/**
 * Tells how much a colour is the skin of one picture, by hue and saturation alone: a picture holds
 * light and dark skin, and no file says where its nails and its cloth are.
 */
final class SkinLikeness {

    /** On the way from grey (0) to the skin's hue (1): below this it is cloth. */
    private static final float CLOTH = 0.12f;

    /** From here on it is skin; what is redder still (a nipple, a lip) is skin too. */
    private static final float SKIN = 0.68f;

    private static final float GREY = 1 / 3f;
    private static final int MOST_SAMPLES_A_SIDE = 256;

    private final float axisRed;
    private final float axisBlue;
    private final ColorRGBA mean;

    private SkinLikeness(ColorRGBA mean) {
        float sum = mean.r + mean.g + mean.b;
        float red = mean.r / sum - GREY;
        float blue = mean.b / sum - GREY;
        float squared = Math.max(1e-6f, red * red + blue * blue);
        this.axisRed = red / squared;
        this.axisBlue = blue / squared;
        this.mean = mean;
    }

    /** Learns from a picture that is mostly skin; the second look leaves out what is not. */
    static SkinLikeness in(Image picture) {
        SkinLikeness everything = new SkinLikeness(new ColorRGBA(0.4f, 0.25f, 0.15f, 1));
        SkinLikeness rough = new SkinLikeness(everything.meanOf(picture));
        return new SkinLikeness(rough.meanOf(picture));
    }

    /** Mean colour of the skin, linear. */
    ColorRGBA mean() {
        return mean;
    }

    /**
     * Judges a colour.
     *
     * @return 1 for skin, 0 for anything else, between them in between
     */
    float of(float red, float green, float blue) {
        float sum = red + green + blue;
        if (sum < 1e-4f) {
            return 1;
        }
        float along = (red / sum - GREY) * axisRed + (blue / sum - GREY) * axisBlue;
        float t = Math.min(1, Math.max(0, (along - CLOTH) / (SKIN - CLOTH)));
        return t * t * (3 - 2 * t);
    }

    private ColorRGBA meanOf(Image picture) {
        ImageRaster raster = ImageRaster.create(picture);
        int stepX = Math.max(1, picture.getWidth() / MOST_SAMPLES_A_SIDE);
        int stepY = Math.max(1, picture.getHeight() / MOST_SAMPLES_A_SIDE);
        double[] sums = new double[4];
        ColorRGBA texel = new ColorRGBA();
        for (int y = 0; y < picture.getHeight(); y += stepY) {
            for (int x = 0; x < picture.getWidth(); x += stepX) {
                raster.getPixel(x, y, texel);
                add(sums, Srgb.decode(texel.r), Srgb.decode(texel.g), Srgb.decode(texel.b));
            }
        }
        double weight = Math.max(sums[3], 1e-6);
        return new ColorRGBA(
                (float) (sums[0] / weight) + 1e-4f,
                (float) (sums[1] / weight) + 1e-4f,
                (float) (sums[2] / weight) + 1e-4f,
                1);
    }

    private void add(double[] sums, float red, float green, float blue) {
        float share = of(red, green, blue);
        sums[0] += share * red;
        sums[1] += share * green;
        sums[2] += share * blue;
        sums[3] += share;
    }
}
