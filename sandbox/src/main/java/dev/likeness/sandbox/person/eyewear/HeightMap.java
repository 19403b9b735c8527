package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;

/**
 * How far a head reaches in one direction: for each square millimetre of a window across that
 * direction its outermost and its innermost skin that faces outwards. Millimetres around the point
 * between the pupils.
 */
final class HeightMap {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final int first;
    private final int second;
    private final int depth;
    private final int fromFirst;
    private final int fromSecond;
    private final int width;
    private final int height;
    private final double[] outer;
    private final double[] inner;
    private final int[] layers;

    private HeightMap(int[] axes, int[] from, int[] to) {
        first = axes[0];
        second = axes[1];
        depth = axes[2];
        fromFirst = from[0];
        fromSecond = from[1];
        width = to[0] - from[0];
        height = to[1] - from[1];
        outer = new double[width * height];
        inner = new double[width * height];
        layers = new int[width * height];
        Arrays.fill(outer, NONE);
        Arrays.fill(inner, Double.POSITIVE_INFINITY);
    }

    /** Seen from the front: z over x and y. */
    static HeightMap front(Surface head, double[] origin) {
        HeightMap map =
                new HeightMap(new int[] {0, 1, 2}, new int[] {-90, -70}, new int[] {90, 70});
        map.draw(head, origin, -20);
        return map;
    }

    /** Seen from the person's left: x over z and y. */
    static HeightMap left(Surface head, double[] origin) {
        HeightMap map =
                new HeightMap(new int[] {2, 1, 0}, new int[] {-150, -90}, new int[] {40, 60});
        map.draw(head, origin, 30);
        return map;
    }

    /** The outermost skin at a spot, or the fallback where there is none. */
    double outer(double a, double b, double fallback) {
        int cell = cell(a, b);
        return cell < 0 || outer[cell] == NONE ? fallback : outer[cell];
    }

    /** The innermost skin that faces outwards: below an ear, the skull. */
    double inner(double a, double b, double fallback) {
        int cell = cell(a, b);
        return cell < 0 || layers[cell] == 0 ? fallback : inner[cell];
    }

    /** How many layers of skin lie above each other at a spot. */
    int layers(double a, double b) {
        int cell = cell(a, b);
        return cell < 0 ? 0 : layers[cell];
    }

    private int cell(double a, double b) {
        int x = (int) Math.floor(a) - fromFirst;
        int y = (int) Math.floor(b) - fromSecond;
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
    }

    private void draw(Surface head, double[] origin, double least) {
        float[] p = head.positions();
        int[] triangles = head.triangles();
        double[][] corner = new double[3][3];
        for (int t = 0; t < triangles.length; t += 3) {
            for (int c = 0; c < 3; c++) {
                int vertex = 3 * triangles[t + c];
                corner[c][0] = 1000 * p[vertex + first] - origin[first];
                corner[c][1] = 1000 * p[vertex + second] - origin[second];
                corner[c][2] = 1000 * p[vertex + depth] - origin[depth];
            }
            draw(corner, least);
        }
    }

    private void draw(double[][] c, double least) {
        double area =
                (c[1][0] - c[0][0]) * (c[2][1] - c[0][1])
                        - (c[2][0] - c[0][0]) * (c[1][1] - c[0][1]);
        // Seen from the left the first axis runs the other way.
        boolean facing = first == 0 ? area > 0 : area < 0;
        if (!facing) {
            return;
        }
        int lowX = (int) Math.floor(Math.min(c[0][0], Math.min(c[1][0], c[2][0])));
        int highX = (int) Math.ceil(Math.max(c[0][0], Math.max(c[1][0], c[2][0])));
        int lowY = (int) Math.floor(Math.min(c[0][1], Math.min(c[1][1], c[2][1])));
        int highY = (int) Math.ceil(Math.max(c[0][1], Math.max(c[1][1], c[2][1])));
        for (int y = lowY; y <= highY; y++) {
            for (int x = lowX; x <= highX; x++) {
                int cell = cell(x, y);
                if (cell >= 0) {
                    put(cell, c, area, x + 0.5, y + 0.5, least);
                }
            }
        }
    }

    private void put(int cell, double[][] c, double area, double x, double y, double least) {
        double s =
                ((x - c[0][0]) * (c[2][1] - c[0][1]) - (c[2][0] - c[0][0]) * (y - c[0][1])) / area;
        double t =
                ((c[1][0] - c[0][0]) * (y - c[0][1]) - (x - c[0][0]) * (c[1][1] - c[0][1])) / area;
        if (s < 0 || t < 0 || s + t > 1) {
            return;
        }
        double reach = c[0][2] + s * (c[1][2] - c[0][2]) + t * (c[2][2] - c[0][2]);
        if (reach > least) {
            outer[cell] = Math.max(outer[cell], reach);
            inner[cell] = Math.min(inner[cell], reach);
            layers[cell]++;
        }
    }
}
