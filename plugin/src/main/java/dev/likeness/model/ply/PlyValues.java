package dev.likeness.model.ply;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The values of a PLY body, one after the other, whichever way they are written. */
public interface PlyValues {

    /**
     * Reads the next value.
     *
     * @param type as the header says (not null)
     * @return the value
     * @throws BufferUnderflowException if the file ends
     * @throws NumberFormatException if there is text that is no number
     */
    double next(PlyType type);

    /**
     * How much is left, which bounds every count that the file claims.
     *
     * @return bytes (>=0)
     */
    long remainingBytes();

    static PlyValues of(PlyHeader.Format format, ByteBuffer body) {
        return switch (format) {
            case ASCII -> new Ascii(body);
            case BINARY_LITTLE_ENDIAN -> new Binary(body.order(ByteOrder.LITTLE_ENDIAN));
            case BINARY_BIG_ENDIAN -> new Binary(body.order(ByteOrder.BIG_ENDIAN));
        };
    }

    /** Raw numbers in the buffer's byte order. */
    record Binary(ByteBuffer body) implements PlyValues {
        @Override
        public double next(PlyType type) {
            return type.read(body);
        }

        @Override
        public long remainingBytes() {
            return body.remaining();
        }
    }

    /** Numbers as text between white space. */
    record Ascii(ByteBuffer body) implements PlyValues {

        private static final int LONGEST_NUMBER = 64;

        @Override
        public double next(PlyType type) {
            int c;
            do {
                c = body.get();
            } while (isSpace(c));
            StringBuilder word = new StringBuilder();
            word.append((char) c);
            while (body.hasRemaining() && !isSpace(c = body.get())) {
                if (word.length() >= LONGEST_NUMBER) {
                    throw new NumberFormatException("\"" + word + "...\"");
                }
                word.append((char) c);
            }
            return Double.parseDouble(word.toString());
        }

        private static boolean isSpace(int c) {
            return c == ' ' || c == '\n' || c == '\r' || c == '\t';
        }

        @Override
        public long remainingBytes() {
            // The last number needs no white space after it.
            return body.remaining() + 1L;
        }
    }
}
