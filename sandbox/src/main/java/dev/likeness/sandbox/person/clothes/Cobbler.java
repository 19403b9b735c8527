package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Lays soles and laces of shoes, for both feet. */
final class Cobbler {

    private static final int AROUND = 64;
    private static final double[] MIDDLE = {97, 12, -20};
    private static final int LACE_POINTS = 9;
    private static final int LACE_SIDES = 5;

    private final Last last;
    private final double thick;
    private final double heel;

    /**
     * For a form of shoes.
     *
     * @param thick thickness of the sole below the floor, on which the bare foot stands (mm)
     * @param heel how much the sole is set off before the heel (mm)
     */
    Cobbler(Last last, double thick, double heel) {
        this.last = last;
        this.thick = thick;
        this.heel = heel;
    }

    void soles(Dummy dummy, Sewing sewing) {
        for (int side : new int[] {1, -1}) {
            UvBox box = side > 0 ? sewing.box(0, 0, 0.48, 0.22) : sewing.box(0.52, 0, 1, 0.22);
            sole(sewing, side, box);
        }
    }

    private void sole(Sewing sewing, int side, UvBox box) {
        double[][] profile = {
            {16, -6}, {17, 1.5}, {15, 3.4}, {6, 3.2}, {-thick + 4, 3.6}, {-thick, 1.5}, {-thick, -9}
        };
        List<int[]> rows = new ArrayList<>();
        for (double[] level : profile) {
            int[] row = new int[AROUND];
            for (int i = 0; i < AROUND; i++) {
                row[i] = vertex(sewing, outline(i, level[0], level[1]), side);
            }
            rows.add(row);
        }
        int[] middle = new int[AROUND];
        double[] centre = last.place(MIDDLE[0], -thick, MIDDLE[2]);
        Arrays.fill(middle, vertex(sewing, centre, side));
        rows.add(middle);
        if (side < 0) {
            rows.forEach(Cobbler::reverse);
        }
        sewing.net(rows, true, box);
    }

    /** A point of the sole's outline at a height above the floor, so far beyond the upper. */
    private double[] outline(int i, double above, double beyond) {
        double turn = 2 * Math.PI * i / AROUND;
        double[] way = {Math.sin(turn) * 46, Math.cos(turn) * 137};
        double length = Math.hypot(way[0], way[1]);
        double far = 0;
        double[] p = last.place(MIDDLE[0], MIDDLE[1], MIDDLE[2]);
        for (int k = 0; k < 300; k++) {
            double d = last.at(p[0] + far * way[0] / length, p[1], p[2] + far * way[1] / length);
            if (d > -0.05) {
                break;
            }
            far -= Math.min(0.2 * d, -0.05);
        }
        far += beyond;
        double x = MIDDLE[0] + far * way[0] / length;
        double z = MIDDLE[2] + far * way[1] / length;
        double[] q = last.place(MIDDLE[0], MIDDLE[1], MIDDLE[2]);
        double spring = 8 * Math.pow(step(50, 125, z), 1.5);
        double arch = above < 0 ? heel * step(-70, -62, z) * step(40, 10, z) : 0;
        double high =
                above < 0 ? Math.min(above + spring + arch, 2 + spring) : above + 0.4 * spring;
        double[] level = last.place(x, high, z);
        return new double[] {q[0] + far * way[0] / length, level[1], q[2] + far * way[1] / length};
    }

    /**
     * Laces across the instep.
     *
     * @param rows how many
     */
    void laces(Sewing sewing, int rows, double from, double to) {
        for (int side : new int[] {1, -1}) {
            for (int row = 0; row < rows; row++) {
                double t = row / (rows - 1.0);
                double low = 0.3 + 0.6 * (row + (side > 0 ? 0 : rows)) / (2.0 * rows);
                UvBox box = sewing.box(0.5, low, 0.7, low + 0.5 / (2.0 * rows));
                lace(sewing, side, mix(from, to, t), mix(15, 21, t), box);
            }
        }
    }

    private void lace(Sewing sewing, int side, double z, double wide, UvBox box) {
        List<int[]> rows = new ArrayList<>();
        for (int point = 0; point < LACE_POINTS; point++) {
            double t = point / (LACE_POINTS - 1.0);
            double[] on = instep(mix(wide, -wide, t), z + 3 * Math.sin(Math.PI * t));
            double rise = 1.9 - 4.5 * Math.pow(Math.abs(2 * t - 1), 5);
            int[] ring = new int[LACE_SIDES];
            for (int k = 0; k < LACE_SIDES; k++) {
                double turn = 2 * Math.PI * k / LACE_SIDES;
                double[] p = {
                    on[0],
                    on[1] + rise + 2 * Math.sin(turn),
                    on[2] + 0.45 * rise + 3.1 * Math.cos(turn)
                };
                ring[k] = vertex(sewing, p, side);
            }
            rows.add(ring);
        }
        if (side > 0) {
            rows.forEach(Cobbler::reverse);
        }
        sewing.net(rows, true, box);
    }

    /** The upper's surface over the middle of the foot. */
    private double[] instep(double across, double z) {
        double[] p = last.place(96 + across, 130, z);
        double low = last.place(96, 20, z)[1];
        while (p[1] > low && last.at(p[0], p[1], p[2]) > 0) {
            p[1] -= 0.5;
        }
        return p;
    }

    private static int vertex(Sewing sewing, double[] p, int side) {
        double[] q = {side * p[0], p[1], p[2]};
        double[] place = {q[0], q[1], q[2], 20};
        Map<Integer, Float> joints = sewing.besideBody(q);
        return sewing.vertex(q, place, joints);
    }

    private static void reverse(int[] row) {
        List<Integer> list = new ArrayList<>();
        for (int each : row) {
            list.add(each);
        }
        Collections.reverse(list);
        for (int i = 0; i < row.length; i++) {
            row[i] = list.get(i);
        }
    }
}
