package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Fit;
import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.Arrays;

/** Lays the grid over the sculpted head. Millimetres. */
final class SkinSculptor {

    private static final double AXIS_Z = -72;

    // Along the middle of the face: row, height and depth aimed at, height of the rays' origin
    // there, elevation of the rays at the back (degrees).
    private static final double[][] AIMS = {
        {12, 43, 18, 20, 24},
        {16, 27, 20, 12, 16},
        {20, 13, 20, 6, 10},
        {22, 6.6, 17, 3, 8},
        {25, 0, 17, 0, 5},
        {33, -16.8, 29, -6, 0},
        {39, -32.4, 43, -12, -4},
        {41, -37.4, 44, -14, -5},
        {43, -41.2, 41, -17, -5},
        {45, -43.8, 36, -19, -6},
        {47, -45.6, 30, -20, -6},
        {49, -48, 26, -22, -6},
        {51, -52.6, 28, -25, -7},
        {54, -61.2, 31, -30, -8},
        {56, -66, 27, -33, -9},
        {58, -70.6, 30, -36, -9},
        {61, -78, 27, -40, -10},
        {64, -87, 23, -43, -12},
        {68, -101, 26, -47, -18},
        {70, -108.5, 23, -48, -23},
        {72, -113.5, 8, -49, -28},
        {74, -113, -16, -53, -29},
        {76, -120, -31, -72, -24},
        {77, -136, -34, -92, -22},
    };

    /** Below this row the skin runs down to the edge where the body begins. */
    private static final int NECK_ROW = 76;

    private static final double[] NOSE_X = {
        0, 2.2, 4.4, 6.6, 8.8, 11, 13.2, 15.1, 16.9, 19, 21.6, 24.6
    };

    /** Below this row neck and body are one. */
    private static final int MELTING_ROW = 66;

    /** How far melting into the body may lift the neck's skin. */
    private static final double MOST_MELTED = 60;

    /** Direction (radians from the front) in which the neck runs out onto the shoulder. */
    private static final double RIDGE = 1.9;

    /** First column that the lips do not draw to their line. */
    private static final int MOUTH_REACH = 19;

    private final double[] misses = new double[MOUTH_REACH];
    private final FaceVolume volume;
    private final Volume solid;
    private final EyeOpening eye;
    private final EyeForm form;
    private final LipLine lips;

    /**
     * Prepares a head.
     *
     * @param solid of neck and body, melted into each other
     */
    SkinSculptor(Figures figures, EyeForm eyes, Volume solid) {
        this.solid = solid;
        volume = new FaceVolume(figures);
        Arrays.fill(misses, Double.NaN);
        eye = new EyeOpening(figures, eyes);
        form = eyes;
        lips = new LipLine(figures);
    }

    /** Positions of all vertices of the grid (xyz). */
    double[] sculpt(HeadGrid grid) {
        double[] out = new double[3 * grid.vertexCount()];
        double[] crown = hit(false, 0, 90, AXIS_Z, 20);
        put(out, 0, 0, crown[1], AXIS_Z);
        for (int row = 1; row < HeadGrid.ROWS; row++) {
            for (int column = 0; column <= HeadGrid.HALF; column++) {
                double[] p = skin(row, column, 1);
                mirrored(out, HeadGrid.vertex(row, column), HeadGrid.vertex(row, -column), p);
            }
        }
        GridRelaxation.NOSE.run(out);
        GridRelaxation.JAW.run(out);
        openEyes(grid, out);
        new MouthBag(lips).fill(grid.mouth(), out);
        return out;
    }

    private void openEyes(HeadGrid grid, double[] out) {
        Slit left = grid.leftEye();
        Slit right = grid.rightEye();
        for (int column = left.first() + 1; column < left.last(); column++) {
            double[] p = skin(HeadGrid.EYE_ROW, column, -1);
            mirrored(out, left.lowerEdge(column), right.lowerEdge(-column), p);
        }
        for (int column = left.first(); column <= left.last(); column++) {
            for (int ring = 1; ring <= left.rings(); ring++) {
                double[] up = eye.rim(out, left.upper(0, column), ring, 1);
                double[] low = eye.rim(out, left.lower(0, column), ring, -1);
                mirrored(out, left.lower(ring, column), right.lower(ring, -column), low);
                mirrored(out, left.upper(ring, column), right.upper(ring, -column), up);
            }
        }
    }

