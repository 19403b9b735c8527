package dev.likeness.sandbox.konpro;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Looks into a WebM file (EBML) for the size of its first track that has one. */
final class WebmElements {

    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long VIDEO = 0xE0;
    private static final long WIDTH = 0xB0;
    private static final long HEIGHT = 0xBA;
    private static final Set<Long> PARENTS = Set.of(SEGMENT, TRACKS, TRACK, VIDEO);

    private int width;
    private int height;

    private WebmElements() {}

    static Optional<PictureSize> size(byte[] file) {
        WebmElements found = new WebmElements();
        found.read(ByteBuffer.wrap(file));
        return found.isComplete()
                ? Optional.of(new PictureSize(found.width, found.height))
                : Optional.empty();
    }

    private boolean isComplete() {
        return width > 0 && height > 0;
    }

    private void read(ByteBuffer elements) {
        while (elements.remaining() > 1 && !isComplete()) {
            long id = number(elements, true);
            long length = elements.hasRemaining() ? number(elements, false) : -1;
            if (id < 0 || length == -1) {
                return;
            }
            // A live stream does not know its length; a file that ends early has less of it.
            long known = length == UNKNOWN ? elements.remaining() : length;
            int end = elements.position() + (int) Math.min(known, elements.remaining());
            ByteBuffer content = elements.duplicate().limit(end);
            if (PARENTS.contains(id)) {
                read(content);
            } else if (id == WIDTH) {
                width = unsigned(content);
            } else if (id == HEIGHT) {
                height = unsigned(content);
            }
            elements.position(end);
        }
    }

    private static final long UNKNOWN = -2;

    /** A number whose first byte tells its length; identifiers keep the bit that tells it. */
    private static long number(ByteBuffer in, boolean withMarker) {
        int first = in.get() & 0xFF;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7 || in.remaining() < more) {
            return -1;
        }
        long value = withMarker ? first : first & (0x7F >> more);
        boolean allOnes = value == (0x7F >> more);
        for (int i = 0; i < more; i++) {
            int next = in.get() & 0xFF;
            allOnes &= next == 0xFF;
            value = value << 8 | next;
        }
        return !withMarker && allOnes ? UNKNOWN : value;
    }

    private static int unsigned(ByteBuffer content) {
        int value = 0;
        while (content.hasRemaining() && value < 1 << 23) {
            value = value << 8 | content.get() & 0xFF;
        }
        return value;
    }
}
