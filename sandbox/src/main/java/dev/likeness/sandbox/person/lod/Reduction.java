package dev.likeness.sandbox.person.lod;

import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Collapses edges towards one of their ends, cheapest first (quadric error metric, Garland and
 * Heckbert 1997). Vertices on borders and on seams of the texture stay, except that those on a seam
 * may slide along it, and where it is wanted those on a border too.
 */
final class Reduction {

    private static final double FLIPPED = 0.2;

    /** How much dearer it is to leave the line of a border than the plane of a triangle. */
    private static final double BORDER = 4;

    /** An edge from a vertex that goes to one that stays, as cheap as it was when found. */
    private record Collapse(int from, int to, double cost, int age) {}

    private final double[][] places;
    private final double[][] quadrics;
    private final int[] corners;
    private final float[] uvs;
    private final boolean[] gone;
    private final List<Set<Integer>> around = new ArrayList<>();
    private final int[] ages;
    private final boolean[] fixed;
    private final boolean[] border;
    private final PriorityQueue<Collapse> queue =
            new PriorityQueue<>((a, b) -> Double.compare(a.cost(), b.cost()));
    private int left;

    /**
     * Prepares a surface.
     *
     * @param sliding true if vertices on borders may slide along them, as the cards of hair need it
     */
    Reduction(Surface surface, boolean sliding) {
        corners = surface.triangles().clone();
        uvs = surface.cornerUvs().clone();
        left = corners.length / 3;
        gone = new boolean[left];
        places = new double[surface.vertexCount()][3];
        quadrics = new double[places.length][10];
        ages = new int[places.length];
        for (int vertex = 0; vertex < places.length; vertex++) {
            for (int k = 0; k < 3; k++) {
                places[vertex][k] = 1000.0 * surface.positions()[3 * vertex + k];
            }
            around.add(new HashSet<>());
        }
        for (int corner = 0; corner < corners.length; corner++) {
            around.get(corners[corner]).add(corner / 3);
        }
        Map<Long, Integer> uses = edgeUses();
        border = ends(uses, count -> count == 1);
        fixed = ends(uses, sliding ? count -> count > 2 : count -> count != 2);
        for (int triangle = 0; triangle < left; triangle++) {
            addPlane(triangle);
        }
        if (sliding) {
            addBorderPlanes(uses);
        }
    }

    LowPoly to(int wanted) {
        for (int vertex = 0; vertex < places.length; vertex++) {
            offer(vertex);
        }
        while (left > wanted && !queue.isEmpty()) {
            Collapse next = queue.poll();
            if (next.age() == ages[next.from()] && allowed(next.from(), next.to())) {
                collapse(next.from(), next.to());
            }
        }
        return result();
    }

    private Map<Long, Integer> edgeUses() {
        Map<Long, Integer> uses = new HashMap<>();
        for (int corner = 0; corner < corners.length; corner++) {
            uses.merge(edge(corners[corner], corners[next(corner)]), 1, Integer::sum);
        }
        return uses;
    }

    /** Vertices with an edge that so many triangles use. */
    private boolean[] ends(Map<Long, Integer> uses, IntPredicate wanted) {
        boolean[] ends = new boolean[places.length];
        for (int corner = 0; corner < corners.length; corner++) {
            if (wanted.test(uses.get(edge(corners[corner], corners[next(corner)])))) {
                ends[corners[corner]] = true;
                ends[corners[next(corner)]] = true;
            }
        }
        return ends;
    }

    private static long edge(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }

    private void addPlane(int triangle) {
        double[] n = normal(triangle, -1, null);
        double area = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        if (area < 1e-9) {
            return;
        }
        double[] p = places[corners[3 * triangle]];
        double a = n[0] / area;
        double b = n[1] / area;
        double c = n[2] / area;
        double d = -(a * p[0] + b * p[1] + c * p[2]);
        double[] plane = plane(a, b, c, d, area);
        for (int i = 0; i < 3; i++) {
            add(corners[3 * triangle + i], plane);
        }
    }

