package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The part of a mesh where a value at its vertices is positive, cut along the line of zeros. */
final class Cutting {

    /** Cuts nearer to a vertex than this share of an edge would leave slivers. */
    private static final double LEAST = 0.04;

    /** A vertex of the cutting: between two vertices of the mesh. */
    private record Source(int a, int b, float share) {}

    private final Surface mesh;
    private final double[] inside;
    private final List<Source> sources = new ArrayList<>();
    private final Map<Long, Integer> known = new HashMap<>();
    private final List<Integer> triangles = new ArrayList<>();
    private final List<Float> uvs = new ArrayList<>();
    private final List<Integer> edges = new ArrayList<>();

    Cutting(Surface mesh, double[] inside) {
        this.mesh = mesh;
        this.inside = inside;
        for (int corner = 0; corner < mesh.triangles().length; corner += 3) {
            cut(corner);
        }
    }

    int size() {
        return sources.size();
    }

    int[] triangles() {
        return triangles.stream().mapToInt(Integer::intValue).toArray();
    }

    float[] uvs() {
        float[] result = new float[uvs.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = uvs.get(i);
        }
        return result;
    }

    /** How much each joint of the mesh carries a vertex. */
    Map<Integer, Float> carriers(int vertex) {
        Source source = sources.get(vertex);
        Map<Integer, Float> carriers = new TreeMap<>();
        addCarriers(source.a(), 1 - source.share(), carriers);
        addCarriers(source.b(), source.share(), carriers);
        return carriers;
    }

    private void addCarriers(int vertex, float share, Map<Integer, Float> carriers) {
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            carriers.merge(mesh.joints()[i], share * mesh.weights()[i], Float::sum);
        }
    }

    /** Values of the mesh's vertices (three each) at those of the cutting. */
    float[] spread(float[] values) {
        float[] result = new float[3 * sources.size()];
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            for (int k = 0; k < 3; k++) {
                float a = values[3 * source.a() + k];
                float b = values[3 * source.b() + k];
                result[3 * i + k] = a + (b - a) * source.share();
            }
        }
        return result;
    }

    /** First corners of those sides of triangles that no other triangle shares. */
    List<Integer> edgeCorners() {
        if (edges.isEmpty()) {
            findEdges();
        }
        return edges;
    }

    private void findEdges() {
        int[] t = triangles();
        Set<Long> directed = new HashSet<>();
        for (int corner = 0; corner < t.length; corner++) {
            directed.add(key(t[corner], t[next(corner)]));
        }
        for (int corner = 0; corner < t.length; corner++) {
            if (!directed.contains(key(t[next(corner)], t[corner]))) {
                edges.add(corner);
            }
        }
    }

    private static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private void cut(int corner) {
        List<Integer> polygon = new ArrayList<>();
        List<float[]> places = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int from = corner + i;
            int to = corner + (i + 1) % 3;
            int a = mesh.triangles()[from];
            int b = mesh.triangles()[to];
            if (inside[a] > 0) {
                polygon.add(vertex(a, a, 0));
                places.add(uv(from, to, 0));
            }
            if (inside[a] > 0 != inside[b] > 0) {
                double share = inside[a] / (inside[a] - inside[b]);
                float t = (float) Math.max(LEAST, Math.min(1 - LEAST, share));
                polygon.add(a < b ? vertex(a, b, t) : vertex(b, a, 1 - t));
                places.add(uv(from, to, t));
            }
        }
        for (int i = 2; i < polygon.size(); i++) {
            for (int each : new int[] {0, i - 1, i}) {
                triangles.add(polygon.get(each));
                uvs.add(places.get(each)[0]);
                uvs.add(places.get(each)[1]);
            }
        }
    }

    private int vertex(int a, int b, float share) {
        return known.computeIfAbsent(
                key(a, b),
                key -> {
                    sources.add(new Source(a, b, share));
                    return sources.size() - 1;
                });
    }

    private float[] uv(int from, int to, float t) {
        float[] all = mesh.cornerUvs();
        return new float[] {
            all[2 * from] + (all[2 * to] - all[2 * from]) * t,
            all[2 * from + 1] + (all[2 * to + 1] - all[2 * from + 1]) * t
        };
    }
}
