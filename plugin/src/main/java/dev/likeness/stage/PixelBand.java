package dev.likeness.stage;

import com.jme3.texture.Image;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of one level of one layer of an image.
 *
 * @param layer index in the image's data
 * @param level 0 is the largest
 * @param width of the level (in texels)
 * @param y first row
 * @param rows how many (>=1)
 * @param offset where they begin in the layer's data (in bytes)
 * @param bytes how many there are
 */
record PixelBand(int layer, int level, int width, int y, int rows, int offset, int bytes) {

    /** Large enough for the call not to count, small enough for any budget. */
    static final int LARGEST = 256 << 10;

    /** Cuts an image of whole-byte texels into bands. */
    static List<PixelBand> of(Image image) {
        List<PixelBand> bands = new ArrayList<>();
        for (int layer = 0; layer < image.getData().size(); layer++) {
            int offset = 0;
            for (int level = 0; level < levels(image); level++) {
                offset = cut(image, layer, level, offset, bands);
            }
        }
        return bands;
    }

    /** How many levels an image has data for. */
    static int levels(Image image) {
        return image.hasMipmaps() ? image.getMipMapSizes().length : 1;
    }

    private static int cut(Image image, int layer, int level, int start, List<PixelBand> bands) {
        int width = Math.max(1, image.getWidth() >> level);
        int height = Math.max(1, image.getHeight() >> level);
        int pitch = width * image.getFormat().getBitsPerPixel() / Byte.SIZE;
        int most = Math.max(1, LARGEST / pitch);
        int offset = start;
        for (int y = 0; y < height; y += most) {
            int rows = Math.min(most, height - y);
            bands.add(new PixelBand(layer, level, width, y, rows, offset, rows * pitch));
            offset += rows * pitch;
        }
        return offset;
    }
}
