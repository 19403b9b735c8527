package dev.likeness.sandbox.person.clothes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sews garments for a dummy. Pieces cut from the body's form keep off those above them; their edges
 * are turned in.
 */
final class Tailor {

    /** How far edges are turned in (mm). */
    private static final double TURNED = 13;

    /** Where a piece only makes room for one above it, its edge lies deeper inside than this. */
    private static final double REAL_EDGE = 6;

    private static final double NOWHERE = -1e6;

    /** Width of an edge in the texture, as a share of it: about a texel. */
    private static final double STRIP = 0.0011;

    private static final int EVENING = 6;
    private static final int CALMING = 5;

    private final Dummy dummy;
    private final Sewing sewing;

    Tailor(Dummy dummy, Layout layout) {
        this.dummy = dummy;
        sewing = new Sewing(dummy, layout);
    }

    /** Sews pieces, those above first. */
    Cloth sew(List<Piece> pieces) {
        double rooms = pieces.stream().mapToDouble(Tailor::room).sum();
        double taken = 0;
        for (int i = 0; i < pieces.size(); i++) {
            sewing.begin(i);
            Piece piece = pieces.get(i);
            if (piece instanceof CutPiece cut) {
                sew(cut, pieces.subList(0, i));
            } else if (piece instanceof FreePiece free) {
                sewing.strip(taken / rooms, (taken + free.room()) / rooms);
                taken += free.room();
                free.net().lay(dummy, sewing);
            }
        }
        return sewing.finish();
    }

    private static double room(Piece piece) {
        return piece instanceof FreePiece free ? free.room() : 0;
    }

    private void sew(CutPiece piece, List<Piece> above) {
        double[] inside = new double[dummy.body().vertexCount()];
        for (int vertex = 0; vertex < inside.length; vertex++) {
            double[] p = dummy.at(vertex);
            inside[vertex] = inside(piece, above, p);
        }
        Cutting cut = new Cutting(dummy.body(), inside);
        Drape drape = new Drape(cut, dummy, piece.wear(), p -> hidden(above, p));
        double[][] cloth =
                piece.form().isPresent() ? drape.press(piece.form().get()) : drape.hang();
        evenEdges(cut, cloth);
        int[] vertices = new int[cut.size()];
        for (int i = 0; i < vertices.length; i++) {
            double[] skin = drape.skin()[i];
            double own = piece.cut().inside(skin[0], skin[1], skin[2]);
            double[] p = piece.form().isPresent() ? cloth[i] : skin;
            double[] place = {p[0], p[1], p[2], own};
            vertices[i] = sewing.vertex(cloth[i], place, drape.carriers(i));
        }
        int[] t = cut.triangles();
        float[] uvs = cut.uvs();
        for (int corner = 0; corner < t.length; corner += 3) {
            float[] body = new float[6];
            System.arraycopy(uvs, 2 * corner, body, 0, 6);
            float[] own = sewing.layout().of(body);
            System.arraycopy(own, 0, uvs, 2 * corner, 6);
            sewing.triangle(
                    vertices[t[corner]], vertices[t[corner + 1]], vertices[t[corner + 2]], own);
        }
        turnIn(cut, uvs, vertices, cloth, piece.wear().thick());
    }

    /** Edges run over a mesh that they were not made for: takes the waves out of them. */
    private static void evenEdges(Cutting cut, double[][] cloth) {
        int[] t = cut.triangles();
        List<Integer> edges = cut.edgeCorners();
        Map<Integer, double[]> beside = new HashMap<>();
        for (int round = 0; round < EVENING; round++) {
            beside.clear();
            for (int corner : edges) {
                add(beside, t[corner], cloth[t[next(corner)]]);
                add(beside, t[next(corner)], cloth[t[corner]]);
            }
            beside.forEach(
                    (vertex, sum) -> {
                        for (int k = 0; k < 3; k++) {
                            double mean = sum[k] / sum[3];
                            cloth[vertex][k] += 0.5 * (mean - cloth[vertex][k]);
                        }
                    });
        }
    }

    private static void add(Map<Integer, double[]> sums, int vertex, double[] p) {
        double[] sum = sums.computeIfAbsent(vertex, key -> new double[4]);
        for (int k = 0; k < 3; k++) {
            sum[k] += p[k];
        }
        sum[3]++;
    }

    private static double inside(CutPiece piece, List<Piece> above, double[] p) {
        double inside = piece.cut().inside(p[0], p[1], p[2]);
        return Math.min(inside, piece.overlap() - hidden(above, p));
    }

    /** How far a place lies inside the edges of the pieces above, very little if there are none. */
    private static double hidden(List<Piece> above, double[] p) {
        double hidden = NOWHERE;
        for (Piece upper : above) {
            hidden = Math.max(hidden, upper.cover().inside(p[0], p[1], p[2]));
        }
        return hidden;
    }

