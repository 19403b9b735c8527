package dev.likeness.model.ply;

import java.util.Arrays;
import java.util.List;

/**
 * The vertex element of a PLY file.
 *
 * @param positions length = 3 × count, xyz
 * @param uvs length = 2 × count, v upwards; null if vertices have none
 */
record PlyVertices(float[] positions, float[] uvs) {

    static PlyVertices read(PlyHeader.Element element, PlyBody body) {
        int[] place = {element.scalar("x"), element.scalar("y"), element.scalar("z")};
        int[] picture = {
            element.scalar("u", "s", "texture_u"), element.scalar("v", "t", "texture_v")
        };
        if (isIncomplete(place)) {
            throw body.bad("vertex properties x, y and z", element.properties().toString());
        }
        boolean hasUvs = !isIncomplete(picture);
        if (body.isText() || !element.hasOnlyScalars()) {
            return oneByOne(element, body, place, hasUvs ? picture : new int[0]);
        }
        PlyRows rows = new PlyRows(element, body);
        return new PlyVertices(rows.read(place), hasUvs ? rows.read(picture) : null);
    }

    private static boolean isIncomplete(int[] columns) {
        return Arrays.stream(columns).anyMatch(column -> column < 0);
    }

    private static PlyVertices oneByOne(
            PlyHeader.Element element, PlyBody body, int[] place, int[] picture) {
        List<PlyHeader.Property> properties = element.properties();
        int[] wanted = new int[properties.size()];
        Arrays.fill(wanted, -1);
        int width = place.length + picture.length;
        for (int i = 0; i < width; i++) {
            wanted[i < place.length ? place[i] : picture[i - place.length]] = i;
        }
        float[] row = new float[width];
        float[] positions = new float[place.length * (int) element.count()];
        float[] uvs = new float[picture.length * (int) element.count()];
        for (int i = 0; i < element.count(); i++) {
            for (int p = 0; p < wanted.length; p++) {
                PlyHeader.Property property = properties.get(p);
                if (wanted[p] < 0) {
                    body.skip(property, element, i);
                } else {
                    double value = body.next(property.type(), element, i);
                    row[wanted[p]] = body.finite(value, element, i);
                }
            }
            System.arraycopy(row, 0, positions, place.length * i, place.length);
            System.arraycopy(row, place.length, uvs, picture.length * i, picture.length);
        }
        return new PlyVertices(positions, picture.length == 0 ? null : uvs);
    }
}
