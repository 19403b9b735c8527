package dev.likeness.model.ply;

/**
 * Reads the face element of a PLY file and splits vertices on the way: triangles in bulk, anything
 * else one by one; polygons become fans.
 */
final class PlyFaceReader {

    /** As many as rows: one list of a hostile file could otherwise fill the memory. */
    private static final int MOST_TRIANGLES = 4 << 20;

    private final PlyHeader.Element element;
    private final PlyBody body;
    private final int vertexCount;
    private final int indexColumn;
    private final int uvColumn;
    private final SeamSplitter splitter;
    private int[] polygon = new int[8];
    private float[] polygonUvs = new float[16];

    /**
     * Starts at the first row.
     *
     * @param element the faces, their count checked against the file (not null)
     * @param body at their first row (not null)
     * @param vertexCount of the file
     */
    PlyFaceReader(PlyHeader.Element element, PlyBody body, int vertexCount) {
        this.element = element;
        this.body = body;
        this.vertexCount = vertexCount;
        this.indexColumn = element.list("vertex_indices", "vertex_index");
        this.uvColumn = element.list("texcoord");
        this.splitter = new SeamSplitter(vertexCount, 3 * (int) element.count());
        if (indexColumn < 0 && element.count() > 0) {
            throw body.bad("face property vertex_indices", element.properties().toString());
        }
    }

    boolean hasUvs() {
        return uvColumn >= 0;
    }

    /** Reads all rows. */
    SplitVertices read() {
        for (int row = readTriangles(); row < element.count(); row++) {
            readPolygon(row);
        }
        return splitter.result(hasUvs());
    }

    /** Returns how many rows were triangles of the usual layout. */
    private int readTriangles() {
        if (body.isText() || element.count() == 0) {
            return 0;
        }
        return PlyTriangleRows.of(element, indexColumn, uvColumn)
                .map(rows -> rows.read((int) element.count(), body.bytes(), splitter))
                .orElse(0);
    }

    private void readPolygon(int row) {
        int corners = 0;
        int uvs = 0;
        for (int p = 0; p < element.properties().size(); p++) {
            PlyHeader.Property property = element.properties().get(p);
            if (p == indexColumn) {
                corners = readIndices(property, row);
            } else if (p == uvColumn) {
                uvs = readUvs(property, row);
            } else {
                body.skip(property, element, row);
            }
        }
        if (corners < 3) {
            throw body.bad("at least 3 corners in face " + row, String.valueOf(corners));
        }
        if (uvs != 0 && uvs != 2 * corners) {
            throw body.bad(2 * corners + " texcoord values in face " + row, String.valueOf(uvs));
        }
        addPolygon(corners, uvs > 0);
    }

    private int readIndices(PlyHeader.Property property, int row) {
        int count = body.nextLength(property, element, row);
        if (count > polygon.length) {
            polygon = new int[count];
        }
        for (int i = 0; i < count; i++) {
            double index = body.next(property.type(), element, row);
            if (!(index >= 0 && index < vertexCount && index == Math.rint(index))) {
                throw body.bad(
                        "vertex indices from 0 to " + (vertexCount - 1),
                        number(index) + PlyBody.at(element, row));
            }
            polygon[i] = (int) index;
        }
        return count;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private int readUvs(PlyHeader.Property property, int row) {
        int count = body.nextLength(property, element, row);
        if (count > polygonUvs.length) {
            polygonUvs = new float[count];
        }
        for (int i = 0; i < count; i++) {
            polygonUvs[i] = body.finite(body.next(property.type(), element, row), element, row);
        }
        return count;
    }

    private void addPolygon(int count, boolean withUvs) {
        if (splitter.corners() / 3 + count - 2 > MOST_TRIANGLES) {
            throw body.bad("at most " + MOST_TRIANGLES + " triangles", "more");
        }
        for (int i = 1; i + 1 < count; i++) {
            addCorner(0, withUvs);
            addCorner(i, withUvs);
            addCorner(i + 1, withUvs);
        }
    }

    private void addCorner(int corner, boolean withUv) {
        long uv =
                withUv
                        ? SeamSplitter.pair(polygonUvs[2 * corner], polygonUvs[2 * corner + 1])
                        : SeamSplitter.NO_UV;
        splitter.add(polygon[corner], uv);
    }
}
