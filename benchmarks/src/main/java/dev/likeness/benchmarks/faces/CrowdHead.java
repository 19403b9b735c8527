package dev.likeness.benchmarks.faces;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import dev.likeness.face.ArKit;
import dev.likeness.face.Viseme;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A head made in code, as large as the services': 7 419 vertices, 66 shapes of which each moves a
 * quarter of the vertices, skinned to a neck and a head.
 */
final class CrowdHead {

    static final int VERTICES = 7419;

    /** Moves about a quarter of the vertices of a sphere: what shapes of real heads move. */
    private static final float REACH = 1.05f;

    private static final float RADIUS = 0.1f;
    private static final int WIDTH = 86;

    private CrowdHead() {}

    static Mesh mesh() {
        float[] positions = new float[3 * VERTICES];
        float[] normals = new float[3 * VERTICES];
        float[] uvs = new float[2 * VERTICES];
        for (int v = 0; v < VERTICES; v++) {
            float around = FastMath.TWO_PI * (v % WIDTH) / (WIDTH - 1);
            float up = FastMath.PI * (v / WIDTH) / (VERTICES / WIDTH);
            Vector3f out =
                    new Vector3f(
                            FastMath.cos(around) * FastMath.sin(up),
                            -FastMath.cos(up),
                            FastMath.sin(around) * FastMath.sin(up));
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * v + axis] = RADIUS * out.get(axis);
                normals[3 * v + axis] = out.get(axis);
            }
            uvs[2 * v] = around / FastMath.TWO_PI;
            uvs[2 * v + 1] = up / FastMath.PI;
        }
        Mesh mesh = new Mesh();
        mesh.setBuffer(Type.Position, 3, positions);
        mesh.setBuffer(Type.Normal, 3, normals);
        mesh.setBuffer(Type.TexCoord, 2, uvs);
        mesh.setBuffer(Type.Index, 3, BufferUtils.createIntBuffer(triangles()));
        skin(mesh, positions);
        mesh.updateBound();
        return mesh;
    }

    private static int[] triangles() {
        int rows = VERTICES / WIDTH;
        int[] triangles = new int[6 * (WIDTH - 1) * (rows - 1)];
        int at = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < WIDTH - 1; column++) {
                int corner = row * WIDTH + column;
                int[] quad = {
                    corner,
                    corner + WIDTH,
                    corner + 1,
                    corner + 1,
                    corner + WIDTH,
                    corner + WIDTH + 1
                };
                System.arraycopy(quad, 0, triangles, at, 6);
                at += 6;
            }
        }
        return triangles;
    }

    private static void skin(Mesh mesh, float[] positions) {
        ByteBuffer bones = BufferUtils.createByteBuffer(4 * VERTICES);
        float[] weights = new float[4 * VERTICES];
        for (int v = 0; v < VERTICES; v++) {
            float head = FastMath.clamp(positions[3 * v + 1] / RADIUS + 1, 0, 1);
            bones.put(4 * v, (byte) 1);
            weights[4 * v] = head;
            weights[4 * v + 1] = 1 - head;
        }
        mesh.setBuffer(Type.BoneIndex, 4, bones);
        mesh.setBuffer(Type.BoneWeight, 4, weights);
        mesh.setBuffer(Type.HWBoneIndex, 4, bones.duplicate());
        mesh.setBuffer(Type.HWBoneWeight, 4, weights.clone());
        mesh.setMaxNumWeights(2);
        mesh.generateBindPose();
    }

    static SkinningControl skeleton() {
        Joint neck = new Joint("Neck");
        Joint head = new Joint("Head");
        neck.addChild(head);
        Armature armature = new Armature(new Joint[] {neck, head});
        armature.saveBindPose();
        armature.saveInitialPose();
        return new SkinningControl(armature);
    }

    static Node placed(int index, int count) {
        int side = (int) Math.ceil(Math.sqrt(count));
        Node node = new Node("head " + index);
        node.setLocalTranslation(
                0.25f * (index % side - (side - 1) / 2f),
                0.25f * (index / side - (side - 1) / 2f),
                0);
        return node;
    }

    static MorphTargets targets(Mesh mesh) {
        List<MorphTarget> targets = new ArrayList<>();
        for (ArKit shape : ArKit.values()) {
            if (shape != ArKit.TONGUE_OUT) {
                targets.add(bump(mesh, shape.shapeName(), targets.size()));
            }
        }
        for (Viseme viseme : Viseme.values()) {
            targets.add(bump(mesh, viseme.shapeName(), targets.size()));
        }
        return new MorphTargets(VERTICES, targets);
    }

    private static MorphTarget bump(Mesh mesh, String name, int seed) {
        Random random = new Random(seed);
        var positions = mesh.getFloatBuffer(Type.Position);
        Vector3f centre = randomDirection(random).multLocal(RADIUS);
        Vector3f shift = randomDirection(random).multLocal(0.01f);
        List<Integer> moved = new ArrayList<>();
        for (int v = 0; v < VERTICES; v++) {
            if (at(positions, v).distance(centre) < REACH * RADIUS) {
                moved.add(v);
            }
        }
        float[] deltas = new float[3 * moved.size()];
        float[] normals = new float[3 * moved.size()];
        for (int i = 0; i < moved.size(); i++) {
            float strength = 1 - at(positions, moved.get(i)).distance(centre) / (REACH * RADIUS);
            for (int axis = 0; axis < 3; axis++) {
                deltas[3 * i + axis] = strength * shift.get(axis);
                normals[3 * i + axis] = strength * 20 * shift.get((axis + 1) % 3);
            }
        }
        return new MorphTarget(
                name, moved.stream().mapToInt(Integer::intValue).toArray(), deltas, normals);
    }

    private static Vector3f at(FloatBuffer positions, int vertex) {
        return new Vector3f(
                positions.get(3 * vertex),
                positions.get(3 * vertex + 1),
                positions.get(3 * vertex + 2));
    }

    private static Vector3f randomDirection(Random random) {
        return new Vector3f(
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian(),
                        (float) random.nextGaussian())
                .normalizeLocal();
    }
}
