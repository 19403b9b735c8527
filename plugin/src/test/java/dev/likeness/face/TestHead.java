package dev.likeness.face;

import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Sphere;
import com.jme3.util.BufferUtils;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A head made in code: an ellipsoid of about 7000 vertices as large as a real head (metres), two
 * bones (neck and head), and one bump per blendshape.
 */
final class TestHead {

    static final float NECK_HEIGHT = -0.1f;

    private static final float[] HALF_SIZE = {0.08f, 0.12f, 0.1f};

    private TestHead() {}

    static Mesh mesh() {
        Mesh mesh = new Sphere(84, 84, 1f);
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        for (int i = 0; i < positions.limit(); i++) {
            positions.put(i, positions.get(i) * HALF_SIZE[i % 3]);
        }
        mesh.getBuffer(Type.Position).setUpdateNeeded();
        FloatBuffer normals = mesh.getFloatBuffer(Type.Normal);
        Vector3f normal = new Vector3f();
        for (int i = 0; i < normals.limit(); i += 3) {
            normal.set(
                            normals.get(i) / HALF_SIZE[0],
                            normals.get(i + 1) / HALF_SIZE[1],
                            normals.get(i + 2) / HALF_SIZE[2])
                    .normalizeLocal();
            normals.put(i, normal.x).put(i + 1, normal.y).put(i + 2, normal.z);
        }
        mesh.getBuffer(Type.Normal).setUpdateNeeded();
        mesh.updateBound();
        return mesh;
    }

    /** The same mesh, the lower part on bone 0 (neck), the upper on bone 1 (head). */
    static Mesh skinnedMesh() {
        Mesh mesh = mesh();
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        int vertices = mesh.getVertexCount();
        byte[] bones = new byte[4 * vertices];
        float[] weights = new float[4 * vertices];
        for (int v = 0; v < vertices; v++) {
            float head = Math.min(1, Math.max(0, 0.5f + positions.get(3 * v + 1) / 0.1f));
            bones[4 * v] = 0;
            bones[4 * v + 1] = 1;
            weights[4 * v] = 1 - head;
            weights[4 * v + 1] = head;
            if (weights[4 * v] == 0) {
                bones[4 * v] = 1;
                weights[4 * v] = 1;
                weights[4 * v + 1] = 0;
            }
        }
        mesh.setBuffer(Type.BoneIndex, 4, BufferUtils.createByteBuffer(bones));
        mesh.setBuffer(Type.BoneWeight, 4, BufferUtils.createFloatBuffer(weights));
        mesh.setMaxNumWeights(4);
        for (Type type : List.of(Type.HWBoneIndex, Type.HWBoneWeight)) {
            VertexBuffer buffer = new VertexBuffer(type);
            buffer.setUsage(VertexBuffer.Usage.CpuOnly);
            mesh.setBuffer(buffer);
        }
        mesh.generateBindPose();
        return mesh;
    }

    /** 51 ARKit shapes and 15 visemes in the services' order: 66 targets, sil moves nothing. */
    static MorphTargets targets(Mesh mesh) {
        List<String> names = new ArrayList<>();
        for (ArKit shape : ArKit.values()) {
            if (shape != ArKit.TONGUE_OUT) {
                names.add(shape.shapeName());
            }
        }
        for (Viseme viseme : Viseme.values()) {
            names.add(viseme.shapeName());
        }
        return targets(mesh, names);
    }

    static MorphTargets targets(Mesh mesh, List<String> names) {
        List<MorphTarget> targets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean still = names.get(i).equals(Viseme.SIL.shapeName());
            targets.add(bump(mesh, names.get(i), new Random(i), still ? 0 : 0.06f));
        }
        return new MorphTargets(mesh.getVertexCount(), targets);
    }

    /** One shape that lets the lower half hang down by 10 cm. */
    static MorphTargets longJaw(Mesh mesh) {
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        int[] moved =
                IntStream.range(0, mesh.getVertexCount())
                        .filter(v -> positions.get(3 * v + 1) < 0)
                        .toArray();
        float[] down = new float[3 * moved.length];
        for (int i = 1; i < down.length; i += 3) {
            down[i] = -0.1f;
        }
        return new MorphTargets(
                mesh.getVertexCount(),
                List.of(new MorphTarget("jawOpen", moved, down, new float[down.length])));
    }

    private static MorphTarget bump(Mesh mesh, String name, Random random, float radius) {
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        int vertices = mesh.getVertexCount();
        int middle = 3 * random.nextInt(vertices);
        Vector3f centre = at(positions, middle);
        Vector3f shift = randomVector(random, 0.02f);
        Vector3f turn = randomVector(random, 0.5f);
        List<Integer> moved = new ArrayList<>();
        List<Vector3f> deltas = new ArrayList<>();
        List<Vector3f> normals = new ArrayList<>();
        for (int v = 0; v < vertices; v++) {
            float distance = at(positions, 3 * v).distance(centre);
            if (distance < radius) {
                float strength = 1 - distance / radius;
                moved.add(v);
                deltas.add(shift.mult(strength));
                normals.add(turn.mult(strength));
            }
        }
        return new MorphTarget(
                name,
                moved.stream().mapToInt(Integer::intValue).toArray(),
                floats(deltas),
                floats(normals));
    }

    private static Vector3f at(FloatBuffer buffer, int index) {
        return new Vector3f(buffer.get(index), buffer.get(index + 1), buffer.get(index + 2));
    }

    private static Vector3f randomVector(Random random, float size) {
        return new Vector3f(
                        random.nextFloat() - 0.5f,
                        random.nextFloat() - 0.5f,
                        random.nextFloat() - 0.5f)
                .normalizeLocal()
                .multLocal(size);
    }

    private static float[] floats(List<Vector3f> vectors) {
        float[] values = new float[3 * vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            values[3 * i] = vectors.get(i).x;
            values[3 * i + 1] = vectors.get(i).y;
            values[3 * i + 2] = vectors.get(i).z;
        }
        return values;
    }
}
