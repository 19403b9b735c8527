package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collars, hoods, lapels and cords, sewn to the piece that was cut last. Millimetres. */
final class Trimmings {

    private static final int AROUND = 60;
    private static final int CORD_SIDES = 5;

    // Ways through a collar, away from the neck and upwards: inside, over the fold, and back below.
    private static final double[][] SHIRT = {
        {-1.5, -4}, {-1.5, 8}, {-1, 16}, {1, 20}, {5, 18}, {9, 7}, {14, -13}, {12.5, -15}, {2, 12}
    };
    private static final double[][] BLAZER = {
        {-1, -3}, {-3, 8}, {-4, 15}, {0, 19}, {7, 13}, {14, -2}, {22, -20}, {20, -22}, {3, 8}
    };
    private static final double[][] HOOD = {
        {-2, -4}, {2, 14}, {10, 28}, {24, 36}, {42, 31}, {55, 12}, {60, -18}, {56, -48}, {44, -72},
        {26, -74}, {12, -50}, {5, -14}
    };

    private Trimmings() {}

    /** The turned-down collar of a shirt, closed in front, with points that spread. */
    static void shirtCollar(Dummy dummy, Sewing sewing) {
        collar(sewing, SHIRT, 0.035, 24, 1, sewing.box(0, 0.78, 1, 1));
    }

    /** The same below a jacket, whose collar presses it to the neck. */
    static void shirtCollarBelow(Dummy dummy, Sewing sewing) {
        collar(sewing, SHIRT, 0.035, 24, 0.35, sewing.box(0, 0.78, 1, 1));
    }

    /** The collar behind the lapels of a jacket. */
    static void blazerCollar(Dummy dummy, Sewing sewing) {
        collar(sewing, BLAZER, 0.85, 4, 1, sewing.box(0, 0.78, 0.6, 1));
    }

    private static void collar(
            Sewing sewing, double[][] way, double from, double points, double loose, UvBox box) {
        Neckline neckline = new Neckline(sewing);
        double[][][] places = new double[way.length][AROUND][];
        for (int row = 0; row < way.length; row++) {
            for (int column = 0; column < AROUND; column++) {
                double t = column / (AROUND - 1.0);
                double turn = mix(from, 2 * Math.PI - from, t);
                // Collars end in points, which stand apart.
                double tip = step(0.17, 0, Math.min(t, 1 - t));
                boolean leaf = row > 4 && row < 8;
                double down = leaf ? points * tip * (row == 5 ? 0.4 : 1) : 0;
                double out = way[row][0] * (way[row][0] > 0 ? mix(loose, 1, tip) : 1);
                double[] p = neckline.beside(turn, out, way[row][1] - down);
                p[0] += (t < 0.5 ? 1 : -1) * 0.8 * down;
                if (leaf && tip > 0) {
                    double above = row == 7 ? 0.8 : row == 6 ? 2.6 : 5;
                    p[2] = mix(p[2], sewing.front(p[0], p[1]) + above, tip);
                }
                places[row][column] = p;
            }
        }
        List<int[]> rows = new ArrayList<>();
        for (int row = 0; row < way.length; row++) {
            int[] vertices = new int[AROUND];
            for (int column = 0; column < AROUND; column++) {
                double t = column / (AROUND - 1.0);
                double end = Math.min(t, 1 - t) * 380;
                double inside = row > 5 ? 0.5 : row == 5 ? 21 : 40;
                vertices[column] = sewing.vertex(places[row][column], Math.min(inside, end));
            }
            rows.add(vertices);
        }
        sewing.net(rows, false, box);
    }

    /** A hood that lies on the back. */
    static void hood(Dummy dummy, Sewing sewing) {
        Neckline neckline = new Neckline(sewing);
        List<int[]> rows = new ArrayList<>();
        for (double[] way : HOOD) {
            int[] vertices = new int[AROUND];
            for (int column = 0; column < AROUND; column++) {
                double turn = 2 * Math.PI * (column + 0.5) / AROUND;
                double back = (1 - Math.cos(turn)) / 2;
                double size = mix(0.2, 1, Math.pow(back, 1.15));
                double low = way[1] < 0 ? mix(0.25, 1, Math.pow(back, 2.2)) : 1;
                double crumple = 1 + 0.07 * Math.sin(9 * turn + way[0] / 9) * back;
                double[] p = neckline.beside(turn, size * way[0] * crumple, size * low * way[1]);
                vertices[column] = sewing.vertex(p, 20);
            }
            rows.add(vertices);
        }
        sewing.net(rows, true, sewing.box(0, 0.3, 1, 1));
    }

