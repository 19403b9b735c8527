package dev.likeness.model.ply;

import java.util.Arrays;

/** Reads the face element of a PLY file: triangles in bulk, anything else one by one. */
final class PlyFaceReader {

    private final PlyHeader.Element element;
    private final PlyBody body;
    private final int indexColumn;
    private final int uvColumn;
    private final PlyFaces faces;
    private int[] polygon = new int[8];
    private float[] polygonUvs = new float[16];

    private PlyFaceReader(PlyHeader.Element element, PlyBody body) {
        this.element = element;
        this.body = body;
        this.indexColumn = element.list("vertex_indices", "vertex_index");
        this.uvColumn = element.list("texcoord");
        this.faces = new PlyFaces(body, uvColumn >= 0, 0);
        if (indexColumn < 0 && element.count() > 0) {
            throw body.bad("face property vertex_indices", element.properties().toString());
        }
    }

    static PlyFaces read(PlyHeader.Element element, PlyBody body) {
        PlyFaceReader reader = new PlyFaceReader(element, body);
        int inBulk = reader.readTriangles();
        for (int row = inBulk; row < element.count(); row++) {
            reader.readPolygon(row);
        }
        return reader.faces;
    }

    /** Returns how many rows were triangles of the usual layout. */
    private int readTriangles() {
        return body.isText()
                ? 0
                : PlyTriangleRows.of(element, indexColumn, uvColumn)
                        .map(rows -> rows.read(element, body, faces))
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
        faces.addPolygon(polygon, corners, uvs == 0 ? null : polygonUvs);
    }

    private int readIndices(PlyHeader.Property property, int row) {
        int count = body.nextLength(property, element, row);
        if (count > polygon.length) {
            polygon = new int[count];
        }
        for (int i = 0; i < count; i++) {
            double index = body.next(property.type(), element, row);
            if (index != Math.rint(index)) {
                throw body.bad("a whole number" + PlyBody.at(element, row), String.valueOf(index));
            }
            polygon[i] = (int) index;
        }
        return count;
    }

    private int readUvs(PlyHeader.Property property, int row) {
        int count = body.nextLength(property, element, row);
        if (count > polygonUvs.length) {
            polygonUvs = Arrays.copyOf(polygonUvs, count);
        }
        for (int i = 0; i < count; i++) {
            polygonUvs[i] = body.finite(body.next(property.type(), element, row), element, row);
        }
        return count;
    }
}