    /** Planes upright on the borders, so that outlines keep their shape. */
    private void addBorderPlanes(Map<Long, Integer> uses) {
        for (int corner = 0; corner < corners.length; corner++) {
            int from = corners[corner];
            int to = corners[next(corner)];
            if (uses.get(edge(from, to)) == 1) {
                double[] n = normal(corner / 3, -1, null);
                double[] p = places[from];
                double ex = places[to][0] - p[0];
                double ey = places[to][1] - p[1];
                double ez = places[to][2] - p[2];
                double a = ey * n[2] - ez * n[1];
                double b = ez * n[0] - ex * n[2];
                double c = ex * n[1] - ey * n[0];
                double size = Math.sqrt(a * a + b * b + c * c);
                if (size > 1e-9) {
                    double d = -(a * p[0] + b * p[1] + c * p[2]) / size;
                    double weight = BORDER * (ex * ex + ey * ey + ez * ez);
                    double[] plane = plane(a / size, b / size, c / size, d, weight);
                    add(from, plane);
                    add(to, plane);
                }
            }
        }
    }

    private static double[] plane(double a, double b, double c, double d, double weight) {
        double[] plane = {a * a, a * b, a * c, a * d, b * b, b * c, b * d, c * c, c * d, d * d};
        for (int k = 0; k < plane.length; k++) {
            plane[k] *= weight;
        }
        return plane;
    }

    private void add(int vertex, double[] plane) {
        for (int k = 0; k < plane.length; k++) {
            quadrics[vertex][k] += plane[k];
        }
    }

