package dev.likeness.stage;

import com.jme3.texture.Image;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image with all its smaller levels, as the engine lays them out: one after the other. Each
 * texel is the mean of those it covers; colours are averaged as light, not as sRGB values, which is
 * what graphics cards do with sRGB textures.
 *
 * @param pixels all levels (direct)
 * @param sizes of the levels (in bytes)
 */
record MipChain(ByteBuffer pixels, int[] sizes) {

    private static final int NO_ALPHA = -1;
    private static final int UNSUITABLE = -2;

    /** Computes the levels; empty for images that have them, need none, or are not of bytes. */
    static Optional<MipChain> of(Image image) {
        int alpha = alphaByte(image.getFormat());
        if (image.hasMipmaps()
                || !image.isGeneratedMipmapsRequired()
                || image.getDepth() > 1
                || image.getData().size() != 1
                || alpha == UNSUITABLE) {
            return Optional.empty();
        }
        int channels = image.getFormat().getBitsPerPixel() / Byte.SIZE;
        ToneCurve[] curves = new ToneCurve[channels];
        for (int channel = 0; channel < channels; channel++) {
            boolean color = channel != alpha && image.getColorSpace() == ColorSpace.sRGB;
            curves[channel] = color ? ToneCurve.SRGB : ToneCurve.LINEAR;
        }
        byte[] base = new byte[image.getWidth() * image.getHeight() * channels];
        image.getData(0).duplicate().clear().get(base);
        return Optional.of(joined(levels(base, image.getWidth(), image.getHeight(), curves)));
    }

    /** Where in a texel the byte is that means no light. */
    private static int alphaByte(Image.Format format) {
        return switch (format) {
            case RGB8, BGR8, Luminance8 -> NO_ALPHA;
            case ABGR8, ARGB8, Alpha8 -> 0;
            case Luminance8Alpha8 -> 1;
            case RGBA8, BGRA8 -> 3;
            default -> UNSUITABLE;
        };
    }

    private static List<byte[]> levels(byte[] base, int width, int height, ToneCurve[] curves) {
        List<byte[]> levels = new ArrayList<>(List.of(base));
        byte[] level = base;
        for (int w = width, h = height; w > 1 || h > 1; ) {
            level = halved(level, new Cover(w), new Cover(h), curves);
            levels.add(level);
            w = Math.max(1, w / 2);
            h = Math.max(1, h / 2);
        }
        return levels;
    }

    private static byte[] halved(byte[] from, Cover columns, Cover rows, ToneCurve[] curves) {
        int channels = curves.length;
        int pitch = columns.size() * channels;
        byte[] to = new byte[columns.half() * rows.half() * channels];
        int at = 0;
        for (int y = 0; y < rows.half(); y++) {
            for (int x = 0; x < columns.half(); x++) {
                int corner = rows.first(y) * pitch + columns.first(x) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    int[] light = curves[channel].light();
                    long sum = 0;
                    for (int row = 0; row < rows.taps(); row++) {
                        int tap = corner + row * pitch + channel;
                        long inRow = 0;
                        for (int column = 0; column < columns.taps(); column++) {
                            inRow += columns.weight(x, column) * light[from[tap] & 0xFF];
                            tap += channels;
                        }
                        sum += rows.weight(y, row) * inRow;
                    }
                    long total = (long) columns.total() * rows.total();
                    to[at++] = curves[channel].bytes()[(int) ((sum + total / 2) / total)];
                }
            }
        }
        return to;
    }

    private static MipChain joined(List<byte[]> levels) {
        int[] sizes = levels.stream().mapToInt(level -> level.length).toArray();
        int total = levels.stream().mapToInt(level -> level.length).sum();
        ByteBuffer pixels = BufferUtils.createByteBuffer(total);
        levels.forEach(pixels::put);
        return new MipChain(pixels.flip(), sizes);
    }

    /**
     * Which texels of a row (or column) a texel of the row of half the size covers, and how much of
     * each: two halves of an even row, a part of three of an odd one.
     *
     * @param size texels of the larger row
     */
    private record Cover(int size) {

        int half() {
            return Math.max(1, size / 2);
        }

        int taps() {
            return size == 1 ? 1 : size % 2 == 0 ? 2 : 3;
        }

        int first(int texel) {
            return 2 * texel;
        }

        /** An odd row of 2n+1 shared by n: the i-th takes n-i of its first, n, and i+1. */
        int weight(int texel, int tap) {
            if (taps() < 3) {
                return 1;
            }
            return tap == 0 ? half() - texel : tap == 1 ? half() : texel + 1;
        }

        int total() {
            return taps() < 3 ? taps() : size;
        }
    }
}
