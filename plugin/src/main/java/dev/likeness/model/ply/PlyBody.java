package dev.likeness.model.ply;

import dev.likeness.job.BadFileException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What follows the header of one PLY file, read from front to back, with words for its faults. */
final class PlyBody {

    /** More rows than any avatar has, and few enough for the memory of a small server. */
    private static final long MOST_ROWS = 4 << 20;

    private final String name;
    private final PlyHeader.Format format;
    private final ByteBuffer bytes;
    private final PlyValues values;

    /**
     * Starts behind the header.
     *
     * @param name of the file, for messages (not null)
     * @param format how the body is written (not null)
     * @param bytes positioned behind the header (not null, alias, its order and position are
     *     changed)
     */
    PlyBody(String name, PlyHeader.Format format, ByteBuffer bytes) {
        this.name = name;
        this.format = format;
        boolean bigEndian = format == PlyHeader.Format.BINARY_BIG_ENDIAN;
        this.bytes = bytes.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        this.values = isText() ? new PlyValues.Text(bytes) : new PlyValues.Binary(bytes);
    }

    boolean isText() {
        return format == PlyHeader.Format.ASCII;
    }

    /** The bytes from the next row on, in their order. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** Passes over bytes that are known to be there. */
    void skipBytes(long count) {
        bytes.position(bytes.position() + (int) count);
    }

    /** Compares with what the rest of the file can hold, before memory is taken. */
    void refuseAbsurdCount(PlyHeader.Element element) {
        long rowBytes = element.leastRowBytes(format);
        long room = rowBytes == 0 ? Long.MAX_VALUE : values.mostLeft() / rowBytes;
        if (element.count() > room) {
            throw bad(
                    element.count() + " of element " + element.name(),
                    "only " + values.mostLeft() + " bytes, enough for " + room);
        }
        if (element.count() > MOST_ROWS) {
            throw bad(
                    "at most " + MOST_ROWS + " of element " + element.name(),
                    String.valueOf(element.count()));
        }
    }

    /** Reads one value. */
    double next(PlyType type, PlyHeader.Element element, int row) {
        try {
            return values.next(type);
        } catch (BufferUnderflowException e) {
            throw bad(
                    element.count() + " of element " + element.name(),
                    "end of file" + at(element, row));
        } catch (NumberFormatException e) {
            throw bad("a number" + at(element, row), e.getMessage());
        }
    }

    /** Reads the length of a list and makes sure that the file can hold it. */
    int nextLength(PlyHeader.Property list, PlyHeader.Element element, int row) {
        double length = next(list.countType().orElseThrow(), element, row);
        int bytesPerValue = isText() ? 2 : list.type().bytes();
        if (!(length >= 0 && length <= values.mostLeft() / bytesPerValue)) {
            throw bad(
                    "a list " + list.name() + " that fits into the file" + at(element, row),
                    "length " + length);
        }
        return (int) length;
    }

    /** Reads past one cell. */
    void skip(PlyHeader.Property property, PlyHeader.Element element, int row) {
        int length = property.countType().isPresent() ? nextLength(property, element, row) : 1;
        for (int i = 0; i < length; i++) {
            next(property.type(), element, row);
        }
    }

    float finite(double value, PlyHeader.Element element, int row) {
        float narrow = (float) value;
        if (!Float.isFinite(narrow)) {
            throw bad("a finite number" + at(element, row), String.valueOf(value));
        }
        return narrow;
    }

    static String at(PlyHeader.Element element, int row) {
        return " in " + element.name() + " " + row;
    }

    BadFileException bad(String expected, String found) {
        return new BadFileException(name + ": expected " + expected + ", found " + found, null);
    }
}
