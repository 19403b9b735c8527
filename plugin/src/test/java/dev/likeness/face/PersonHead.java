package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The head and the lower teeth of an invented person, in millimetres as large as real ones. */
final class PersonHead {

    private static final ShapedHead PERSON =
            new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);

    static final Surface HEAD = PERSON.surfaces().get("AvatarHead");
    static final Surface TEETH = PERSON.surfaces().get("AvatarTeethLower");

    private PersonHead() {}

    /** With the named shapes on the head, and of these what moves the teeth there. */
    static AvatarInstance avatar(List<String> names) {
        return TestAvatar.of(part("AvatarHead", HEAD, names));
    }

    static MorphedGeometry part(String name, Surface surface, List<String> names) {
        return TestAvatar.part(name, mesh(surface), targets(surface, names));
    }

    static MorphTargets targets(Surface surface, List<String> names) {
        return new MorphTargets(
                surface.vertexCount(),
                surface.shapes().stream()
                        .filter(shape -> names.contains(shape.name()))
                        .map(PersonHead::target)
                        .toList());
    }

    static Mesh mesh(Surface surface) {
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, BufferUtils.createFloatBuffer(surface.positions()));
        mesh.setBuffer(Type.Normal, 3, BufferUtils.createFloatBuffer(surface.normals()));
        mesh.setBuffer(Type.Index, 3, BufferUtils.createIntBuffer(surface.triangles()));
        mesh.updateBound();
        return mesh;
    }

    private static MorphTarget target(Shape shape) {
        float[] deltas = shape.deltas();
        int[] moved =
                IntStream.range(0, deltas.length / 3)
                        .filter(v -> lengthAt(deltas, v) > 1e-6f)
                        .toArray();
        float[] sparse = new float[3 * moved.length];
        for (int i = 0; i < moved.length; i++) {
            System.arraycopy(deltas, 3 * moved[i], sparse, 3 * i, 3);
        }
        return new MorphTarget(shape.name(), moved, sparse, new float[sparse.length]);
    }

    private static float lengthAt(float[] values, int vertex) {
        return Math.abs(values[3 * vertex])
                + Math.abs(values[3 * vertex + 1])
                + Math.abs(values[3 * vertex + 2]);
    }

    /** Where the vertices of a part are drawn now. */
    static float[] drawn(AvatarInstance avatar, int part) {
        Mesh mesh = avatar.morphed().get(part).geometry().getMesh();
        FloatBuffer buffer = mesh.getFloatBuffer(Type.Position);
        float[] positions = new float[3 * mesh.getVertexCount()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = buffer.get(i);
        }
        return positions;
    }
}