    /** The left half of the lower edge, from the front to the back (xyz each). */
    double[][] neckEdge() {
        double[][] edge = new double[HeadGrid.HALF + 1][];
        for (int column = 0; column <= HeadGrid.HALF; column++) {
            edge[column] = skin(HeadGrid.ROWS - 1, column, 1);
            edge[column][0] = column % HeadGrid.HALF == 0 ? 0 : edge[column][0];
        }
        return edge;
    }

    private double[] neck(int row, int column) {
        double[] upper = skin(NECK_ROW, column, 1);
        double turn = column == HeadGrid.HALF ? Math.PI : azimuth(HeadGrid.ROWS - 1, column);
        double rise =
                turn < RIDGE
                        ? Math.sin(turn / RIDGE * Math.PI / 2)
                        : Math.cos((turn - RIDGE) / (Math.PI - RIDGE) * Math.PI / 2);
        double y = mix(turn < RIDGE ? -184 : -148, -126, rise * rise);
        double[] lower = hit(true, turn, 0, -84, y);
        double share = (row - NECK_ROW) / (HeadGrid.ROWS - 1.0 - NECK_ROW);
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            p[k] = mix(upper[k], lower[k], share);
        }
        if (row > NECK_ROW) {
            Fit.onto(solid, p);
        }
        return p;
    }

    private double[] skin(int row, int column, int side) {
        if (row > NECK_ROW) {
            return neck(row, column);
        }
        double azimuth = azimuth(row, column);
        if (column == HeadGrid.HALF) {
            azimuth = Math.PI;
        }
        double[] p = hit(row > MELTING_ROW, azimuth, elevation(row, azimuth), AXIS_Z, originY(row));
        if (column > 24 || row < 8 || row > 69) {
            return p;
        }
        return settle(p, row, column, side);
    }

    private double[] settle(double[] p, int row, int column, int side) {
        double eyeward = bell(p[1], 16) * step(27, 20, column);
        double mouthward = bell(p[1] + 66, 14) * step(24, 14, column);
        double x = p[0];
        x += eyeward * bell(p[1], 12) * (eyeX(column, form) - x);
        x += mouthward * bell(p[1] + 66, 9) * (mouthX(column) - x);
        double y = p[1];
        boolean above = row < HeadGrid.EYE_ROW || (row == HeadGrid.EYE_ROW && side > 0);
        y += step(above ? 24 : -22, 0, p[1]) * eye.edge(x, above ? 1 : -1) * step(70, 52, x);
        y += bell(row - HeadGrid.MOUTH_ROW, 5) * toLips(column);
        if (row == HeadGrid.MOUTH_ROW && column <= HeadGrid.MOUTH_CORNER_COLUMN) {
            x = mouthX(column);
            y = lips.y(x);
        }
        double facing = step(-24, -10, p[2]) * step(-88, -80, p[1]);
        x = mix(p[0], x, facing);
        y = mix(p[1], y, facing);
        boolean moved = Math.abs(x - p[0]) + Math.abs(y - p[1]) > 0.01;
        return moved ? new double[] {column == 0 ? 0 : x, y, depth(x, y, p[2])} : p;
    }

    /** How far the ray of the mouth's row misses the line of the lips. */
    private double toLips(int column) {
        double fade = step(MOUTH_REACH, HeadGrid.MOUTH_CORNER_COLUMN, column);
        if (fade == 0) {
            return 0;
        }
        if (Double.isNaN(misses[column])) {
            int row = HeadGrid.MOUTH_ROW;
            double azimuth = azimuth(row, column);
            double[] p = hit(false, azimuth, elevation(row, azimuth), AXIS_Z, originY(row));
            misses[column] = lips.y(Math.min(mouthX(column), p[0])) - p[1];
        }
        return fade * misses[column];
    }

    private double originY(int row) {
        return row <= 12 ? 20 : aim(row, 3);
    }

    private double elevation(int row, double azimuth) {
        double back = (1 - Math.cos(azimuth)) / 2;
        if (row <= 12) {
            double down = row / 12.0;
            double first = frontElevation(12);
            return mix(mix(90, first, down), mix(90, aim(12, 4), down), back);
        }
        double alongJaw = 4 * bell(azimuth - 0.75, 0.4) * bell(row - 72, 7);
        return mix(frontElevation(row), aim(row, 4), back) - alongJaw;
    }

    private static double frontElevation(int row) {
        double rise = aim(row, 1) - aim(row, 3);
        return Math.toDegrees(Math.atan2(rise, aim(row, 2) - AXIS_Z));
    }

    private static double aim(int row, int what) {
        double[] rows = new double[AIMS.length];
        double[] values = new double[AIMS.length];
        for (int i = 0; i < AIMS.length; i++) {
            rows[i] = AIMS[i][0];
            values[i] = AIMS[i][what];
        }
        return curve(rows, values, row);
    }

    private static double azimuth(int row, int column) {
        double toMouth = step(27, 52, row);
        double x = mix(eyeX(column, EyeForm.USUAL), mouthX(column), toMouth);
        x = mix(x, noseX(column, x), bell(row - 43, 6));
        int lastFront = HeadGrid.EYE_OUTER_COLUMN;
        if (column <= lastFront) {
            return Math.atan2(x, 20 - x * x / 110 - AXIS_Z);
        }
        double edge = azimuth(row, lastFront);
        double before = azimuth(row, lastFront - 1);
        double t = (column - lastFront) / (double) (HeadGrid.HALF - lastFront);
        double first = (edge - before) * (HeadGrid.HALF - lastFront);
        double whole = Math.PI - edge;
        double straight = whole * t;
        double bend = (first - whole) * t * (1 - t) * (1 - t);
        return edge + straight + bend;
    }

    private static double eyeX(int column, EyeForm form) {
        double span = form.outerX() - form.innerX();
        int columns = HeadGrid.EYE_OUTER_COLUMN - HeadGrid.EYE_INNER_COLUMN;
        if (column <= HeadGrid.EYE_INNER_COLUMN) {
            return form.innerX() * column / HeadGrid.EYE_INNER_COLUMN;
        }
        double t = (column - HeadGrid.EYE_INNER_COLUMN) / (double) columns;
        double dense = t <= 1 ? t - 0.035 * Math.sin(2 * Math.PI * t) * -1 : t;
        return form.innerX() + span * dense;
    }

    /** Columns crowd around tip and wings. */
    private static double noseX(int column, double otherwise) {
        return column < NOSE_X.length
                ? mix(NOSE_X[column], otherwise, step(9, 13, column))
                : otherwise;
    }

    private static double mouthX(int column) {
        double t = column / (double) HeadGrid.MOUTH_CORNER_COLUMN;
        return LipLine.CORNER * (t <= 1 ? Math.sin(t * 1.35) / Math.sin(1.35) : 1 + (t - 1) * 1.15);
    }

    /** First skin of the head met from outside on a ray; if melted, of head and body together. */
    private double[] hit(
            boolean melted, double azimuth, double elevation, double originZ, double originY) {
        double up = Math.sin(Math.toRadians(elevation));
        double flat = Math.cos(Math.toRadians(elevation));
        double dx = Math.sin(azimuth) * flat;
        double dz = Math.cos(azimuth) * flat;
        double reach = 190;
        for (int i = 0; i < 90; i++) {
            double d = volume.at(dx * reach, originY + up * reach, originZ + dz * reach);
            reach -= 0.75 * d;
            if (Math.abs(d) < 1e-4) {
                break;
            }
        }
        double farthest = reach + MOST_MELTED;
        for (int i = 0; melted && i < 40; i++) {
            double d = solid.at(dx * reach, originY + up * reach, originZ + dz * reach);
            reach = Math.min(reach - 0.75 * d, farthest);
        }
        return new double[] {dx * reach, originY + up * reach, originZ + dz * reach};
    }

    /** Depth of the skin in front of a point of the face. */
    private double depth(double x, double y, double near) {
        double z = near + 12;
        for (int i = 0; i < 80; i++) {
            double d = volume.at(x, y, z);
            z -= 0.7 * d;
            if (Math.abs(d) < 1e-4) {
                break;
            }
        }
        return z;
    }

    private static void mirrored(double[] out, int left, int right, double[] p) {
        put(out, left, p[0], p[1], p[2]);
        if (left != right) {
            put(out, right, -p[0], p[1], p[2]);
        } else {
            out[3 * left] = 0;
        }
    }

    private static void put(double[] out, int vertex, double x, double y, double z) {
        out[3 * vertex] = x;
        out[3 * vertex + 1] = y;
        out[3 * vertex + 2] = z;
    }
}
