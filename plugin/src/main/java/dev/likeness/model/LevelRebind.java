package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.util.BufferUtils;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigJoint;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the parts of one level of detail onto the skeleton of another: joints by name, and where
 * they are bound elsewhere each vertex goes along: v' = Σ w · B'(j) · B(j)⁻¹ · v, the linear blend
 * skinning that takes one bind pose B to the other.
 */
final class LevelRebind {

    private static final float SAME = 1e-4f;
    private static final int PER_VERTEX = 4;

    private final int[] targets;
    private final Matrix4f[] moves;
    private final boolean renumbers;
    private final boolean shifts;
    private final boolean turns;

    LevelRebind(Rig from, Rig to) {
        targets = targets(from, to);
        moves = new Matrix4f[targets.length];
        boolean renumbered = from.joints().size() != to.joints().size();
        boolean shifted = false;
        boolean turned = false;
        for (int j = 0; j < targets.length; j++) {
            RigJoint target = to.joints().get(targets[j]);
            moves[j] = target.inverseBind().invert().mult(from.joints().get(j).inverseBind());
            renumbered |= targets[j] != j;
            shifted |= !isNear(moves[j].toTranslationVector());
            turned |= !isUnturned(moves[j]);
        }
        renumbers = renumbered;
        shifts = shifted || turned;
        turns = turned;
    }

    /** For each joint the one of the same name, or else the nearest above that has one. */
    private static int[] targets(Rig from, Rig to) {
        Map<String, Integer> byName = new HashMap<>();
        for (int j = 0; j < to.joints().size(); j++) {
            byName.putIfAbsent(to.joints().get(j).name(), j);
        }
        int[] targets = new int[from.joints().size()];
        for (int j = 0; j < targets.length; j++) {
            RigJoint joint = from.joints().get(j);
            int above = joint.parent() < 0 ? 0 : targets[joint.parent()];
            targets[j] = byName.getOrDefault(joint.name(), above);
        }
        return targets;
    }

    private static boolean isNear(Vector3f shift) {
        return shift.length() < SAME;
    }

    private static boolean isUnturned(Matrix4f matrix) {
        float difference = 0;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                float unturned = row == column ? 1 : 0;
                difference = Math.max(difference, Math.abs(matrix.get(row, column) - unturned));
            }
        }
        return difference < SAME;
    }

    /** The parts on the other skeleton; the same ones if nothing differs. */
    List<AssetPart> parts(List<AssetPart> parts) {
        return renumbers || shifts ? parts.stream().map(this::part).toList() : parts;
    }

    private AssetPart part(AssetPart part) {
        if (!part.isSkinned()) {
            return part.withMount(
                    part.mount()
                            .map(
                                    mount ->
                                            mount.joint() < 0
                                                    ? mount
                                                    : new AssetPart.Mount(
                                                            targets[mount.joint()],
                                                            mount.transform())));
        }
        MorphTargets morphs = turns ? turned(part) : part.morphs();
        Mesh mesh = mesh(part.mesh());
        MeshBuilder.makeRoomFor(mesh, morphs);
        return part.withMesh(mesh).withMorphs(morphs);
    }

    private Mesh mesh(Mesh mesh) {
        float[] positions = FittedMesh.floats(mesh, Type.Position, Type.BindPosePosition);
        float[] normals = FittedMesh.floats(mesh, Type.Normal, Type.BindPoseNormal);
        if (shifts) {
            for (int v = 0; v < positions.length / 3; v++) {
                Matrix4f move = moveOf(mesh, v);
                put(move.mult(at(positions, v)), positions, v);
                put(linear(move, at(normals, v)).normalizeLocal(), normals, v);
            }
        }
        Mesh moved =
                FittedMesh.with(mesh, positions, normals, mesh.getBuffer(Type.Tangent) != null);
        renumber(moved, bytes(mesh));
        return moved;
    }

    /** Deltas turn with their vertices. */
    private MorphTargets turned(AssetPart part) {
        List<MorphTarget> targets =
                part.morphs().targets().stream()
                        .map(
                                target -> {
                                    float[] positions = target.positions().clone();
                                    float[] normals = target.normals().clone();
                                    for (int i = 0; i < target.vertices().length; i++) {
                                        Matrix4f move = moveOf(part.mesh(), target.vertices()[i]);
                                        put(linear(move, at(positions, i)), positions, i);
                                        put(linear(move, at(normals, i)), normals, i);
                                    }
                                    return new MorphTarget(
                                            target.name(), target.vertices(), positions, normals);
                                })
                        .toList();
        return new MorphTargets(part.morphs().vertexCount(), targets, part.morphs().startWeights());
    }

    private Matrix4f moveOf(Mesh mesh, int vertex) {
        ByteBuffer joints = bytes(mesh);
        FloatBuffer weights = (FloatBuffer) mesh.getBuffer(Type.BoneWeight).getData();
        Matrix4f sum = new Matrix4f();
        sum.zero();
        for (int i = PER_VERTEX * vertex; i < PER_VERTEX * (vertex + 1); i++) {
            if (weights.get(i) > 0) {
                sum.addLocal(moves[joints.get(i) & 0xFF].mult(weights.get(i)));
            }
        }
        return sum;
    }

    private static Vector3f linear(Matrix4f matrix, Vector3f direction) {
        return matrix.multNormal(direction, null);
    }

    private void renumber(Mesh mesh, ByteBuffer joints) {
        ByteBuffer renumbered = BufferUtils.createByteBuffer(joints.capacity());
        for (int i = 0; i < joints.capacity(); i++) {
            renumbered.put(i, (byte) targets[joints.get(i) & 0xFF]);
        }
        mesh.clearBuffer(Type.BoneIndex);
        mesh.clearBuffer(Type.HWBoneIndex);
        VertexBuffer indices = new VertexBuffer(Type.BoneIndex);
        indices.setupData(Usage.CpuOnly, PER_VERTEX, Format.UnsignedByte, renumbered);
        mesh.setBuffer(indices);
        VertexBuffer hardware = new VertexBuffer(Type.HWBoneIndex);
        hardware.setUsage(Usage.CpuOnly);
        mesh.setBuffer(hardware);
        mesh.prepareForAnim(false);
    }

    private static ByteBuffer bytes(Mesh mesh) {
        return (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
    }

    private static Vector3f at(float[] values, int index) {
        return new Vector3f(values[3 * index], values[3 * index + 1], values[3 * index + 2]);
    }

    private static void put(Vector3f value, float[] values, int index) {
        values[3 * index] = value.x;
        values[3 * index + 1] = value.y;
        values[3 * index + 2] = value.z;
    }
}
