package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits every triangle of a mesh into four and rounds it, after Loop. */
final class Refinement {

    private static final int INFLUENCES = 4;

    private final Surface coarse;
    private final Map<Long, Integer> middles = new HashMap<>();
    private final Map<Long, Integer> uses = new HashMap<>();
    private final List<double[]> added = new ArrayList<>();
    private final int known;
    private final int[] joints;
    private final float[] weights;

    private Refinement(Surface coarse) {
        this.coarse = coarse;
        known = coarse.vertexCount();
        int[] t = coarse.triangles();
        for (int corner = 0; corner < t.length; corner++) {
            int a = t[corner];
            int b = t[next(corner)];
            int across = t[next(next(corner))];
            uses.merge(key(a, b), 1, Integer::sum);
            int middle = middles.computeIfAbsent(key(a, b), key -> split());
            addEdge(added.get(middle - known), a, b, across);
        }
        int size = known + added.size();
        joints = new int[INFLUENCES * size];
        weights = new float[INFLUENCES * size];
    }

    /**
     * A finer mesh.
     *
     * @param coarse with weights and UV; shapes are left out
     * @return a new surface, its first vertices are those of the coarse one
     */
    static Surface of(Surface coarse) {
        return new Refinement(coarse).refined();
    }

    private int split() {
        added.add(new double[9]);
        return known + added.size() - 1;
    }

    /** Sums up the ends of an edge and what lies across on either side. */
    private void addEdge(double[] sums, int a, int b, int across) {
        for (int k = 0; k < 3; k++) {
            float[] p = coarse.positions();
            sums[k] = (p[3 * a + k] + p[3 * b + k]) / 2;
            sums[3 + k] += p[3 * across + k];
        }
        sums[6]++;
        sums[7] = a;
        sums[8] = b;
    }

    private Surface refined() {
        float[] positions = new float[3 * (known + added.size())];
        moveKnown(positions);
        for (int i = 0; i < added.size(); i++) {
            double[] sums = added.get(i);
            boolean edge = sums[6] < 2;
            for (int k = 0; k < 3; k++) {
                double place = edge ? sums[k] : 0.75 * sums[k] + 0.125 * sums[3 + k];
                positions[3 * (known + i) + k] = (float) place;
            }
            blend(known + i, (int) sums[7], (int) sums[8]);
        }
        int[] triangles = triangles();
        return new Surface(
                positions,
                Normals.smooth(positions, triangles),
                triangles,
                uvs(),
                joints,
                weights,
                List.of());
    }

    private void moveKnown(float[] positions) {
        double[] sums = new double[3 * known];
        int[] count = new int[known];
        boolean[] rim = new boolean[known];
        middles.keySet()
                .forEach(
                        key -> {
                            int a = (int) (key >> 32);
                            int b = key.intValue();
                            gather(sums, count, a, b);
                            gather(sums, count, b, a);
                            if (uses.get(key) < 2) {
                                rim[a] = true;
                                rim[b] = true;
                            }
                        });
        for (int vertex = 0; vertex < known; vertex++) {
            int n = count[vertex];
            double beta = rim[vertex] ? 0 : n == 3 ? 3.0 / 16 : 3.0 / (8 * n);
            for (int k = 0; k < 3; k++) {
                float own = coarse.positions()[3 * vertex + k];
                positions[3 * vertex + k] =
                        (float) ((1 - n * beta) * own + beta * sums[3 * vertex + k]);
            }
        }
        System.arraycopy(coarse.joints(), 0, joints, 0, INFLUENCES * known);
        System.arraycopy(coarse.weights(), 0, weights, 0, INFLUENCES * known);
    }

    private void gather(double[] sums, int[] count, int vertex, int other) {
        count[vertex]++;
        for (int k = 0; k < 3; k++) {
            sums[3 * vertex + k] += coarse.positions()[3 * other + k];
        }
    }

    private void blend(int vertex, int a, int b) {
        Map<Integer, Float> carriers = new TreeMap<>();
        for (int end : new int[] {a, b}) {
            for (int i = INFLUENCES * end; i < INFLUENCES * (end + 1); i++) {
                carriers.merge(coarse.joints()[i], coarse.weights()[i] / 2, Float::sum);
            }
        }
        Carriers.put(carriers, joints, weights, vertex);
    }

    private int[] triangles() {
        int[] t = coarse.triangles();
        int[] result = new int[4 * t.length];
        for (int corner = 0; corner < t.length; corner += 3) {
            int a = t[corner];
            int b = t[corner + 1];
            int c = t[corner + 2];
            int ab = middles.get(key(a, b));
            int bc = middles.get(key(b, c));
            int ca = middles.get(key(c, a));
            int[] all = {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca};
            System.arraycopy(all, 0, result, 4 * corner, all.length);
        }
        return result;
    }

    private float[] uvs() {
        float[] uv = coarse.cornerUvs();
        float[] result = new float[4 * uv.length];
        for (int i = 0; i < uv.length; i += 6) {
            for (int k = 0; k < 2; k++) {
                float a = uv[i + k];
                float b = uv[i + 2 + k];
                float c = uv[i + 4 + k];
                float ab = (a + b) / 2;
                float bc = (b + c) / 2;
                float ca = (c + a) / 2;
                float[] all = {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca};
                for (int corner = 0; corner < all.length; corner++) {
                    result[4 * i + 2 * corner + k] = all[corner];
                }
            }
        }
        return result;
    }

    private static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
