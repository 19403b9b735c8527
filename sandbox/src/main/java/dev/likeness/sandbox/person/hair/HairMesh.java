package dev.likeness.sandbox.person.hair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects the cards and shells of one haircut, inner layers first, into a {@link Pattern}. */
final class HairMesh {

    private static final float CLEARANCE = 0.002f;
    private static final float ARCH = 0.08f;

    private final Scalp scalp;
    private final List<float[]> anchors = new ArrayList<>();
    private final List<float[]> uvs = new ArrayList<>();
    private final List<int[]> triangles = new ArrayList<>();

    HairMesh(Scalp scalp) {
        this.scalp = scalp;
    }

    /** A strip of quads along a strand. */
    void card(Strand strand, Lock.Card card, float cling, Tile tile) {
        int first = anchors.size();
        for (int row = 0; row <= card.rows(); row++) {
            float along = row / (float) card.rows();
            for (int column = 0; column < card.columns(); column++) {
                float across = column / (card.columns() - 1f);
                float offset = (across - 0.5f) * card.widthAt(along);
                Vec point = besideSpine(strand, row, offset, card.roll(), cling);
                ScalpPoint here = scalp.locate(point);
                float height = here.radius() - scalp.base(here.azimuth(), here.level(), cling);
                vertex(here, height, cling, tile.u(across), tile.v(along));
            }
        }
        for (int row = 0; row < card.rows(); row++) {
            for (int column = 0; column < card.columns() - 1; column++) {
                int upper = first + row * card.columns() + column;
                int lower = upper + card.columns();
                quad(upper, upper + 1, lower, lower + 1);
            }
        }
    }

    /**
     * A closed rope along a strand.
     *
     * @param radius metres at a share of the way
     * @param sides of its outline, three at least
     */
    void tube(Strand strand, UnaryOperator<Float> radius, int sides, Tile tile) {
        int first = anchors.size();
        int rows = strand.spine().size() - 1;
        for (int row = 0; row <= rows; row++) {
            float along = row / (float) rows;
            Vec tangent = strand.tangent(row);
            Vec up = strand.outward().get(row).across(tangent).unit();
            Vec aside = up.cross(tangent).unit();
            for (int side = 0; side <= sides; side++) {
                double angle = 2 * Math.PI * side / sides;
                Vec away =
                        up.times((float) Math.cos(angle))
                                .plus(aside.times((float) Math.sin(angle)));
                Vec point = strand.spine().get(row).plus(away.times(radius.apply(along)));
                ScalpPoint here = scalp.locate(point);
                float height = here.radius() - scalp.base(here.azimuth(), here.level(), 0);
                float across = 1 - Math.abs(2f * side / sides - 1);
                vertex(here, height, 0, tile.u(across), tile.v(along));
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int side = 0; side < sides; side++) {
                int upper = first + row * (sides + 1) + side;
                int lower = upper + sides + 1;
                quad(upper, upper + 1, lower, lower + 1);
            }
        }
    }

    /** How high a shell lies over the skin. */
    @FunctionalInterface
    interface Profile {
        /**
         * Metres.
         *
         * @param level as scalp points have it
         * @param down 0 on top of the head, 1 at the hairline
         */
        float at(float level, float down);
    }

    /** A shell over the scalp as far as the hairline. */
    void cap(Hairline hairline, Profile height, int columns, int rows, CapUv uv) {
        int first = anchors.size();
        for (int row = 0; row <= rows; row++) {
            float down = row / (float) rows;
            for (int column = 0; column < columns; column++) {
                float around = column / (float) columns;
                float azimuth = 2 * (float) Math.PI * around;
                float level = hairline.level(azimuth) * down;
                ScalpPoint here = new ScalpPoint(azimuth, level, 0);
                vertex(here, height.at(level, down), 1, uv.u(around, down), uv.v(around, down));
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int upper = first + row * columns;
                int next = (column + 1) % columns;
                int lower = upper + columns;
                quad(upper + column, upper + next, lower + column, lower + next);
            }
        }
    }

    Pattern finish() {
        float[] cornerUvs = new float[6 * triangles.size()];
        int[] corners = new int[3 * triangles.size()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = triangles.get(i / 3)[i % 3];
            System.arraycopy(uvs.get(corners[i]), 0, cornerUvs, 2 * i, 2);
        }
        float[] flatAnchors = new float[Pattern.NUMBERS_PER_VERTEX * anchors.size()];
        for (int i = 0; i < flatAnchors.length; i++) {
            flatAnchors[i] =
                    anchors.get(i / Pattern.NUMBERS_PER_VERTEX)[i % Pattern.NUMBERS_PER_VERTEX];
        }
        return new Pattern(flatAnchors, corners, cornerUvs);
    }

    private Vec besideSpine(Strand strand, int row, float offset, float roll, float cling) {
        Vec middle = strand.spine().get(row);
        Vec outward = strand.outward().get(row);
        Vec across = outward.cross(strand.tangent(row)).unit();
        float rise = offset * (float) Math.sin(roll) - Math.abs(offset) * ARCH;
        Vec point = middle.plus(across.times(offset));
        if (!strand.lies()) {
            return point.plus(outward.times(rise));
        }
        ScalpPoint centre = scalp.locate(middle);
        ScalpPoint edge = scalp.locate(point);
        float height = centre.radius() - scalp.base(centre.azimuth(), centre.level(), cling);
        float radius = scalp.base(edge.azimuth(), edge.level(), cling) + height + rise;
        return scalp.clear(scalp.place(edge.withRadius(radius)), CLEARANCE);
    }

    private void vertex(ScalpPoint direction, float height, float cling, float u, float v) {
        anchors.add(new float[] {direction.azimuth(), direction.level(), height, cling});
        uvs.add(new float[] {u, v});
    }

    private void quad(int upperLeft, int upperRight, int lowerLeft, int lowerRight) {
        triangles.add(new int[] {upperLeft, lowerLeft, upperRight});
        triangles.add(new int[] {upperRight, lowerLeft, lowerRight});
    }
}
