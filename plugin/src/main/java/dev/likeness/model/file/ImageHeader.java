package dev.likeness.model.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What an image file says of itself before it is decoded.
 *
 * @param format "png", "jpg" or "webp" (not null)
 * @param width in pixels (>0)
 * @param height in pixels (>0)
 */
public record ImageHeader(String format, int width, int height) {

    private static final int LONGEST_SIDE = 8192;

    /** Deflate cannot pack tighter; a PNG of fewer bytes lacks pixels. */
    private static final int DEFLATE_LIMIT = 1032;

    private static final int PNG_CHUNKS_AT = 8;
    private static final int PNG_SIZE_AT = 16;

    /** Real files have about ten; each makes the decoder go over the whole image again. */
    private static final int MOST_JPEG_SCANS = 40;

    private static final int WEBP_CHUNKS_AT = 12;
    private static final int VP8_START_CODE = 0x2A019D;
    private static final int VP8_LOSSLESS = 0x2F;

    /**
     * Reads the header.
     *
     * @param file a PNG, JPEG or WebP file (not null)
     * @return its kind and size (not null)
     * @throws dev.likeness.job.BadFileException if it is neither, or too large to be a texture:
     *     decoding it would need more memory than the file deserves
     */
    public static ImageHeader of(SourceFile file) {
        ImageHeader header;
        if (file.startsWith("\u0089PNG\r\n\u001a\n")) {
            header = png(file);
        } else if (file.startsWith("\u00ff\u00d8")) {
            header = jpeg(file);
        } else if (file.startsWith("RIFF")) {
            header = webp(file);
        } else {
            throw file.bad("expected a PNG, JPEG or WebP image, found " + file.beginning());
        }
        if (!fits(header.width) || !fits(header.height)) {
            throw file.bad(
                    "expected an image of 1 to "
                            + LONGEST_SIDE
                            + " pixels a side, found "
                            + header.width
                            + " × "
                            + header.height);
        }
        header.refuseTooFewBytes(file);
        return header;
    }

    /** What the decoded image takes, at most. */
    public long decodedBytes() {
        return (long) width * height * (format.equals("jpg") ? 3 : 4);
    }

    private static boolean fits(int side) {
        return side > 0 && side <= LONGEST_SIDE;
    }

    private void refuseTooFewBytes(SourceFile file) {
        long fewest = format.equals("png") ? (long) width * height / 8 / DEFLATE_LIMIT : 0;
        if (file.bytes().length < fewest) {
            throw file.bad(
                    "expected at least "
                            + fewest
                            + " bytes for "
                            + width
                            + " × "
                            + height
                            + " pixels, found "
                            + file.bytes().length);
        }
    }

    private static ImageHeader png(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.limit() < PNG_SIZE_AT + 8) {
            throw file.bad(
                    "expected a whole PNG image, found its first " + bytes.limit() + " bytes");
        }
        refuseBrokenChunks(file, bytes);
        return new ImageHeader("png", bytes.getInt(PNG_SIZE_AT), bytes.getInt(PNG_SIZE_AT + 4));
    }

    /** Decoders take room for a chunk before they read it. */
    private static void refuseBrokenChunks(SourceFile file, ByteBuffer bytes) {
        long at = PNG_CHUNKS_AT;
        while (at + 8 <= bytes.limit()) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at));
            if (at + 8 + length > bytes.limit()) {
                throw file.bad(
                        "expected a PNG chunk within the file, found one of "
                                + length
                                + " bytes at "
                                + at
                                + " of "
                                + bytes.limit());
            }
            at += 8 + length + 4;
        }
    }

    /** The size stands in the start-of-frame segment, after any number of others. */
    private static ImageHeader jpeg(SourceFile file) {
        refuseManyScans(file);
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        int at = 2;
        while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isStartOfFrame(marker)) {
                int height = bytes.getShort(at + 5) & 0xFFFF;
                int width = bytes.getShort(at + 7) & 0xFFFF;
                return new ImageHeader("jpg", width, height);
            } else {
                at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
            }
        }
        throw file.bad("expected a whole JPEG image, found no size in its header");
    }

    private static void refuseManyScans(SourceFile file) {
        byte[] bytes = file.bytes();
        int scans = 0;
        for (int i = 1; i < bytes.length; i++) {
            scans += bytes[i] == (byte) 0xDA && bytes[i - 1] == (byte) 0xFF ? 1 : 0;
        }
        if (scans > MOST_JPEG_SCANS) {
            throw file.bad(
                    "expected a JPEG image of at most "
                            + MOST_JPEG_SCANS
                            + " scans, found "
                            + scans);
        }
    }

    private static boolean isStartOfFrame(int marker) {
        boolean otherTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !otherTable;
    }

    /** The size of the picture itself: that of the canvas around it may be another. */
    private static ImageHeader webp(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        long at = WEBP_CHUNKS_AT;
        while (at + 18 <= bytes.limit()) {
            int start = (int) at;
            String chunk = new String(file.bytes(), start, 4, StandardCharsets.ISO_8859_1);
            if (chunk.equals("VP8 ") && (bytes.getInt(start + 11) & 0xFFFFFF) == VP8_START_CODE) {
                return new ImageHeader(
                        "webp",
                        bytes.getShort(start + 14) & 0x3FFF,
                        bytes.getShort(start + 16) & 0x3FFF);
            }
            if (chunk.equals("VP8L") && bytes.get(start + 8) == VP8_LOSSLESS) {
                int sides = bytes.getInt(start + 9);
                return new ImageHeader("webp", (sides & 0x3FFF) + 1, (sides >>> 14 & 0x3FFF) + 1);
            }
            long length = Integer.toUnsignedLong(bytes.getInt(start + 4));
            at += 8 + length + length % 2;
        }
        throw file.bad("expected a WebP image that does not move, found no picture in it");
    }
}
