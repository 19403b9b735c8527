package dev.likeness.model.ply;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The values of a PLY body, one after the other, whichever way they are written. */
sealed interface PlyValues {

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
    long mostLeft();

    /** Raw numbers in the buffer's byte order. */
    record Binary(ByteBuffer body) implements PlyValues {
        @Override
        public double next(PlyType type) {
            return type.read(body);
        }

        @Override
        public long mostLeft() {
            return body.remaining();
        }
    }

    /** Numbers as text between white space. */
    final class Text implements PlyValues {

        private static final int LONGEST_NUMBER = 64;

        /** So many digits always fit into an int. */
        private static final int SHORT_NUMBER = 9;

        private final ByteBuffer body;
        private final byte[] word = new byte[LONGEST_NUMBER];

        Text(ByteBuffer body) {
            this.body = body;
        }

        @Override
        public double next(PlyType type) {
            int length = nextWord();
            if (length <= SHORT_NUMBER && isDigits(length)) {
                return digits(length);
            }
            String text = text(length);
            // A double on the way would round twice.
            return type == PlyType.FLOAT32 ? Float.parseFloat(text) : Double.parseDouble(text);
        }

        private int nextWord() {
            byte c;
            do {
                c = body.get();
            } while (isSpace(c));
            int length = 0;
            word[length++] = c;
            while (body.hasRemaining() && !isSpace(c = body.get())) {
                if (length == LONGEST_NUMBER) {
                    throw new NumberFormatException('"' + text(length) + "...\"");
                }
                word[length++] = c;
            }
            return length;
        }

        private static boolean isSpace(byte c) {
            return c == ' ' || c == '\n' || c == '\r' || c == '\t';
        }

        private boolean isDigits(int length) {
            for (int i = 0; i < length; i++) {
                if (word[i] < '0' || word[i] > '9') {
                    return false;
                }
            }
            return true;
        }

        private int digits(int length) {
            int value = 0;
            for (int i = 0; i < length; i++) {
                value = 10 * value + word[i] - '0';
            }
            return value;
        }

        private String text(int length) {
            return new String(word, 0, length, StandardCharsets.ISO_8859_1);
        }

        @Override
        public long mostLeft() {
            // The last number needs no white space after it.
            return body.remaining() + 1L;
        }
    }
}
