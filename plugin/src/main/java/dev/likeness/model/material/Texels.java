package dev.likeness.model.material;

import com.jme3.math.ColorRGBA;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.image.ImageRaster;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;

/** Makes one 8-bit picture from another, texel by texel, values as stored. Any thread. */
final class Texels {

    private static final int CHANNELS = 4;
    private static final int SAMPLES_A_SIDE = 128;
    private static final float OPAQUE = 0.98f;

    private Texels() {}

    /** What becomes of one texel: {@code color} holds it and takes the answer, 0..1 as stored. */
    @FunctionalInterface
    interface Change {
        void apply(int x, int y, ColorRGBA color);
    }

    /**
     * Makes a changed copy.
     *
     * @param image decoded, 8 bits a channel (not null, unaffected)
     * @param change for every texel (not null)
     * @return RGBA8 of the same size and colour space (not null, new)
     */
    static Image changed(Image image, Change change) {
        ImageRaster raster = ImageRaster.create(image);
        int width = image.getWidth();
        int height = image.getHeight();
        ByteBuffer texels = BufferUtils.createByteBuffer(CHANNELS * width * height);
        ColorRGBA color = new ColorRGBA();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.getPixel(x, y, color);
                change.apply(x, y, color);
                texels.put(toByte(color.r));
                texels.put(toByte(color.g));
                texels.put(toByte(color.b));
                texels.put(toByte(color.a));
            }
        }
        texels.flip();
        ColorSpace space =
                image.getColorSpace() == null ? ColorSpace.Linear : image.getColorSpace();
        return new Image(Image.Format.RGBA8, width, height, texels, space);
    }

    /**
     * Tells whether a picture has clear parts.
     *
     * @param image decoded, 8 bits a channel (not null, unaffected)
     */
    static boolean hasClearParts(Image image) {
        ImageRaster raster = ImageRaster.create(image);
        int stepX = Math.max(1, image.getWidth() / SAMPLES_A_SIDE);
        int stepY = Math.max(1, image.getHeight() / SAMPLES_A_SIDE);
        ColorRGBA texel = new ColorRGBA();
        for (int y = 0; y < image.getHeight(); y += stepY) {
            for (int x = 0; x < image.getWidth(); x += stepX) {
                if (raster.getPixel(x, y, texel).a < OPAQUE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A texture that is sampled like another one. */
    static Texture2D like(Texture2D model, Image image) {
        Texture2D texture = (Texture2D) model.clone();
        texture.setImage(image);
        // The engine only asks for mipmaps of an image when the filter is set.
        texture.setMinFilter(model.getMinFilter());
        texture.setKey(null);
        return texture;
    }

    /** A texture of one grey, as data. */
    static Texture2D grey(float value) {
        ByteBuffer texel = BufferUtils.createByteBuffer(3);
        texel.put(toByte(value)).put(toByte(value)).put(toByte(value)).flip();
        return new Texture2D(new Image(Image.Format.RGB8, 1, 1, texel, ColorSpace.Linear));
    }

    private static byte toByte(float value) {
        return (byte) Math.round(255 * Math.min(1, Math.max(0, value)));
    }
}
