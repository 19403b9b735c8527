package dev.likeness.model.ply;

import java.nio.ByteBuffer;
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

    private static final int NO_UV = -1;
    private static final int CORNERS = 3;
    private static final int UVS = 2 * CORNERS;

    /** Rows are looked at in pieces that stay in the processor's cache. */
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
     * Reads rows until one is no triangle of this layout.
     *
     * @param element the faces (not null)
     * @param body at the first row; left at the first row that is not read (not null)
     * @param faces takes the triangles (not null, modified)
     * @return how many rows were read
     */
    int read(PlyHeader.Element element, PlyBody body, PlyFaces faces) {
        ByteBuffer bytes = body.bytes();
        int start = bytes.position();
        int rows = (int) Math.min(element.count(), bytes.remaining() / stride);
        int[] triangles = new int[CORNERS * rows];
        float[] uvs = faces.hasUvs() ? new float[UVS * rows] : null;
        int rowsPerBlock = bytes.hasArray() ? rows : BLOCK_BYTES / stride + 1;
        ByteBuffer copy = null;
        int done = 0;
        for (int fit = 0, wanted = 0; fit == wanted && done < rows; done += fit) {
            wanted = Math.min(rowsPerBlock, rows - done);
            int at = start + done * stride;
            if (bytes.hasArray()) {
                fit = decode(bytes, at, wanted, triangles, uvs, done);
            } else {
                copy = copy == null ? ByteBuffer.allocate(rowsPerBlock * stride) : copy;
                bytes.get(at, copy.array(), 0, wanted * stride);
                fit = decode(copy.order(bytes.order()), 0, wanted, triangles, uvs, done);
            }
        }
        refuseInfinite(uvs, done, element, body);
        faces.set(triangles, uvs, CORNERS * done);
        bytes.position(start + done * stride);
        return done;
    }

    /** Reads up to some rows from heap memory and returns how many were as expected. */
    private int decode(
            ByteBuffer bytes, int start, int rows, int[] triangles, float[] uvs, int firstRow) {
        int triangle = CORNERS * firstRow;
        int uv = UVS * firstRow;
        int at = start;
        for (int row = 0; row < rows; row++, at += stride) {
            boolean usual =
                    bytes.get(at + indexAt) == CORNERS
                            && (uvAt == NO_UV || bytes.get(at + uvAt) == UVS);
            if (!usual) {
                return row;
            }
            int index = at + indexAt + 1;
            triangles[triangle++] = bytes.getInt(index);
            triangles[triangle++] = bytes.getInt(index + 4);
            triangles[triangle++] = bytes.getInt(index + 8);
            for (int i = at + uvAt + 1; uvAt != NO_UV && i <= at + uvAt + 21; i += 4) {
                uvs[uv++] = bytes.getFloat(i);
            }
        }
        return rows;
    }

    private static void refuseInfinite(
            float[] uvs, int rows, PlyHeader.Element element, PlyBody body) {
        int infinite = uvs == null ? -1 : Floats.firstInfinite(uvs, 0, UVS * rows);
        if (infinite >= 0) {
            body.finite(uvs[infinite], element, infinite / UVS);
        }
    }
}
