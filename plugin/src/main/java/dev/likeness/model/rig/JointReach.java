package dev.likeness.model.rig;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertices that each joint moves, as boxes in the bind pose. A skinned vertex lies between the
 * places where its joints alone would put it, so it never leaves the box around all the moved
 * boxes: a bound that holds for every pose and costs no look at the vertices.
 *
 * @param boxes of the joints that move anything
 */
public record JointReach(List<Box> boxes) {

    /**
     * Several blendshapes at once go further than the farthest alone, for which bounds are made.
     */
    private static final float SHAPES_AT_ONCE = 2;

    /**
     * What one joint moves.
     *
     * @param joint index in the armature
     * @param center bind pose (not to be changed)
     * @param extent half the size (not to be changed)
     */
    public record Box(int joint, Vector3f center, Vector3f extent) {}

    public JointReach {
        boxes = List.copyOf(boxes);
    }

    /**
     * Measures a mesh.
     *
     * @param mesh with joints and weights; as far as its bound exceeds its vertices, the boxes do
     *     (not null)
     */
    public static JointReach of(Mesh mesh) {
        Type rest =
                mesh.getBuffer(Type.BindPosePosition) == null
                        ? Type.Position
                        : Type.BindPosePosition;
        FloatBuffer positions = (FloatBuffer) mesh.getBuffer(rest).getData();
        ByteBuffer joints = (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
        FloatBuffer weights = (FloatBuffer) mesh.getBuffer(Type.BoneWeight).getData();
        BoundingBox[] reached = new BoundingBox[256];
        Vector3f vertex = new Vector3f();
        for (int i = 0; i < weights.limit(); i++) {
            if (weights.get(i) > 0) {
                BufferUtils.populateFromBuffer(vertex, positions, i / 4);
                include(reached, joints.get(i) & 0xFF, vertex);
            }
        }
        return new JointReach(boxes(reached, room(mesh, positions)));
    }

    /** The box around a mesh in a pose. */
    public BoundingBox around(Matrix4f[] skinningMatrices) {
        Vector3f min = new Vector3f(Vector3f.POSITIVE_INFINITY);
        Vector3f max = new Vector3f(Vector3f.NEGATIVE_INFINITY);
        Vector3f center = new Vector3f();
        Vector3f extent = new Vector3f();
        for (Box box : boxes) {
            Matrix4f moved = skinningMatrices[box.joint()];
            moved.mult(box.center(), center);
            spread(moved, box.extent(), extent);
            min.minLocal(center.subtractLocal(extent));
            max.maxLocal(center.addLocal(extent).addLocal(extent));
        }
        return new BoundingBox(min, max);
    }

    private static void spread(Matrix4f m, Vector3f extent, Vector3f store) {
        store.set(
                Math.abs(m.m00) * extent.x
                        + Math.abs(m.m01) * extent.y
                        + Math.abs(m.m02) * extent.z,
                Math.abs(m.m10) * extent.x
                        + Math.abs(m.m11) * extent.y
                        + Math.abs(m.m12) * extent.z,
                Math.abs(m.m20) * extent.x
                        + Math.abs(m.m21) * extent.y
                        + Math.abs(m.m22) * extent.z);
    }

    private static void include(BoundingBox[] reached, int joint, Vector3f vertex) {
        if (reached[joint] == null) {
            reached[joint] = new BoundingBox(vertex.clone(), 0, 0, 0);
        } else {
            Vector3f min = reached[joint].getMin(null).minLocal(vertex);
            Vector3f max = reached[joint].getMax(null).maxLocal(vertex);
            reached[joint].setMinMax(min, max);
        }
    }

    private static List<Box> boxes(BoundingBox[] reached, float room) {
        List<Box> boxes = new ArrayList<>();
        for (int joint = 0; joint < reached.length; joint++) {
            if (reached[joint] != null) {
                Vector3f extent = reached[joint].getExtent(null).addLocal(room, room, room);
                boxes.add(new Box(joint, reached[joint].getCenter(), extent));
            }
        }
        return boxes;
    }

    /** How far blendshapes may carry vertices out of their places. */
    private static float room(Mesh mesh, FloatBuffer positions) {
        if (!(mesh.getBound() instanceof BoundingBox whole)) {
            return 0;
        }
        BoundingBox bare = new BoundingBox();
        bare.computeFromPoints(positions);
        Vector3f low = bare.getMin(null).subtractLocal(whole.getMin(null));
        Vector3f high = whole.getMax(null).subtractLocal(bare.getMax(null));
        Vector3f most = low.maxLocal(high);
        return SHAPES_AT_ONCE * Math.max(0, Math.max(most.x, Math.max(most.y, most.z)));
    }
}