    /** Two cords that hang from a hood. */
    static void cords(Dummy dummy, Sewing sewing) {
        Neckline neckline = new Neckline(sewing);
        for (int side : new int[] {1, -1}) {
            double[] from = neckline.at(side > 0 ? 0.3 : 2 * Math.PI - 0.3);
            List<double[]> path = new ArrayList<>();
            double length = side > 0 ? 150 : 138;
            for (int i = 0; i <= 12; i++) {
                double t = i / 12.0;
                double x = from[0] + side * 7 * bell(t - 0.5, 0.4);
                double y = from[1] + 6 - length * t;
                double z = sewing.front(x, y) + 2.5 + 4 * step(0.2, 0, t);
                path.add(new double[] {x, y, z});
            }
            UvBox box = side > 0 ? sewing.box(0, 0, 0.3, 0.1) : sewing.box(0.32, 0, 0.62, 0.1);
            cord(sewing, path, box);
        }
    }

    /** A cord along points that run downwards. */
    private static void cord(Sewing sewing, List<double[]> path, UvBox box) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            double[] p = path.get(i);
            int[] ring = new int[CORD_SIDES];
            double knot = i == path.size() - 1 ? 0.2 : i >= path.size() - 3 ? 3.1 : 2.3;
            for (int k = 0; k < CORD_SIDES; k++) {
                double turn = 2 * Math.PI * k / CORD_SIDES;
                double[] q = {p[0] + knot * Math.sin(turn), p[1], p[2] + knot * Math.cos(turn)};
                ring[k] = sewing.vertex(q, 20);
            }
            rows.add(ring);
        }
        sewing.net(rows, true, box);
    }

    /**
     * The lapels of an open jacket.
     *
     * @param button height of the upper button
     */
    static void lapels(Sewing sewing, double button) {
        List<Integer> rim = sewing.rim();
        for (int side : new int[] {1, -1}) {
            List<double[]> edge = new ArrayList<>();
            for (int vertex : rim) {
                double[] p = sewing.point(vertex);
                boolean inFront = p[2] > -85 && p[1] > button && p[1] < -190;
                if (inFront && p[0] * side > 0 && Math.abs(p[0]) < 80) {
                    edge.add(p);
                }
            }
            edge.sort((a, b) -> Double.compare(b[1], a[1]));
            UvBox box =
                    side > 0 ? sewing.box(0, 0.2, 0.28, 0.75) : sewing.box(0.3, 0.2, 0.58, 0.75);
            lapel(sewing, edge, side, box);
        }
    }

    private static void lapel(Sewing sewing, List<double[]> edge, int side, UvBox box) {
        double top = edge.get(0)[1] - 4;
        double low = edge.get(edge.size() - 1)[1];
        List<int[]> rows = new ArrayList<>();
        int steps = 18;
        for (int i = 0; i <= steps; i++) {
            double y = mix(top, low, i / (double) steps);
            double[] from = at(edge, y);
            double t = 1 - i / (double) steps;
            double wide = 60 * Math.pow(t, 0.75) * (1 - 0.3 * step(0.9, 1, t));
            List<Integer> row = new ArrayList<>();
            double[] across = {0, 0.06, 0.35, 0.7, 1, 1.02};
            double[] lift = {0, 4.2, 4.2, 3.2, 2.4, -0.5};
            for (int k = 0; k < across.length; k++) {
                // The fold reaches around the edge of the front.
                double beyond = k == 0 ? -2.6 : 0;
                double x = from[0] + side * (wide * across[k] + beyond);
                double down = y + 8 * across[k] * t;
                double z = k == 0 ? from[2] - 3.5 : sewing.front(x, down) + lift[k];
                row.add(sewing.vertex(new double[] {x, down, z}, 3 + 30 * (1 - across[k])));
            }
            if (side < 0) {
                Collections.reverse(row);
            }
            rows.add(row.stream().mapToInt(Integer::intValue).toArray());
        }
        sewing.net(rows, false, box);
    }

    /** A point of an edge, which runs downwards, at a height. */
    private static double[] at(List<double[]> edge, double y) {
        int next = 1;
        while (next < edge.size() - 1 && edge.get(next)[1] > y) {
            next++;
        }
        double[] a = edge.get(next - 1);
        double[] b = edge.get(next);
        double share = Math.abs(a[1] - b[1]) < 1e-6 ? 0 : (a[1] - y) / (a[1] - b[1]);
        share = Math.max(0, Math.min(1, share));
        return new double[] {mix(a[0], b[0], share), y, mix(a[2], b[2], share)};
    }
}
