package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the parts of a person into one surface with one texture. */
final class LegacyHead {

    private final Map<Surface, UvBox> parts = new LinkedHashMap<>();
    private final Map<Surface, EyeTurns> turns = new IdentityHashMap<>();
    private int vertices;
    private int corners;

    private LegacyHead(ShapedHead head) {
        LegacyAtlas atlas = LegacyAtlas.STANDARD;
        add(head, "AvatarHead", atlas.head());
        add(head.bust(), atlas.body());
        add(head, "AvatarLeftEyeball", atlas.leftEye());
        add(head, "AvatarRightEyeball", atlas.rightEye());
        for (String side : List.of("Left", "Right")) {
            Surface ball = head.surfaces().get("Avatar" + side + "Eyeball");
            turns.put(ball, new EyeTurns(side, head.joints()));
        }
        add(head, "AvatarTeethUpper", atlas.upperTeeth());
        add(head, "AvatarTeethLower", atlas.lowerTeeth());
    }

    static Surface merge(ShapedHead head) {
        return new LegacyHead(head).surface();
    }

    private void add(ShapedHead head, String name, UvBox box) {
        add(head.surfaces().get(name), box);
    }

    private void add(Surface part, UvBox box) {
        parts.put(part, box);
        vertices += part.vertexCount();
        corners += part.triangles().length;
    }

    private Surface surface() {
        float[] positions = new float[3 * vertices];
        float[] normals = new float[3 * vertices];
        int[] triangles = new int[corners];
        float[] uvs = new float[2 * corners];
        int[] joints = new int[4 * vertices];
        float[] weights = new float[4 * vertices];
        int vertex = 0;
        int corner = 0;
        for (Map.Entry<Surface, UvBox> entry : parts.entrySet()) {
            Surface part = entry.getKey();
            int count = part.vertexCount();
            System.arraycopy(part.positions(), 0, positions, 3 * vertex, 3 * count);
            System.arraycopy(part.normals(), 0, normals, 3 * vertex, 3 * count);
            System.arraycopy(part.joints(), 0, joints, 4 * vertex, 4 * count);
            System.arraycopy(part.weights(), 0, weights, 4 * vertex, 4 * count);
            for (int i = 0; i < part.triangles().length; i++) {
                triangles[corner + i] = part.triangles()[i] + vertex;
                Uv uv = entry.getValue().at(part.cornerUvs()[2 * i], part.cornerUvs()[2 * i + 1]);
                uvs[2 * (corner + i)] = (float) uv.u();
                uvs[2 * (corner + i) + 1] = (float) uv.v();
            }
            vertex += count;
            corner += part.triangles().length;
        }
        return new Surface(positions, normals, triangles, uvs, joints, weights, shapes());
    }

    private List<Shape> shapes() {
        return names().stream().map(name -> Shape.onDemand(name, () -> deltas(name))).toList();
    }

    /** Shapes of the face, without those of the body. */
    private static List<String> names() {
        return ShapeSet.names(
                ShapeSet.MOBILE_51,
                ShapeSet.VISEMES_15,
                ShapeSet.LEGACY_45,
                ShapeSet.VISEMES_17,
                ShapeSet.EMOTIONS,
                ShapeSet.FACE_MODIFICATIONS);
    }

    private float[] deltas(String name) {
        float[] deltas = new float[3 * vertices];
        int first = 0;
        for (Surface part : parts.keySet()) {
            for (Shape shape : part.shapes()) {
                if (shape.name().equals(name)) {
                    System.arraycopy(shape.deltas(), 0, deltas, 3 * first, 3 * part.vertexCount());
                }
            }
            if (turns.containsKey(part)) {
                turns.get(part).addTo(deltas, 3 * first, part, name);
            }
            first += part.vertexCount();
        }
        return deltas;
    }
}
