package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A garment in the making: pieces are added one after the other. */
final class Sewing {

    private static final int INFLUENCES = 4;

    private final Dummy dummy;
    private final Layout layout;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> places = new ArrayList<>();
    private final List<Map<Integer, Float>> carriers = new ArrayList<>();
    private final List<int[]> triangles = new ArrayList<>();
    private final List<float[]> uvs = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private List<Integer> rim = List.of();
    private int piece;
    private UvBox strip;

    Sewing(Dummy dummy, Layout layout) {
        this.dummy = dummy;
        this.layout = layout;
        strip = layout.free();
    }

    /** All that is added from now on belongs to a piece. */
    void begin(int number) {
        piece = number;
    }

    /** Remembers the edges of the piece cut last, for what is sewn to them. */
    void rim(List<Integer> vertices) {
        rim = List.copyOf(vertices);
    }

    /** Vertices on the edges of the piece cut last. */
    List<Integer> rim() {
        return rim;
    }

    /**
     * Depth of the sewn pieces' front at a place.
     *
     * @return the foremost of what was sewn near there
     */
    double front(double x, double y) {
        double sum = 0;
        double weights = 1e-12;
        for (double[] p : points) {
            double far = (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y);
            if (p[2] > -95 && far < 18 * 18) {
                // What lies further in front counts more: there may be cloth below.
                double weight = Math.exp(-far / 40 + p[2] / 3);
                sum += weight * p[2];
                weights += weight;
            }
        }
        return sum / weights;
    }

    Layout layout() {
        return layout;
    }

    /**
     * Leaves a strip of the texture to the next piece with a form of its own.
     *
     * @param from where it begins, as a share of all strips
     * @param to where it ends
     */
    void strip(double from, double to) {
        UvBox free = layout.free();
        double low = free.at(0, from).v() + 0.002;
        double high = free.at(0, to).v() - 0.002;
        strip = new UvBox(free.left(), low, free.right(), high);
    }

    /** A box within the strip of the piece, by shares of it. */
    UvBox box(double left, double bottom, double right, double top) {
        UvBox free = strip;
        return new UvBox(
                free.at(left, bottom).u(),
                free.at(left, bottom).v(),
                free.at(right, top).u(),
                free.at(right, top).v());
    }

    /**
     * Adds a vertex.
     *
     * @param p millimetres from the eyes
     * @param place what painters go by: xyz and how far inside the edges
     * @param joints share of each joint, any sum
     */
    int vertex(double[] p, double[] place, Map<Integer, Float> joints) {
        points.add(p.clone());
        places.add(place.clone());
        carriers.add(joints);
        return points.size() - 1;
    }

    /** Adds a vertex that moves as the body beside it. */
    int vertex(double[] p, double inside) {
        double[] place = {p[0], p[1], p[2], inside};
        return vertex(p, place, besideBody(p));
    }

    /** Which joints carry the body nearest to a point. */
    Map<Integer, Float> besideBody(double[] p) {
        float[] at = metres(p);
        return dummy.carriers(at[0], at[1], at[2]);
    }

    double[] point(int vertex) {
        return points.get(vertex);
    }

    double[] place(int vertex) {
        return places.get(vertex);
    }

    Map<Integer, Float> joints(int vertex) {
        return carriers.get(vertex);
    }

    /** Adds a triangle, counter-clockwise from outside; uv two numbers for each corner. */
    void triangle(int a, int b, int c, float... uv) {
        if (a == b || b == c || a == c) {
            return;
        }
        triangles.add(new int[] {a, b, c});
        uvs.add(uv.clone());
        pieces.add(piece);
    }

    /** Adds four corners, counter-clockwise from outside; uv two numbers for each. */
    void quad(int a, int b, int c, int d, float... uv) {
        triangle(a, b, c, uv[0], uv[1], uv[2], uv[3], uv[4], uv[5]);
        triangle(a, c, d, uv[0], uv[1], uv[4], uv[5], uv[6], uv[7]);
    }

    /**
     * Joins rows of vertices, each as long as the others.
     *
     * @param rows from the top down as seen from outside, each from left to right
     * @param closed true if each row's last vertex is followed by its first
     */
    void net(List<int[]> rows, boolean closed, UvBox box) {
        for (int row = 0; row + 1 < rows.size(); row++) {
            int[] upper = rows.get(row);
            int[] lower = rows.get(row + 1);
            int length = upper.length;
            int columns = closed ? length : length - 1;
            for (int column = 0; column < columns; column++) {
                int next = (column + 1) % length;
                float left = (float) box.at(column / (double) columns, 0).u();
                float right = (float) box.at((column + 1.0) / columns, 0).u();
                float high = (float) box.at(0, 1 - row / (rows.size() - 1.0)).v();
                float low = (float) box.at(0, 1 - (row + 1) / (rows.size() - 1.0)).v();
                quad(
                        upper[column],
                        lower[column],
                        lower[next],
                        upper[next],
                        left,
                        high,
                        left,
                        low,
                        right,
                        low,
                        right,
                        high);
            }
        }
    }

    int size() {
        return points.size();
    }

    Cloth finish() {
        float[] positions = new float[3 * points.size()];
        float[] painted = new float[4 * points.size()];
        int[] joints = new int[INFLUENCES * points.size()];
        float[] weights = new float[INFLUENCES * points.size()];
        int[] anchors = new int[3 * points.size()];
        float[] shares = new float[3 * points.size()];
        for (int vertex = 0; vertex < points.size(); vertex++) {
            float[] at = metres(points.get(vertex));
            System.arraycopy(at, 0, positions, 3 * vertex, 3);
            for (int k = 0; k < 4; k++) {
                painted[4 * vertex + k] = (float) places.get(vertex)[k];
            }
            Carriers.put(carriers.get(vertex), joints, weights, vertex);
            int next = 3 * vertex;
            for (Map.Entry<Integer, Float> each : dummy.nearest(at[0], at[1], at[2]).entrySet()) {
                anchors[next] = each.getKey();
                shares[next++] = each.getValue();
            }
        }
        int[] corners = triangles.stream().flatMapToInt(Arrays::stream).toArray();
        Surface surface =
                new Surface(
                        positions,
                        Normals.smooth(positions, corners),
                        corners,
                        flat(uvs),
                        joints,
                        weights,
                        List.of());
        int[] own = pieces.stream().mapToInt(Integer::intValue).toArray();
        return new Cloth(surface, painted, own, anchors, shares);
    }

    private float[] metres(double[] p) {
        return new float[] {
            (float) (p[0] / 1000),
            (float) ((p[1] + dummy.eyeHeight()) / 1000),
            (float) (p[2] / 1000)
        };
    }

    private static float[] flat(List<float[]> corners) {
        float[] result = new float[6 * corners.size()];
        for (int i = 0; i < corners.size(); i++) {
            System.arraycopy(corners.get(i), 0, result, 6 * i, 6);
        }
        return result;
    }
}
