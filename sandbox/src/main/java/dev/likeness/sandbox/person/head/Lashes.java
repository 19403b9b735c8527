package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.ArrayList;
import java.util.List;

/** Curved strips of lashes along the rims of the lids; each vertex knows the rim it grows from. */
final class Lashes {

    /** Vertices from a lash's root to its tip. */
    static final int ALONG = 5;

    /**
     * A vertex of a strip.
     *
     * @param rim vertex of the skin it grows from
     * @param far 0 at the root, 1 at the free end
     */
    record Root(int rim, double far) {}

    private static final double UPPER_LENGTH = 8.5;
    private static final double LOWER_LENGTH = 4;

    /** How strongly lashes bend: 0 straight, 1 level at the root. */
    private static final double BEND = 0.9;

    private final Draft draft = new Draft();
    private final List<Root> roots = new ArrayList<>();
    private final HeadGrid grid;
    private final double[] skin;

    Lashes(HeadGrid grid, double[] skin) {
        this.grid = grid;
        this.skin = skin;
        for (int side : new int[] {1, -1}) {
            Slit eye = side > 0 ? grid.leftEye() : grid.rightEye();
            strip(eye, side, 1);
            strip(eye, side, -1);
        }
    }

    Draft draft() {
        return draft;
    }

    List<Root> roots() {
        return roots;
    }

    private void strip(Slit eye, int side, int lid) {
        UvBox box = lid > 0 ? new UvBox(0.01, 0.51, 0.99, 0.99) : new UvBox(0.01, 0.01, 0.99, 0.49);
        int first = draft.vertexCount();
        for (int column = eye.first(); column <= eye.last(); column++) {
            int rim = lid > 0 ? eye.upper(0, column) : eye.lower(0, column);
            double share = (column - eye.first()) / (double) (eye.last() - eye.first());
            root(rim, side > 0 ? share : 1 - share, side, lid);
        }
        int columns = eye.last() - eye.first();
        for (int i = 0; i < columns; i++) {
            double u = side > 0 ? i / (double) columns : 1 - i / (double) columns;
            double next = side > 0 ? (i + 1.0) / columns : 1 - (i + 1.0) / columns;
            for (int row = 0; row < ALONG - 1; row++) {
                int a = first + ALONG * i + row;
                double v = row / (ALONG - 1.0);
                double out = (row + 1) / (ALONG - 1.0);
                if (lid > 0) {
                    int[] quad = {a, a + ALONG, a + ALONG + 1, a + 1};
                    draft.quad(
                            quad, box.at(u, v), box.at(next, v), box.at(next, out), box.at(u, out));
                } else {
                    int[] quad = {a, a + 1, a + ALONG + 1, a + ALONG};
                    draft.quad(
                            quad, box.at(u, v), box.at(u, out), box.at(next, out), box.at(next, v));
                }
            }
        }
    }

    /** Lashes leave the lid forwards and bend up (or down) towards their tips. */
    private void root(int rim, double outward, int side, int lid) {
        double length = (lid > 0 ? UPPER_LENGTH : LOWER_LENGTH) * (0.45 + 0.55 * outward);
        double aside = side * (outward - 0.42) * 0.75;
        double up = lid * (lid > 0 ? 0.75 : 0.55);
        double ahead = lid > 0 ? 0.8 : 0.65;
        double norm = length / Math.sqrt(aside * aside + up * up + ahead * ahead);
        for (int row = 0; row < ALONG; row++) {
            double far = row / (ALONG - 1.0);
            double rise = far * (1 - BEND + BEND * far);
            double run = far * (1 + 0.45 * BEND * (1 - far));
            draft.vertex(
                    skin[3 * rim] + aside * norm * far,
                    skin[3 * rim + 1] + up * norm * rise,
                    skin[3 * rim + 2] + ahead * norm * run);
            roots.add(new Root(rim, far));
        }
    }

    /** Movements of the strips from those of the skin; tips turn with the lid. */
    double[] follow(double[] skinDeltas) {
        double[] own = draft.positions();
        double[] result = new double[own.length];
        for (int i = 0; i < roots.size(); i++) {
            int rim = roots.get(i).rim();
            System.arraycopy(skinDeltas, 3 * rim, result, 3 * i, 3);
            if (roots.get(i).far() > 0) {
                turnTip(skinDeltas, rim, own, result, i);
            }
        }
        return result;
    }

    private void turnTip(double[] deltas, int rim, double[] own, double[] result, int i) {
        double y = skin[3 * rim + 1];
        double z = skin[3 * rim + 2];
        double before = Math.atan2(y, z);
        double after = Math.atan2(y + deltas[3 * rim + 1], z + deltas[3 * rim + 2]);
        double turn = (after - before) * 0.7;
        double up = own[3 * i + 1] - y;
        double ahead = own[3 * i + 2] - z;
        result[3 * i + 1] += up * Math.cos(turn) + ahead * Math.sin(turn) - up;
        result[3 * i + 2] += ahead * Math.cos(turn) - up * Math.sin(turn) - ahead;
    }
}
