package dev.likeness.demo.viewer;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an avatar's vertices are in its present pose; bounds would not do, they leave room for
 * every expression and know no pose.
 */
final class PosedVertices {

    private static final int INFLUENCES = 4;
    private static final int UNSIGNED_BYTE = 0xFF;

    /** Is shown a vertex in world coordinates (metres); the vector is used again. */
    @FunctionalInterface
    interface Visitor {
        void visit(Vector3f position, boolean onHead);
    }

    private final Optional<Armature> armature;
    private final Matrix4f[] matrices;
    private final Set<Integer> headJoints = new HashSet<>();

    PosedVertices(Node avatar, Optional<Joint> head) {
        armature =
                Optional.ofNullable(avatar.getControl(SkinningControl.class))
                        .map(SkinningControl::getArmature);
        armature.ifPresent(Armature::update);
        matrices = armature.map(Armature::computeSkinningMatrices).orElse(new Matrix4f[0]);
        head.ifPresent(this::addHeadJoints);
    }

    private void addHeadJoints(Joint joint) {
        armature.ifPresent(all -> headJoints.add(all.getJointIndex(joint)));
        joint.getChildren().forEach(this::addHeadJoints);
    }

    boolean knowsHead() {
        return !headJoints.isEmpty();
    }

    void visit(Geometry geometry, Visitor visitor) {
        Mesh mesh = geometry.getMesh();
        FloatBuffer positions = mesh.getFloatBuffer(Type.Position);
        boolean skinned = mesh.isAnimated() && matrices.length > 0;
        Vector3f rest = new Vector3f();
        Vector3f posed = new Vector3f();
        for (int vertex = 0; vertex < positions.limit() / 3; vertex++) {
            rest.set(
                    positions.get(3 * vertex),
                    positions.get(3 * vertex + 1),
                    positions.get(3 * vertex + 2));
            boolean onHead = skinned && headJoints.contains(pose(mesh, vertex, rest, posed));
            geometry.localToWorld(skinned ? posed : rest, posed);
            visitor.visit(posed, onHead);
        }
    }

    /** Bends one vertex; returns the joint that moves it most. */
    private int pose(Mesh mesh, int vertex, Vector3f rest, Vector3f posed) {
        VertexBuffer joints = mesh.getBuffer(Type.BoneIndex);
        FloatBuffer weights = mesh.getFloatBuffer(Type.BoneWeight);
        Vector3f moved = new Vector3f();
        posed.set(0, 0, 0);
        int strongest = 0;
        float most = 0;
        for (int i = 0; i < INFLUENCES; i++) {
            float weight = weights.get(INFLUENCES * vertex + i);
            if (weight > 0) {
                int joint = index(joints, vertex, i);
                matrices[joint].mult(rest, moved);
                posed.addLocal(moved.multLocal(weight));
                strongest = weight > most ? joint : strongest;
                most = Math.max(most, weight);
            }
        }
        return strongest;
    }

    private static int index(VertexBuffer joints, int vertex, int influence) {
        Number index = (Number) joints.getElementComponent(vertex, influence);
        return index instanceof Byte ? index.byteValue() & UNSIGNED_BYTE : index.intValue();
    }
}
