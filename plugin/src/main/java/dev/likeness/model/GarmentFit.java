package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Format;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.VertexBuffer.Usage;
import com.jme3.util.BufferUtils;
import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Bakes a skinned mesh from the bind pose of one skeleton into that of another: linear blend
 * skinning once, on the processor, with the move of each joint.
 */
final class GarmentFit {

    private static final int JOINTS = 4;

    private final SkeletonMatch match;

    GarmentFit(SkeletonMatch match) {
        this.match = match;
    }

    /**
     * Makes the mesh for the other skeleton.
     *
     * @param mesh skinned by {@link MeshBuilder#skin} (not null, unaffected)
     * @return index, UV and weights shared; all of it if both skeletons are the same (not null)
     * @throws BadFileException if a vertex hangs on a joint that the other skeleton has nothing for
     */
    Mesh fitted(Mesh mesh) {
        if (match.isSame()) {
            return mesh;
        }
        Mesh fitted = mesh.clone();
        List.of(
                        Type.BindPosePosition,
                        Type.BindPoseNormal,
                        Type.BindPoseTangent,
                        Type.BoneIndex,
                        Type.HWBoneIndex)
                .forEach(fitted::clearBuffer);
        Matrix4f[] moves = moves(mesh);
        float[] positions = moved(mesh, Type.Position, 3, moves, true);
        replace(fitted, Type.Position, 3, positions);
        replace(fitted, Type.Normal, 3, moved(mesh, Type.Normal, 3, moves, false));
        if (mesh.getBuffer(Type.Tangent) != null) {
            replace(fitted, Type.Tangent, 4, moved(mesh, Type.Tangent, 4, moves, false));
        }
        renumber(mesh, fitted);
        fitted.setBound(MeshBuilder.boxOf(positions));
        fitted.clearCollisionData();
        fitted.generateBindPose();
        fitted.prepareForAnim(false);
        return fitted;
    }

    /** One matrix a vertex. */
    private Matrix4f[] moves(Mesh mesh) {
        ByteBuffer joints = bytes(mesh);
        FloatBuffer weights = (FloatBuffer) mesh.getBuffer(Type.BoneWeight).getData();
        Matrix4f[] moves = new Matrix4f[mesh.getVertexCount()];
        for (int v = 0; v < moves.length; v++) {
            Matrix4f sum = new Matrix4f();
            sum.zero();
            for (int i = JOINTS * v; i < JOINTS * (v + 1); i++) {
                if (weights.get(i) > 0) {
                    int joint = joints.get(i) & 0xFF;
                    requireMatch(joint);
                    sum.addLocal(match.move(joint).mult(weights.get(i)));
                }
            }
            moves[v] = sum;
        }
        return moves;
    }

    private void requireMatch(int joint) {
        if (match.joint(joint) == SkeletonMatch.NONE) {
            throw new BadFileException(
                    "expected a joint for number " + joint + " of the garment, found none", null);
        }
    }

    private static float[] moved(
            Mesh mesh, Type type, int components, Matrix4f[] moves, boolean place) {
        float[] values = BufferUtils.getFloatArray((FloatBuffer) mesh.getBuffer(type).getData());
        Vector3f value = new Vector3f();
        for (int v = 0; v < moves.length; v++) {
            int at = components * v;
            value.set(values[at], values[at + 1], values[at + 2]);
            if (place) {
                moves[v].mult(value, value);
            } else {
                moves[v].multNormal(value, value);
                value.normalizeLocal();
            }
            values[at] = value.x;
            values[at + 1] = value.y;
            values[at + 2] = value.z;
        }
        return values;
    }

    private void renumber(Mesh mesh, Mesh fitted) {
        ByteBuffer joints = bytes(mesh);
        ByteBuffer renumbered = BufferUtils.createByteBuffer(joints.limit());
        for (int i = 0; i < joints.limit(); i++) {
            renumbered.put((byte) Math.max(0, match.joint(joints.get(i) & 0xFF)));
        }
        renumbered.flip();
        VertexBuffer indices = new VertexBuffer(Type.BoneIndex);
        indices.setupData(Usage.CpuOnly, JOINTS, Format.UnsignedByte, renumbered);
        fitted.setBuffer(indices);
        VertexBuffer hardware = new VertexBuffer(Type.HWBoneIndex);
        hardware.setUsage(Usage.CpuOnly);
        fitted.setBuffer(hardware);
    }

    private static ByteBuffer bytes(Mesh mesh) {
        return (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
    }

    private static void replace(Mesh mesh, Type type, int components, float[] values) {
        mesh.clearBuffer(type);
        mesh.setBuffer(MeshBuilder.vertexBuffer(type, components, values));
    }
}
