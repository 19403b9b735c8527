package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;

/** Collects the cards and shells of one haircut, inner layers first, into a {@link Pattern}. */
final class HairMesh {

    private static final int COLUMNS = 3;
    private static final float CLEARANCE = 0.002f;
    private static final float ARCH = 0.08f;

    private final Scalp scalp;
    private final List<float[]> anchors = new ArrayList<>();
    private final List<int[]> triangles = new ArrayList<>();
    private final List<float[]> uvs = new ArrayList<>();

    HairMesh(Scalp scalp) {
        this.scalp = scalp;
    }

    /** A strip of quads along a strand, arched across, widest after the root. */
    void card(Strand strand, Lock lock, Tile tile) {
        int rows = strand.spine().size() - 1;
        int first = anchors.size();
        for (int row = 0; row <= rows; row++) {
            float along = row / (float) rows;
            float width = lock.width() * widthAt(along, lock.tipWidth());
            for (int column = 0; column < COLUMNS; column++) {
                float side = column / (COLUMNS - 1f) - 0.5f;
                vertex(besideSpine(strand, row, side * width, lock), lock.cling());
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                quad(first, row, column, rows, tile);
            }
        }
    }

    /**
     * A shell over the scalp, seamless in position, its texture repeated around the head.
     *
     * @param height metres over the skin
     * @param repeats how often the tile is laid side by side around the head
     */
    void cap(Hairline hairline, float height, int columns, int rows, int repeats, Tile tile) {
        int first = anchors.size();
        for (int row = 0; row <= rows; row++) {
            float share = row / (float) rows;
            float settled = height * (1 - 0.5f * Blend.step(0.85f, 1, share));
            for (int column = 0; column < columns; column++) {
                float azimuth = 2 * (float) Math.PI * column / columns;
                float level = hairline.level(azimuth) * share;
                anchors.add(new float[] {azimuth, level, settled, 1});
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                capQuad(first, row, column, rows, columns, repeats, tile);
            }
        }
    }

    Pattern finish() {
        float[] flatAnchors = new float[Pattern.NUMBERS_PER_VERTEX * anchors.size()];
        for (int i = 0; i < anchors.size(); i++) {
            System.arraycopy(
                    anchors.get(i),
                    0,
                    flatAnchors,
                    Pattern.NUMBERS_PER_VERTEX * i,
                    Pattern.NUMBERS_PER_VERTEX);
        }
        int[] flatTriangles = new int[3 * triangles.size()];
        float[] flatUvs = new float[6 * triangles.size()];
        for (int i = 0; i < triangles.size(); i++) {
            System.arraycopy(triangles.get(i), 0, flatTriangles, 3 * i, 3);
            System.arraycopy(uvs.get(i), 0, flatUvs, 6 * i, 6);
        }
        return new Pattern(flatAnchors, flatTriangles, flatUvs);
    }

    private static float widthAt(float along, float tipWidth) {
        float opening = 0.75f + 0.25f * Blend.step(0, 0.25f, along);
        return opening * Blend.mix(1, tipWidth, Blend.step(0.45f, 1, along));
    }

    private Vec besideSpine(Strand strand, int row, float offset, Lock lock) {
        Vec middle = strand.spine().get(row);
        Vec outward = strand.outward().get(row);
        Vec across = outward.cross(strand.tangent(row)).unit();
        float rise = offset * (float) Math.sin(lock.roll()) - Math.abs(offset) * ARCH;
        Vec point = middle.plus(across.times(offset));
        if (!strand.lies()) {
            return point.plus(outward.times(rise));
        }
        ScalpPoint centre = scalp.locate(middle);
        ScalpPoint edge = scalp.locate(point);
        float height = centre.radius() - scalp.base(centre.azimuth(), centre.level(), lock.cling());
        float radius = scalp.base(edge.azimuth(), edge.level(), lock.cling()) + height + rise;
        return scalp.clear(scalp.place(edge.withRadius(radius)), CLEARANCE);
    }

    private void vertex(Vec point, float cling) {
        ScalpPoint here = scalp.locate(point);
        float height = here.radius() - scalp.base(here.azimuth(), here.level(), cling);
        anchors.add(new float[] {here.azimuth(), here.level(), height, cling});
    }

    private void quad(int first, int row, int column, int rows, Tile tile) {
        int a = first + row * COLUMNS + column;
        float u0 = tile.u(column / (COLUMNS - 1f));
        float u1 = tile.u((column + 1) / (COLUMNS - 1f));
        float v0 = tile.v(row / (float) rows);
        float v1 = tile.v((row + 1) / (float) rows);
        faces(new int[] {a, a + 1, a + COLUMNS, a + COLUMNS + 1}, u0, u1, v0, v1);
    }

    private void capQuad(
            int first, int row, int column, int rows, int columns, int repeats, Tile tile) {
        int next = (column + 1) % columns;
        int upper = first + row * columns;
        int lower = upper + columns;
        float turns = column * repeats / (float) columns;
        float share = turns - (float) Math.floor(turns);
        float u0 = tile.u(share);
        float u1 = tile.u(share + repeats / (float) columns);
        float v0 = tile.v(row / (float) rows);
        float v1 = tile.v((row + 1) / (float) rows);
        faces(
                new int[] {upper + column, upper + next, lower + column, lower + next},
                u0,
                u1,
                v0,
                v1);
    }

    /** Two triangles over corners given as upper left, upper right, lower left, lower right. */
    private void faces(int[] corners, float u0, float u1, float v0, float v1) {
        triangles.add(new int[] {corners[0], corners[2], corners[1]});
        uvs.add(new float[] {u0, v0, u0, v1, u1, v0});
        triangles.add(new int[] {corners[1], corners[2], corners[3]});
        uvs.add(new float[] {u1, v0, u0, v1, u1, v1});
    }
}
