package dev.likeness.sandbox.person.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of a picture to write them in place: copying large pictures costs time and memory. */
final class Pixels {

    private Pixels() {}

    /**
     * The pixels themselves.
     *
     * @param image new, of a type that packs colours into numbers
     * @return rows from the top
     */
    static int[] of(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * A square picture without alpha.
     *
     * @param pixels rows from the top, 0xRRGGBB
     */
    static BufferedImage opaque(int[] pixels, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(pixels, 0, of(image), 0, pixels.length);
        return image;
    }
}
