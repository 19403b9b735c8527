package dev.likeness.model.file;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;

/**
 * What an image file says of itself before it is decoded.
 *
 * @param extension of the engine's loader: "png" or "jpg"
 * @param width in pixels (>0)
 * @param height in pixels (>0)
 */
public record ImageHeader(String extension, int width, int height) {

    private static final int LONGEST_SIDE = 8192;
    private static final int PNG_SIZE_AT = 16;

    /**
     * Reads the header.
     *
     * @param file a PNG or JPEG file (not null)
     * @return its kind and size (not null)
     * @throws BadFileException if it is neither, or too large to be a texture: decoding it would
     *     need more memory than the file deserves
     */
    public static ImageHeader of(SourceFile file) {
        ImageHeader header;
        if (file.startsWith("\u0089PNG\r\n\u001a\n")) {
            header = png(file);
        } else if (file.startsWith("\u00ff\u00d8")) {
            header = jpeg(file);
        } else {
            throw file.bad("expected a PNG or JPEG image, found " + file.beginning());
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
        return header;
    }

    private static boolean fits(int side) {
        return side > 0 && side <= LONGEST_SIDE;
    }

    private static ImageHeader png(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        if (bytes.limit() < PNG_SIZE_AT + 8) {
            throw file.bad(
                    "expected a whole PNG image, found its first " + bytes.limit() + " bytes");
        }
        return new ImageHeader("png", bytes.getInt(PNG_SIZE_AT), bytes.getInt(PNG_SIZE_AT + 4));
    }

    /** The size stands in the start-of-frame segment, after any number of others. */
    private static ImageHeader jpeg(SourceFile file) {
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

    private static boolean isStartOfFrame(int marker) {
        boolean otherTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !otherTable;
    }
}
