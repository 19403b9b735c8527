package dev.likeness.lookbook;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.face.MorphRenderer;
import dev.likeness.model.AvatarInstance;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where an avatar's head and body are at rest, in the coordinates of its node (metres). Bounds
 * would not do: they leave room for every expression.
 *
 * @param headLow corner of the head
 * @param headHigh corner of the head
 * @param low corner of the whole body
 * @param high corner of the whole body
 */
record SitterBox(Vector3f headLow, Vector3f headHigh, Vector3f low, Vector3f high) {

    /** A head without bones is the upper part of its mesh (in metres). */
    private static final float HEAD_HEIGHT = 0.26f;

    private static final int INFLUENCES = 4;

    /** One mesh and how it stands in the avatar's node; skinned meshes stand as they are. */
    private record Part(Mesh mesh, Transform place) {}

    /**
     * Prepares measuring (render thread).
     *
     * @return measures; any thread, for it reads what nobody changes
     */
    static Supplier<SitterBox> measure(AvatarInstance avatar) {
        List<Part> parts = new ArrayList<>();
        Spatial root = avatar.node();
        for (Geometry geometry : avatar.node().descendantMatches(Geometry.class)) {
            if (!isBelow(geometry, avatar.headAttachment(), root)) {
                parts.add(new Part(MorphRenderer.meshAtRest(geometry), placeIn(root, geometry)));
            }
        }
        Set<Integer> headJoints = new HashSet<>();
        SkinningControl skinning = avatar.node().getControl(SkinningControl.class);
        if (skinning != null) {
            avatar.head().ifPresent(head -> add(head, skinning.getArmature(), headJoints));
        }
        return () -> of(parts, headJoints);
    }

    /** Hair and hats hang on the head; without bones everything hangs on the root. */
    private static boolean isBelow(Spatial spatial, Spatial node, Spatial root) {
        if (node == root) {
            return false;
        }
        for (Spatial each = spatial; each != null; each = each.getParent()) {
            if (each == node) {
                return true;
            }
        }
        return false;
    }

    private static Transform placeIn(Spatial root, Spatial geometry) {
        Transform place = new Transform();
        for (Spatial each = geometry; each != null && each != root; each = each.getParent()) {
            place.combineWithParent(each.getLocalTransform());
        }
        return place;
    }

    private static void add(Joint joint, Armature armature, Set<Integer> indices) {
        indices.add(armature.getJointIndex(joint));
        joint.getChildren().forEach(child -> add(child, armature, indices));
    }

    private static SitterBox of(List<Part> parts, Set<Integer> headJoints) {
        Corners head = new Corners();
        Corners all = new Corners();
        for (Part part : parts) {
            visit(part, headJoints, head, all);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Expected a sitter with a mesh, found none");
        }
        if (head.isEmpty()) {
            head.add(all.low);
            head.add(all.high);
            head.low.y = Math.max(all.low.y, all.high.y - HEAD_HEIGHT);
        }
        return new SitterBox(head.low, head.high, all.low, all.high);
    }

    private static void visit(Part part, Set<Integer> headJoints, Corners head, Corners all) {
        FloatBuffer positions = part.mesh().getFloatBuffer(Type.Position);
        boolean skinned = part.mesh().isAnimated() && !headJoints.isEmpty();
        Vector3f position = new Vector3f();
        for (int vertex = 0; vertex < positions.limit() / 3; vertex++) {
            position.set(
                    positions.get(3 * vertex),
                    positions.get(3 * vertex + 1),
                    positions.get(3 * vertex + 2));
            part.place().transformVector(position, position);
            all.add(position);
            if (skinned && headJoints.contains(strongestJoint(part.mesh(), vertex))) {
                head.add(position);
            }
        }
    }

    private static int strongestJoint(Mesh mesh, int vertex) {
        VertexBuffer joints = mesh.getBuffer(Type.BoneIndex);
        FloatBuffer weights = mesh.getFloatBuffer(Type.BoneWeight);
        int strongest = 0;
        for (int i = 1; i < INFLUENCES; i++) {
            int at = INFLUENCES * vertex;
            strongest = weights.get(at + i) > weights.get(at + strongest) ? i : strongest;
        }
        Number joint = (Number) joints.getElementComponent(vertex, strongest);
        return joint instanceof Byte ? joint.byteValue() & 0xFF : joint.intValue();
    }

    float headHeight() {
        return headHigh.y - headLow.y;
    }

    float headWidth() {
        return headHigh.x - headLow.x;
    }

    float height() {
        return high.y - low.y;
    }

    Vector3f headCentre() {
        return headLow.add(headHigh).multLocal(0.5f);
    }

    Vector3f centre() {
        return low.add(high).multLocal(0.5f);
    }

    private static final class Corners {
        private final Vector3f low = new Vector3f(Vector3f.POSITIVE_INFINITY);
        private final Vector3f high = new Vector3f(Vector3f.NEGATIVE_INFINITY);

        void add(Vector3f position) {
            low.minLocal(position);
            high.maxLocal(position);
        }

        boolean isEmpty() {
            return low.x > high.x;
        }
    }
}
