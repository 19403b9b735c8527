package dev.likeness.model.ply;

import java.nio.ByteBuffer;

/**
 * The rows of an element whose every row has the same size, so that each column lies at a fixed
 * distance: columns are read in one sweep, without looking at the header again.
 */
final class PlyRows {

    private final PlyBody body;
    private final PlyHeader.Element element;
    private final ByteBuffer bytes;
    private final int start;
    private final int stride;

    /**
     * Takes the element's rows out of the body.
     *
     * @param element without lists, its count checked against the file (not null)
     * @param body binary, positioned at the first row; left behind the last one (not null)
     */
    PlyRows(PlyHeader.Element element, PlyBody body) {
        this.body = body;
        this.element = element;
        this.bytes = body.bytes();
        this.start = bytes.position();
        this.stride = Math.toIntExact(element.leastRowBytes(PlyHeader.Format.BINARY_LITTLE_ENDIAN));
        bytes.position(start + rowCount() * stride);
    }

    private int rowCount() {
        return (int) element.count();
    }

    /**
     * Reads several columns as the components of one attribute.
     *
     * @param columns indices of scalar properties (not null)
     * @return length = columns.length × rows, finite (not null)
     */
    float[] read(int... columns) {
        float[] into = new float[columns.length * rowCount()];
        if (isPacked(columns)) {
            bytes.slice(start, rowCount() * stride).order(bytes.order()).asFloatBuffer().get(into);
        } else {
            for (int component = 0; component < columns.length; component++) {
                readColumn(columns[component], into, component, columns.length);
            }
        }
        refuseInfinite(into, columns);
        return into;
    }

    /** The rows hold these columns as floats in this order and nothing else. */
    private boolean isPacked(int[] columns) {
        boolean packed = columns.length == element.properties().size();
        for (int i = 0; i < columns.length && packed; i++) {
            packed = columns[i] == i && type(i) == PlyType.FLOAT32;
        }
        return packed;
    }

    private void readColumn(int column, float[] into, int component, int components) {
        PlyType type = type(column);
        int at = start + offset(column);
        if (type == PlyType.FLOAT32) {
            for (int i = component; i < into.length; i += components, at += stride) {
                into[i] = bytes.getFloat(at);
            }
        } else {
            for (int i = component; i < into.length; i += components, at += stride) {
                into[i] = (float) type.at(bytes, at);
            }
        }
    }

    private void refuseInfinite(float[] values, int[] columns) {
        int i = Floats.firstInfinite(values);
        if (i >= 0) {
            int row = i / columns.length;
            int column = columns[i % columns.length];
            body.finite(
                    type(column).at(bytes, start + row * stride + offset(column)), element, row);
        }
    }

    private PlyType type(int column) {
        return element.properties().get(column).type();
    }

    private int offset(int column) {
        return element.properties().subList(0, column).stream()
                .mapToInt(property -> property.type().bytes())
                .sum();
    }
}
