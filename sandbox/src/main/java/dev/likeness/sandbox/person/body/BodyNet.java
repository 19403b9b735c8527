package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Uv;

/** Lays the net over trunk and legs, and hands over to the arms. */
final class BodyNet {

    /** Columns of the trunk from the middle of the chest to the middle of the back. */
    static final int HALF = 20;

    private static final int YOKE = 5;
    private static final int ARMPIT = 9;
    private static final int HOLE_FRONT = 7;
    private static final int HOLE_BACK = 13;
    private static final double[] LEVELS = {
        -318, -342, -366, -390, -416, -444, -472, -500, -528, -556, -584, -612, -640, -666, -692,
        -716, -740, -762
    };
    private static final int CROTCH_POINTS = 7;

    private final BodyFigures figures;
    private final BodyVolume volume;
    private final Net net = new Net();
    private final int rows = ARMPIT + LEVELS.length;
    private final int[][] trunk = new int[rows + 1][HALF + 1];
    private final int[] neck;

    /**
     * Begins with the neck.
     *
     * @param neckRing the lower edge of the head's left half from the front to the back (xyz each),
     *     twice as many columns as the trunk
     */
    BodyNet(BodyFigures figures, BodyVolume volume, double[][] neckRing) {
        this.figures = figures;
        this.volume = volume;
        neck = new int[neckRing.length];
        for (int i = 0; i < neck.length; i++) {
            neck[i] = net.vertex(neckRing[i]);
        }
    }

    Net lay() {
        placeTrunk();
        joinNeck();
        joinTrunk();
        int[] armhole = armhole();
        int[] hip = legRing();
        net.joint(armhole);
        net.joint(hip);
        net.joint(trunk[2]);
        net.joint(trunk[YOKE]);
        new ArmNet(figures, volume, net).lay(armhole);
        new LegNet(figures, volume, net).lay(hip);
        return net;
    }

    /** How many vertices at the start belong to the edge of the neck. */
    int fixed() {
        return neck.length;
    }

    private void placeTrunk() {
        for (int row = 1; row <= rows; row++) {
            for (int column = 0; column <= HALF; column++) {
                boolean hole =
                        row > YOKE && row < ARMPIT && column > HOLE_FRONT && column < HOLE_BACK;
                if (!hole) {
                    double[] p = trunkPoint(row, column);
                    if (column == 0 || column == HALF) {
                        p[0] = 0;
                    }
                    trunk[row][column] = net.vertex(p);
                }
            }
        }
    }

    private double[] trunkPoint(int row, int column) {
        if (row >= ARMPIT) {
            return flank(row, column);
        }
        double[] yoke = yoke(column);
        if (row <= YOKE) {
            double t = row / (double) YOKE;
            double[] from = net.point(neck[2 * column]);
            return between(from, yoke, t);
        }
        return between(yoke, flank(ARMPIT, column), (row - YOKE) / (double) (ARMPIT - YOKE));
    }

    /** The line over chest, shoulder and back that touches the top of the armhole. */
    private double[] yoke(int column) {
        double across = Math.abs(column - HALF / 2.0);
        double joint = figures.shoulder();
        if (across <= HOLE_BACK - HALF / 2) {
            double fall = across / 3;
            return new double[] {
                joint + 8 - 4 * fall, -164 - 26 * fall * fall, -105 - (column - 10) * 15.0
            };
        }
        double away = step(3, 10, across);
        double turn = 180.0 * column / HALF;
        return Ring.level(0, mix(-198, -236, away), Trunk.AXIS_Z).hit(volume.trunk, turn, joint);
    }

    private double[] flank(int row, int column) {
        double turn = 180.0 * column / HALF;
        double side = Math.sin(Math.toRadians(turn));
        double y = row == ARMPIT ? mix(-296, -288, side) : figures.height(LEVELS[row - ARMPIT - 1]);
        double low = step(rows - 5, rows, row);
        y += low * (mix(-6, 22, side) + (column > HALF / 2 ? -12 * (1 - side) : 0));
        double reach = figures.shoulder() + 30;
        double[] p = Ring.level(0, y, Trunk.AXIS_Z).hit(volume.trunk, turn, reach);
        if (row == ARMPIT) {
            p[0] = Math.min(p[0], figures.shoulder() - 12);
        }
        return p;
    }

    private static double[] between(double[] a, double[] b, double t) {
        return new double[] {mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)};
    }

    private void joinNeck() {
        for (int column = 0; column < HALF; column++) {
            int a = neck[2 * column];
            int b = neck[2 * column + 1];
            int c = neck[2 * column + 2];
            int left = trunk[1][column];
            int right = trunk[1][column + 1];
            Uv ua = uv(0, column);
            Uv ub = uv(0, column + 0.5);
            Uv uc = uv(0, column + 1);
            Uv ul = uv(1, column);
            Uv ur = uv(1, column + 1);
            net.face(Region.TORSO, new int[] {a, left, b}, ua, ul, ub);
            net.face(Region.TORSO, new int[] {b, left, right}, ub, ul, ur);
            net.face(Region.TORSO, new int[] {b, right, c}, ub, ur, uc);
        }
    }

    private void joinTrunk() {
        for (int row = 1; row < rows; row++) {
            for (int column = 0; column < HALF; column++) {
                boolean hole =
                        row >= YOKE && row < ARMPIT && column >= HOLE_FRONT && column < HOLE_BACK;
                if (!hole) {
                    net.face(
                            Region.TORSO,
                            new int[] {
                                trunk[row][column],
                                trunk[row + 1][column],
                                trunk[row + 1][column + 1],
                                trunk[row][column + 1]
                            },
                            uv(row, column),
                            uv(row + 1, column),
                            uv(row + 1, column + 1),
                            uv(row, column + 1));
                }
            }
        }
    }

    private Uv uv(int row, double column) {
        return new Uv(column / HALF, 1 - row / (double) rows);
    }

    /** Around the armhole from its upper front corner over the top to the back. */
    private int[] armhole() {
        int[] hole = new int[2 * (HOLE_BACK - HOLE_FRONT + ARMPIT - YOKE)];
        int next = 0;
        for (int column = HOLE_FRONT; column <= HOLE_BACK; column++) {
            hole[next++] = trunk[YOKE][column];
        }
        for (int row = YOKE + 1; row < ARMPIT; row++) {
            hole[next++] = trunk[row][HOLE_BACK];
        }
        for (int column = HOLE_BACK; column >= HOLE_FRONT; column--) {
            hole[next++] = trunk[ARMPIT][column];
        }
        for (int row = ARMPIT - 1; row > YOKE; row--) {
            hole[next++] = trunk[row][HOLE_FRONT];
        }
        return hole;
    }

    /** Around the leg from the middle of the front over the outside, back through the crotch. */
    private int[] legRing() {
        int[] ring = new int[HALF + 1 + CROTCH_POINTS];
        System.arraycopy(trunk[rows], 0, ring, 0, HALF + 1);
        double[] back = net.point(trunk[rows][HALF]);
        double[] front = net.point(trunk[rows][0]);
        for (int i = 1; i <= CROTCH_POINTS; i++) {
            double t = i / (CROTCH_POINTS + 1.0);
            double sag = curve(new double[] {0, 0.5, 1}, new double[] {0, 1, 0}, t);
            double y = mix(back[1], front[1], t);
            double lowest = figures.height(-800);
            double[] p = {0, mix(y, lowest, sag), mix(back[2], front[2], t)};
            ring[HALF + i] = net.vertex(p);
        }
        return ring;
    }
}