    /** Gives edges a thickness and an inner side. */
    private void turnIn(Cutting cut, float[] uvs, int[] vertices, double[][] cloth, double thick) {
        int[] t = cut.triangles();
        double[][] out = normals(t, cloth);
        List<Integer> edges = cut.edgeCorners();
        Map<Integer, double[]> along = new HashMap<>();
        for (int corner : edges) {
            int a = t[corner];
            int b = t[next(corner)];
            for (int end : new int[] {a, b}) {
                double[] sum = along.computeIfAbsent(end, key -> new double[3]);
                for (int k = 0; k < 3; k++) {
                    sum[k] += cloth[b][k] - cloth[a][k];
                }
            }
        }
        sewing.rim(
                along.keySet().stream()
                        .map(vertex -> vertices[vertex])
                        .filter(vertex -> Math.abs(sewing.place(vertex)[3]) < REAL_EDGE)
                        .toList());
        Map<Integer, double[]> away = new HashMap<>();
        along.forEach((vertex, way) -> away.put(vertex, unit(cross(way, out[vertex]))));
        calm(t, edges, away);
        Map<Integer, int[]> rings = new HashMap<>();
        away.forEach(
                (vertex, way) ->
                        rings.put(vertex, rings(vertices[vertex], way, out[vertex], thick)));
        for (int corner : edges) {
            int[] a = rings.get(t[corner]);
            int[] b = rings.get(t[next(corner)]);
            sew(a, b, edge(uvs, corner));
        }
    }

    /**
     * Sews the thickness of one side of a triangle: in the texture a narrow strip beside it, so
     * that no other piece's colours reach the edge.
     *
     * @param edge place of a, place of b, and the way out of the triangle, each two numbers
     */
    private void sew(int[] a, int[] b, float[] edge) {
        for (int ring = 0; ring + 1 < a.length; ring++) {
            float[] uv = new float[8];
            for (int i = 0; i < 8; i++) {
                int from = i < 2 || i > 5 ? 2 : 0;
                float out = (i < 4 ? ring : ring + 1) / (a.length - 1f);
                uv[i] = edge[from + i % 2] + out * edge[4 + i % 2];
            }
            sewing.quad(b[ring], a[ring], a[ring + 1], b[ring + 1], uv);
        }
    }

    private static float[] edge(float[] uvs, int corner) {
        int a = 2 * corner;
        int b = 2 * next(corner);
        int c = 2 * next(next(corner));
        double u = uvs[b + 1] - uvs[a + 1];
        double v = uvs[a] - uvs[b];
        double inwards = u * (uvs[c] - uvs[a]) + v * (uvs[c + 1] - uvs[a + 1]);
        double length = Math.max(1e-9, Math.hypot(u, v)) * (inwards > 0 ? -1 : 1);
        float outU = (float) (STRIP * u / length);
        float outV = (float) (STRIP * v / length);
        return new float[] {uvs[a], uvs[a + 1], uvs[b], uvs[b + 1], outU, outV};
    }

    /** Where an edge bends sharply, its sides would turn in past each other. */
    private static void calm(int[] t, List<Integer> edges, Map<Integer, double[]> away) {
        Map<Integer, double[]> beside = new HashMap<>();
        for (int round = 0; round < CALMING; round++) {
            beside.clear();
            for (int corner : edges) {
                add(beside, t[corner], away.get(t[next(corner)]));
                add(beside, t[next(corner)], away.get(t[corner]));
            }
            beside.forEach(
                    (vertex, sum) -> {
                        double[] way = away.get(vertex);
                        for (int k = 0; k < 3; k++) {
                            way[k] += sum[k] / sum[3];
                        }
                        away.put(vertex, unit(way));
                    });
        }
    }

    /** The edge's own vertex, one around its rim and two on the inner side. */
    private int[] rings(int edge, double[] away, double[] out, double thick) {
        double[] p = sewing.point(edge);
        double[][] shifts = {{0.5 * thick, 0.35 * thick}, {0.15 * thick, thick}, {-TURNED, thick}};
        int[] ring = new int[shifts.length + 1];
        ring[0] = edge;
        for (int i = 0; i < shifts.length; i++) {
            double[] q = new double[3];
            for (int k = 0; k < 3; k++) {
                q[k] = p[k] + shifts[i][0] * away[k] - shifts[i][1] * out[k];
            }
            ring[i + 1] = sewing.vertex(q, sewing.place(edge), sewing.joints(edge));
        }
        return ring;
    }

    private static double[][] normals(int[] t, double[][] p) {
        double[][] sums = new double[p.length][3];
        for (int i = 0; i < t.length; i += 3) {
            double[] u = minus(p[t[i + 1]], p[t[i]]);
            double[] v = minus(p[t[i + 2]], p[t[i]]);
            double[] n = cross(u, v);
            for (int corner = i; corner < i + 3; corner++) {
                for (int k = 0; k < 3; k++) {
                    sums[t[corner]][k] += n[k];
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = unit(sums[i]);
        }
        return sums;
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private static double[] unit(double[] a) {
        double length = Math.max(1e-9, Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]));
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    private static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }
}
