package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.sculpt.Uv;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A net of the left half of a body in the making: vertices, and faces of three or four corners. */
final class Net {

    /** A face, counter-clockwise from outside; UV are shares of the region's box. */
    record Face(int[] vertices, Uv[] uvs, Region region) {}

    private final List<double[]> points = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final List<Integer> joints = new ArrayList<>();

    /** Adds a vertex; one at x = 0 belongs to both halves. */
    int vertex(double[] p) {
        points.add(p.clone());
        return points.size() - 1;
    }

    int size() {
        return points.size();
    }

    double[] point(int vertex) {
        return points.get(vertex);
    }

    boolean middle(int vertex) {
        return points.get(vertex)[0] == 0;
    }

    List<Face> faces() {
        return faces;
    }

    void face(Region region, int[] vertices, Uv... uvs) {
        faces.add(new Face(vertices, uvs, region));
    }

    /** Marks vertices where tubes meet, which a {@link Relaxation} evens out. */
    void joint(int... vertices) {
        for (int vertex : vertices) {
            joints.add(vertex);
        }
    }

    List<Integer> joints() {
        return joints;
    }

    /**
     * Joins two closed rings of the same size.
     *
     * @param seam place in the ring where the texture is cut
     * @param from share of the box along the tube at the first ring
     * @param to share at the second
     */
    void band(Region region, int[] first, int[] second, int seam, Box box) {
        int size = first.length;
        for (int j = 0; j < size; j++) {
            int next = (j + 1) % size;
            int step = Math.floorMod(j - seam, size);
            double a = step / (double) size;
            double b = (step + 1) / (double) size;
            face(
                    region,
                    new int[] {first[j], second[j], second[next], first[next]},
                    box.at(box.from, a),
                    box.at(box.to, a),
                    box.at(box.to, b),
                    box.at(box.from, b));
        }
    }

    /**
     * Where a band lies in its region.
     *
     * @param from share along the tube at its first ring
     * @param to share along the tube at its second ring
     * @param low share across where the tube's strip begins
     * @param high share across where it ends
     * @param upright true if tubes run downwards in the texture
     */
    record Box(double from, double to, double low, double high, boolean upright) {

        Uv at(double along, double around) {
            double across = low + (high - low) * around;
            return upright ? new Uv(across, 1 - along) : new Uv(along, across);
        }
    }

    /** For each vertex those it shares an edge with. */
    List<List<Integer>> neighbours() {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            sets.add(new TreeSet<>());
        }
        for (Face face : faces) {
            int[] v = face.vertices();
            for (int i = 0; i < v.length; i++) {
                int next = v[(i + 1) % v.length];
                if (v[i] != next) {
                    sets.get(v[i]).add(next);
                    sets.get(next).add(v[i]);
                }
            }
        }
        List<List<Integer>> result = new ArrayList<>();
        sets.forEach(set -> result.add(List.copyOf(set)));
        return result;
    }
}
