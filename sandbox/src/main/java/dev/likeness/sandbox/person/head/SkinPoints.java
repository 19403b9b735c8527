package dev.likeness.sandbox.person.head;

/** Tells for each vertex of the grid what it is to the muscles. */
final class SkinPoints {

    private static final int LIP_RINGS = 3;

    private final SkinPoint[] points;
    private final double[] skin;
    private final LipLine lips;

    private SkinPoints(HeadGrid grid, double[] skin, LipLine lips) {
        this.lips = lips;
        this.skin = skin;
        points = new SkinPoint[grid.vertexCount()];
    }

    /** The points of a sculpted skin, by vertex. */
    static SkinPoint[] of(HeadGrid grid, double[] skin, LipLine lips) {
        SkinPoints result = new SkinPoints(grid, skin, lips);
        result.outside();
        for (int side : new int[] {1, -1}) {
            result.lids(side > 0 ? grid.leftEye() : grid.rightEye());
        }
        result.mouth(grid.mouth());
        return result.points;
    }

    private void outside() {
        for (int row = 0; row < HeadGrid.ROWS; row++) {
            int lip = Integer.signum(HeadGrid.MOUTH_ROW - row);
            for (int column = -HeadGrid.HALF; column < HeadGrid.HALF; column++) {
                int vertex = HeadGrid.vertex(row, column);
                boolean beside = Math.abs(skin[3 * vertex]) >= LipLine.CORNER;
                int side = skin[3 * vertex + 1] > lips.y(skin[3 * vertex]) ? 1 : -1;
                points[vertex] = point(vertex, vertex, beside ? side : lip, 0, 0);
            }
        }
    }

    private void lids(Slit eye) {
        for (int ring = 0; ring <= eye.rings(); ring++) {
            for (int column = eye.first() + 1; column < eye.last(); column++) {
                int upper = eye.upper(ring, column);
                int lower = eye.lower(ring, column);
                points[upper] = point(upper, upper, 1, 0, 1);
                points[lower] = point(lower, lower, 1, 0, -1);
            }
            for (int corner :
                    new int[] {eye.upper(ring, eye.first()), eye.upper(ring, eye.last())}) {
                points[corner] = point(corner, corner, 1, 0, 0);
            }
        }
    }

    private void mouth(Slit mouth) {
        for (int ring = 0; ring <= mouth.rings(); ring++) {
            for (int column = mouth.first(); column <= mouth.last(); column++) {
                boolean corner = column == mouth.first() || column == mouth.last();
                int upper = mouth.upper(ring, column);
                int lower = mouth.lower(ring, column);
                int edge = mouth.upper(0, column);
                boolean lips = ring <= LIP_RINGS;
                points[lower] = point(lower, lips ? edge : lower, corner ? 0 : -1, ring, 0);
                points[upper] = point(upper, lips ? edge : upper, corner ? 0 : 1, ring, 0);
            }
        }
    }

    private SkinPoint point(int vertex, int place, int lip, int ring, int lid) {
        return new SkinPoint(
                skin[3 * place], skin[3 * place + 1], skin[3 * place + 2], lip, ring, lid);
    }
}
