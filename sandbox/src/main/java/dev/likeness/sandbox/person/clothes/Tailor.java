package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Normals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts pieces from the body's mesh along smooth edges, lifts them off the skin and folds their
 * edges inwards. The cut is made on the template, so that it is the same for everybody.
 */
final class Tailor {

    private static final int INFLUENCES = 4;

    private final Surface template;
    private final Surface body;
    private final double eyeHeight;
    private final List<Float> positions = new ArrayList<>();
    private final List<Integer> triangles = new ArrayList<>();
    private final List<Float> uvs = new ArrayList<>();
    private final List<Integer> joints = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    Tailor(Surface template, Surface body, double eyeHeight) {
        this.template = template;
        this.body = body;
        this.eyeHeight = eyeHeight;
    }

    Surface sew(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            List<Piece> above = pieces.subList(0, i);
            Piece piece = pieces.get(i);
            double[] inside = new double[template.vertexCount()];
            for (int vertex = 0; vertex < inside.length; vertex++) {
                inside[vertex] = inside(piece, above, vertex);
            }
            sew(piece, new Cutting(template, inside));
        }
        float[] places = floats(positions);
        int[] corners = triangles.stream().mapToInt(Integer::intValue).toArray();
        return new Surface(
                places,
                Normals.smooth(places, corners),
                corners,
                floats(uvs),
                joints.stream().mapToInt(Integer::intValue).toArray(),
                floats(weights),
                List.of());
    }

    private double inside(Piece piece, List<Piece> above, int vertex) {
        double x = 1000.0 * template.positions()[3 * vertex];
        double y = 1000.0 * template.positions()[3 * vertex + 1] - eyeHeight;
        double z = 1000.0 * template.positions()[3 * vertex + 2];
        double inside = piece.cut().inside(x, y, z);
        for (Piece upper : above) {
            inside = Math.min(inside, -upper.cut().inside(x, y, z));
        }
        return inside;
    }

    private void sew(Piece piece, Cutting cut) {
        float[] skin = cut.spread(body.positions());
        float[] out = cut.spread(body.normals());
        float[] cloth = new Drape(cut, skin, out).hang(piece.gap() / 1000, piece.ease());
        int first = positions.size() / 3;
        append(positions, cloth);
        for (int vertex = 0; vertex < cut.size(); vertex++) {
            carry(cut, vertex);
        }
        for (int corner = 0; corner < cut.triangles().length; corner++) {
            triangles.add(first + cut.triangles()[corner]);
        }
        append(uvs, cut.uvs());
        fold(cut, first, skin, out);
    }

    /** Folds the edges down to the skin. */
    private void fold(Cutting cut, int first, float[] skin, float[] out) {
        int[] inner = new int[cut.size()];
        for (int corner : cut.edgeCorners()) {
            int next = corner % 3 == 2 ? corner - 2 : corner + 1;
            for (int each : new int[] {corner, next}) {
                int vertex = cut.triangles()[each];
                if (inner[vertex] == 0) {
                    inner[vertex] = positions.size() / 3;
                    for (int k = 0; k < 3; k++) {
                        positions.add(skin[3 * vertex + k] - 0.0015f * out[3 * vertex + k]);
                    }
                    carry(cut, vertex);
                }
            }
            int a = cut.triangles()[corner];
            int b = cut.triangles()[next];
            face(cut, corner, next, first + a, inner[a], inner[b], first + b);
        }
    }

    private void face(Cutting cut, int corner, int next, int a, int inA, int inB, int b) {
        int[] vertices = {a, inA, inB, a, inB, b};
        int[] sources = {corner, corner, next, corner, next, next};
        for (int i = 0; i < vertices.length; i++) {
            triangles.add(vertices[i]);
            uvs.add(cut.uvs()[2 * sources[i]]);
            uvs.add(cut.uvs()[2 * sources[i] + 1]);
        }
    }

    private void carry(Cutting cut, int vertex) {
        List<Map.Entry<Integer, Float>> strongest =
                cut.carriers(vertex).entrySet().stream()
                        .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                        .limit(INFLUENCES)
                        .toList();
        float sum = 0;
        for (Map.Entry<Integer, Float> carrier : strongest) {
            sum += carrier.getValue();
        }
        for (int i = 0; i < INFLUENCES; i++) {
            boolean used = i < strongest.size();
            joints.add(used ? strongest.get(i).getKey() : 0);
            weights.add(used ? strongest.get(i).getValue() / sum : 0);
        }
    }

    private static void append(List<Float> list, float[] values) {
        for (float value : values) {
            list.add(value);
        }
    }

    private static float[] floats(List<Float> list) {
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return values;
    }
}
