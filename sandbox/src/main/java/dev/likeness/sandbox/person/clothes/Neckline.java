package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The edge around the neck of the piece that was cut last. Millimetres. */
final class Neckline {

    private static final double AXIS_Z = -100;
    private static final double WIDEST = 130;
    private static final double LOWEST = -300;

    private static final int SAMPLES = 72;

    /** So often each sample goes halfway to its neighbours: steps of the rim do not show. */
    private static final int SMOOTHINGS = 14;

    private final List<double[]> points = new ArrayList<>();
    private final double[][] line = new double[SAMPLES][];

    Neckline(Sewing sewing) {
        for (int vertex : sewing.rim()) {
            double[] p = sewing.point(vertex);
            if (Math.abs(p[0]) < WIDEST && p[1] > LOWEST) {
                points.add(p);
            }
        }
        points.sort(Comparator.comparingDouble(Neckline::turn));
        for (int i = 0; i < SAMPLES; i++) {
            line[i] = onRim(2 * Math.PI * i / SAMPLES);
        }
        for (int i = 0; i < SMOOTHINGS; i++) {
            smooth();
        }
    }

    private void smooth() {
        double[][] old = new double[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            old[i] = line[i].clone();
        }
        for (int i = 0; i < SAMPLES; i++) {
            double[] before = old[Math.floorMod(i - 1, SAMPLES)];
            double[] after = old[(i + 1) % SAMPLES];
            for (int k = 0; k < 3; k++) {
                line[i][k] = (before[k] + 2 * old[i][k] + after[k]) / 4;
            }
        }
    }

    /** Angle of a point around the neck: 0 in front, growing to the person's left, to 2 pi. */
    private static double turn(double[] p) {
        double turn = Math.atan2(p[0], p[2] - AXIS_Z);
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }

    /** The point (xyz) at an angle in radians, 0 to 2 pi. */
    double[] at(double turn) {
        double place = turn / (2 * Math.PI) * SAMPLES;
        int index = (int) Math.floor(place);
        double[] a = line[Math.floorMod(index, SAMPLES)];
        double[] b = line[Math.floorMod(index + 1, SAMPLES)];
        double share = place - index;
        return new double[] {
            mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)
        };
    }

    private double[] onRim(double turn) {
        int next = 0;
        while (next < points.size() && turn(points.get(next)) < turn) {
            next++;
        }
        double[] a = points.get(Math.floorMod(next - 1, points.size()));
        double[] b = points.get(next % points.size());
        double from = turn(a) - (next == 0 ? 2 * Math.PI : 0);
        double to = turn(b) + (next == points.size() ? 2 * Math.PI : 0);
        double share = to - from < 1e-9 ? 0 : (turn - from) / (to - from);
        return new double[] {
            mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)
        };
    }

    /**
     * A point beside the neckline.
     *
     * @param out away from the neck's axis, level
     * @param up above the neckline
     */
    double[] beside(double turn, double out, double up) {
        double[] p = at(turn);
        double x = p[0];
        double z = p[2] - AXIS_Z;
        double length = Math.max(1, Math.hypot(x, z));
        return new double[] {p[0] + out * x / length, p[1] + up, p[2] + out * z / length};
    }
}
