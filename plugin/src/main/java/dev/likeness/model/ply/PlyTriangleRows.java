package dev.likeness.model.ply;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Faces as nearly every file has them: three corners of four bytes, with or without six floats of
 * UV, so that each row has the same size as long as the lengths of its lists say so.
 *
 * @param indexAt where in a row the list of vertices begins
 * @param uvAt where in a row the list of UV begins, or {@link #NO_UV}
 * @param stride bytes of a row
 */
record PlyTriangleRows(int indexAt, int uvAt, int stride) {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int NO_UV = -1;
    private static final int CORNERS = 3;
    private static final int UVS = 2 * CORNERS;

    /** Rows that do not lie as wanted are copied in pieces that stay in the fast memory. */
    private static final int BLOCK_BYTES = 32 << 10;

    /**
     * Finds the layout.
     *
     * @param element the faces (not null)
     * @param indexColumn the list of vertices
     * @param uvColumn the list of UV, or negative
     * @return empty if a triangle of these types can have no fixed place
     */
    static Optional<PlyTriangleRows> of(PlyHeader.Element element, int indexColumn, int uvColumn) {
        List<PlyHeader.Property> properties = element.properties();
        int indexAt = 0;
        int uvAt = NO_UV;
        int bytes = 0;
        for (int p = 0; p < properties.size(); p++) {
            PlyHeader.Property property = properties.get(p);
            if (p == indexColumn && isList(property, PlyType.INT32, PlyType.UINT32)) {
                indexAt = bytes;
                bytes += 1 + CORNERS * Integer.BYTES;
            } else if (p == uvColumn && isList(property, PlyType.FLOAT32)) {
                uvAt = bytes;
                bytes += 1 + UVS * Float.BYTES;
            } else if (property.countType().isEmpty()) {
                bytes += property.type().bytes();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlyTriangleRows(indexAt, uvAt, bytes));
    }

    private static boolean isList(PlyHeader.Property property, PlyType... types) {
        return property.countType().filter(count -> count.bytes() == 1).isPresent()
                && List.of(types).contains(property.type());
    }

    /**
     * Reads rows until one is no proper triangle of this layout.
     *
     * @param rows how many there are at most
     * @param bytes at the first row; left at the first row that is not read (not null)
     * @param triangles takes the triangles (not null, modified)
     * @return how many rows were read
     */
    int read(int rows, ByteBuffer bytes, SeamSplitter triangles) {
        int whole = Math.min(rows, bytes.remaining() / stride);
        int read = 0;
        if (bytes.hasArray() && bytes.order() == ByteOrder.LITTLE_ENDIAN) {
            int start = bytes.arrayOffset() + bytes.position();
            read = triangles.addAll(this, bytes.array(), start, whole);
        } else {
            int perBlock = BLOCK_BYTES / stride + 1;
            byte[] block = new byte[perBlock * stride];
            int wanted;
            int added;
            do {
                wanted = Math.min(perBlock, whole - read);
                copy(bytes, bytes.position() + read * stride, wanted, block);
                added = triangles.addAll(this, block, 0, wanted);
                read += added;
            } while (added == wanted && read < whole);
        }
        bytes.position(bytes.position() + read * stride);
        return read;
    }

    private void copy(ByteBuffer bytes, int from, int rows, byte[] block) {
        bytes.get(from, block, 0, rows * stride);
        for (int row = 0; row < rows && bytes.order() == ByteOrder.BIG_ENDIAN; row++) {
            turn(block, row * stride + indexAt + 1, CORNERS);
            if (uvAt != NO_UV) {
                turn(block, row * stride + uvAt + 1, UVS);
            }
        }
    }

    private static void turn(byte[] block, int at, int values) {
        for (int i = at; i < at + values * Integer.BYTES; i += Integer.BYTES) {
            INT.set(block, i, Integer.reverseBytes((int) INT.get(block, i)));
        }
    }

    /** Whether the lengths of the lists in a row are those of a triangle. */
    boolean isTriangle(byte[] bytes, int row) {
        return bytes[row + indexAt] == CORNERS && (uvAt == NO_UV || bytes[row + uvAt] == UVS);
    }

    /** The vertex of a corner. */
    int index(byte[] bytes, int row, int corner) {
        return (int) INT.get(bytes, row + indexAt + 1 + corner * Integer.BYTES);
    }

    /** The UV of a corner as {@link SeamSplitter#pair}. */
    long uv(byte[] bytes, int row, int corner) {
        return uvAt == NO_UV
                ? SeamSplitter.NO_UV
                : (long) LONG.get(bytes, row + uvAt + 1 + corner * Long.BYTES);
    }
}
