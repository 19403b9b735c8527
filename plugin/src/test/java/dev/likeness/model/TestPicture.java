package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.image.ImageRaster;
import java.awt.image.BufferedImage;

/** Looks into pictures. */
final class TestPicture {

    private TestPicture() {}

    /** A texel of the colour map, as stored (sRGB). */
    static ColorRGBA colorOf(Material material) {
        var map = material.getTextureParam("BaseColorMap").getTextureValue();
        return ImageRaster.create(map.getImage()).getPixel(1, 1);
    }

    /** Mean difference of the channels, 0 to 255. */
    static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int one = a.getRGB(x, y) >> shift & 0xFF;
                    int other = b.getRGB(x, y) >> shift & 0xFF;
                    sum += Math.abs(one - other);
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }
}