    /** Normal of a triangle, of twice its area, with one vertex somewhere else. */
    private double[] normal(int triangle, int moved, double[] place) {
        double[][] p = new double[3][];
        for (int i = 0; i < 3; i++) {
            int vertex = corners[3 * triangle + i];
            p[i] = vertex == moved ? place : places[vertex];
        }
        double ux = p[1][0] - p[0][0];
        double uy = p[1][1] - p[0][1];
        double uz = p[1][2] - p[0][2];
        double vx = p[2][0] - p[0][0];
        double vy = p[2][1] - p[0][1];
        double vz = p[2][2] - p[0][2];
        return new double[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }

    /** Queues the cheapest way for a vertex to go. */
    private void offer(int from) {
        if (fixed[from]) {
            return;
        }
        Collapse best = null;
        for (int to : neighbours(from)) {
            double cost = cost(from, to);
            if ((best == null || cost < best.cost()) && allowed(from, to)) {
                best = new Collapse(from, to, cost, ages[from]);
            }
        }
        if (best != null) {
            queue.add(best);
        }
    }

    private Set<Integer> neighbours(int vertex) {
        Set<Integer> result = new HashSet<>();
        for (int triangle : around.get(vertex)) {
            for (int i = 0; i < 3; i++) {
                result.add(corners[3 * triangle + i]);
            }
        }
        result.remove(vertex);
        return result;
    }

    /** Error of the planes; short edges go first where all is flat. */
    private double cost(int from, int to) {
        double[] p = places[to];
        double[] q = quadrics[from];
        double x = p[0];
        double y = p[1];
        double z = p[2];
        double error =
                q[0] * x * x
                        + 2 * q[1] * x * y
                        + 2 * q[2] * x * z
                        + 2 * q[3] * x
                        + q[4] * y * y
                        + 2 * q[5] * y * z
                        + 2 * q[6] * y
                        + q[7] * z * z
                        + 2 * q[8] * z
                        + q[9];
        double[] from3 = places[from];
        double length =
                Math.pow(x - from3[0], 2) + Math.pow(y - from3[1], 2) + Math.pow(z - from3[2], 2);
        return error + 0.01 * length * length;
    }

    private boolean allowed(int from, int to) {
        Set<Integer> shared = new HashSet<>(neighbours(from));
        shared.retainAll(neighbours(to));
        List<Integer> both = new ArrayList<>();
        for (int triangle : around.get(from)) {
            if (has(triangle, to)) {
                both.add(triangle);
            } else if (turned(triangle, from, to)) {
                return false;
            }
        }
        // Along a border an edge has one triangle; no edge inwards may draw a border with it.
        int sides = border[from] ? 1 : 2;
        return both.size() == sides && shared.size() == sides && uvsFollow(from, both);
    }

    private boolean has(int triangle, int vertex) {
        return corners[3 * triangle] == vertex
                || corners[3 * triangle + 1] == vertex
                || corners[3 * triangle + 2] == vertex;
    }

    private boolean turned(int triangle, int from, int to) {
        double[] before = normal(triangle, -1, null);
        double[] after = normal(triangle, from, places[to]);
        double dot = before[0] * after[0] + before[1] * after[1] + before[2] * after[2];
        return dot < FLIPPED * length(before) * length(after) || length(after) < 1e-6;
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    /** Each patch of the texture around the vertex must be one that the edge lies in. */
    private boolean uvsFollow(int from, List<Integer> both) {
        for (int triangle : around.get(from)) {
            boolean known = false;
            for (int other : both) {
                known |= same(corner(triangle, from), corner(other, from));
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int a, int b) {
        return uvs[2 * a] == uvs[2 * b] && uvs[2 * a + 1] == uvs[2 * b + 1];
    }

    private int corner(int triangle, int vertex) {
        int corner = 3 * triangle;
        while (corners[corner] != vertex) {
            corner++;
        }
        return corner;
    }

    private void collapse(int from, int to) {
        Map<Long, float[]> patches = new HashMap<>();
        List<Integer> own = new ArrayList<>(around.get(from));
        for (int triangle : own) {
            if (has(triangle, to)) {
                int target = corner(triangle, to);
                patches.put(
                        patch(corner(triangle, from)),
                        new float[] {uvs[2 * target], uvs[2 * target + 1]});
                gone[triangle] = true;
                left--;
            }
        }
        for (int triangle : own) {
            if (gone[triangle]) {
                for (int i = 0; i < 3; i++) {
                    around.get(corners[3 * triangle + i]).remove(triangle);
                }
            } else {
                int corner = corner(triangle, from);
                float[] uv = patches.get(patch(corner));
                corners[corner] = to;
                uvs[2 * corner] = uv[0];
                uvs[2 * corner + 1] = uv[1];
                around.get(to).add(triangle);
            }
        }
        around.get(from).clear();
        for (int k = 0; k < 10; k++) {
            quadrics[to][k] += quadrics[from][k];
        }
        renew(to);
    }

    private long patch(int corner) {
        return (long) Float.floatToIntBits(uvs[2 * corner]) << 32
                | Float.floatToIntBits(uvs[2 * corner + 1]) & 0xffffffffL;
    }

    private void renew(int vertex) {
        Set<Integer> changed = neighbours(vertex);
        changed.add(vertex);
        for (int each : changed) {
            ages[each]++;
            offer(each);
        }
    }

    private LowPoly result() {
        int[] index = new int[places.length];
        Arrays.fill(index, -1);
        int[] kept = new int[places.length];
        int count = 0;
        int[] triangles = new int[3 * left];
        float[] cornerUvs = new float[6 * left];
        int next = 0;
        for (int corner = 0; corner < corners.length; corner++) {
            if (!gone[corner / 3]) {
                int vertex = corners[corner];
                if (index[vertex] < 0) {
                    kept[count] = vertex;
                    index[vertex] = count++;
                }
                triangles[next] = index[vertex];
                cornerUvs[2 * next] = uvs[2 * corner];
                cornerUvs[2 * next + 1] = uvs[2 * corner + 1];
                next++;
            }
        }
        return new LowPoly(Arrays.copyOf(kept, count), triangles, cornerUvs);
    }
}
