package dev.likeness.sandbox.server;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;

/**
 * A QR code (ISO/IEC 18004) of a short text: versions 1 to 5 at the lowest level of correction,
 * which have one block each, and always the chequered mask. Enough for an address.
 */
final class QrCode {

    private static final int VERSIONS = 5;
    private static final int[] DATA_BYTES = {19, 34, 55, 80, 108};
    private static final int[] CORRECTION_BYTES = {7, 10, 15, 20, 26};
    private static final int BYTE_MODE = 0b0100;
    private static final int[] PADDING = {0xEC, 0x11};

    /** Level L, mask 0, with its own correction bits. */
    private static final int FORMAT = 0b111011111000100;

    private static final int FORMAT_BITS = 15;
    private static final int FINDER = 7;
    private static final int QUIET = 4;

    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    private QrCode(int version) {
        size = 17 + 4 * version;
        dark = new boolean[size][size];
        fixed = new boolean[size][size];
    }

    /**
     * Draws a text.
     *
     * @param text at most 106 bytes in UTF-8
     * @param scale pixels per module
     * @return black on white with a quiet border
     */
    static BufferedImage picture(String text, int scale) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int version = 1;
        while (version <= VERSIONS && bytes.length + 2 > DATA_BYTES[version - 1]) {
            version++;
        }
        if (version > VERSIONS) {
            throw new IllegalArgumentException("Too long for a QR code: " + text);
        }
        QrCode code = new QrCode(version);
        code.drawPatterns(version);
        code.drawData(
                withCorrection(
                        codewords(bytes, DATA_BYTES[version - 1]), CORRECTION_BYTES[version - 1]));
        return code.paint(scale);
    }

    private static int[] codewords(byte[] bytes, int count) {
        int[] words = new int[count];
        Bits bits = new Bits(words);
        bits.add(BYTE_MODE, 4);
        bits.add(bytes.length, 8);
        for (byte value : bytes) {
            bits.add(value & 0xFF, 8);
        }
        bits.add(0, 4);
        for (int i = bytes.length + 2; i < count; i++) {
            words[i] = PADDING[(i - bytes.length) % 2];
        }
        return words;
    }

    /** Appends the remainder of the division by the generator (Reed and Solomon). */
    private static int[] withCorrection(int[] data, int count) {
        int[] generator = generator(count);
        int[] remainder = new int[count];
        for (int word : data) {
            int factor = word ^ remainder[0];
            System.arraycopy(remainder, 1, remainder, 0, count - 1);
            remainder[count - 1] = 0;
            for (int i = 0; i < count; i++) {
                remainder[i] ^= times(generator[i], factor);
            }
        }
        int[] all = new int[data.length + count];
        System.arraycopy(data, 0, all, 0, data.length);
        System.arraycopy(remainder, 0, all, data.length, count);
        return all;
    }

    private static int[] generator(int degree) {
        int[] generator = new int[degree];
        generator[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                int next = j + 1 < degree ? generator[j + 1] : 0;
                generator[j] = times(generator[j], root) ^ next;
            }
            root = times(root, 2);
        }
        return generator;
    }

    /** Multiplies in the field of 256 elements. */
    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >>> 7) * 0x11D;
            product ^= (b >>> bit & 1) * a;
        }
        return product;
    }

    private void drawPatterns(int version) {
        for (int i = 0; i < size; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        drawFinder(3, 3);
        drawFinder(size - 4, 3);
        drawFinder(3, size - 4);
        if (version > 1) {
            drawRings(size - 7, size - 7, 2, 1);
        }
        drawFormat();
    }

    private void drawFinder(int x, int y) {
        drawRings(x, y, FINDER / 2 + 1, FINDER / 2 - 1);
    }

    /** Squares around a point; those at distance "light" and at four are light. */
    private void drawRings(int x, int y, int radius, int light) {
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                boolean inside = x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size;
                if (inside) {
                    set(x + dx, y + dy, ring != light && ring != 4);
                }
            }
        }
    }

    /** The format stands twice; its first bit is the highest. */
    private void drawFormat() {
        for (int i = 0; i < FORMAT_BITS; i++) {
            boolean bit = (FORMAT >>> i & 1) == 1;
            if (i < 6) {
                set(8, i, bit);
            } else if (i < 8) {
                set(8, i + 1, bit);
            } else if (i == 8) {
                set(7, 8, bit);
            } else {
                set(14 - i, 8, bit);
            }
            if (i < 8) {
                set(size - 1 - i, 8, bit);
            } else {
                set(8, size - FORMAT_BITS + i, bit);
            }
        }
        set(8, size - 8, true);
    }

    /** Pairs of columns from the right, up and down in turn, past the column of the timing. */
    private void drawData(int[] words) {
        int bit = 0;
        boolean up = true;
        for (int column = size - 1; column > 0; column -= column == 8 ? 3 : 2) {
            for (int step = 0; step < size; step++) {
                int y = up ? size - 1 - step : step;
                for (int x = column; x > column - 2; x--) {
                    if (!fixed[y][x]) {
                        dark[y][x] = bit(words, bit) ^ (x + y) % 2 == 0;
                        bit++;
                    }
                }
            }
            up = !up;
        }
    }

    private static boolean bit(int[] words, int index) {
        return index < 8 * words.length && (words[index / 8] >>> 7 - index % 8 & 1) == 1;
    }

    private void set(int x, int y, boolean isDark) {
        dark[y][x] = isDark;
        fixed[y][x] = true;
    }

    private BufferedImage paint(int scale) {
        int width = scale * (size + 2 * QUIET);
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                int column = x / scale - QUIET;
                int row = y / scale - QUIET;
                boolean inside = column >= 0 && row >= 0 && column < size && row < size;
                boolean black = inside && dark[row][column];
                image.setRGB(x, y, (black ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return image;
    }

    /** Fills bytes from their highest bits on. */
    private static final class Bits {
        private final int[] words;
        private int length;

        Bits(int[] words) {
            this.words = words;
        }

        void add(int value, int count) {
            for (int i = count - 1; i >= 0 && length < 8 * words.length; i--) {
                words[length / 8] |= (value >>> i & 1) << 7 - length % 8;
                length++;
            }
        }
    }
}
