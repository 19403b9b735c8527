package dev.likeness.sandbox.konpro;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Looks into an MP4 file (ISO 14496-12) for the size of its first track that has one. */
final class Mp4Boxes {

    private static final int HEADER = 8;
    private static final int MOVIE = code("moov");
    private static final int TRACK = code("trak");
    private static final int TRACK_HEADER = code("tkhd");

    /** A track header ends with its width and height, whole pixels in the upper half of each. */
    private static final int SIZE_AT_END = 8;

    private Mp4Boxes() {}

    static Optional<PictureSize> size(byte[] file) {
        return in(ByteBuffer.wrap(file));
    }

    private static Optional<PictureSize> in(ByteBuffer boxes) {
        while (boxes.remaining() >= HEADER) {
            int start = boxes.position();
            long length = Integer.toUnsignedLong(boxes.getInt());
            int type = boxes.getInt();
            if (length == 1 && boxes.remaining() >= Long.BYTES) {
                length = boxes.getLong();
            } else if (length == 0) {
                length = boxes.limit() - start;
            }
            long end = start + length;
            if (end < boxes.position() || end > boxes.limit()) {
                return Optional.empty();
            }
            Optional<PictureSize> found = inBox(type, boxes, (int) end);
            if (found.isPresent()) {
                return found;
            }
            boxes.position((int) end);
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> inBox(int type, ByteBuffer boxes, int end) {
        if (type == MOVIE || type == TRACK) {
            return in(boxes.duplicate().limit(end));
        }
        if (type == TRACK_HEADER && end - boxes.position() > SIZE_AT_END) {
            int width = boxes.getInt(end - SIZE_AT_END) >>> 16;
            int height = boxes.getInt(end - SIZE_AT_END / 2) >>> 16;
            return width > 0 && height > 0
                    ? Optional.of(new PictureSize(width, height))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static int code(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
