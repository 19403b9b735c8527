package dev.likeness.face;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.ByteBuffer;

/** {@link TestHead} on a neck, turned by skinning, and where each vertex then has to be. */
final class TurnedHead {

    private TurnedHead() {}

    /** An avatar of one mesh, skinned on the graphics card. */
    static Node skinned(Geometry geometry, Quaternion head) {
        Node node = new Node("avatar");
        node.attachChild(geometry);
        Armature armature = armature();
        node.addControl(new SkinningControl(armature));
        armature.getJoint("Head").setLocalRotation(head);
        return node;
    }

    static Armature armature() {
        Joint neck = new Joint("Neck");
        neck.setLocalTranslation(new Vector3f(0, TestHead.NECK_HEIGHT, 0));
        Joint head = new Joint("Head");
        head.setLocalTranslation(new Vector3f(0, 0.1f, 0));
        neck.addChild(head);
        Armature armature = new Armature(new Joint[] {neck, head});
        armature.saveBindPose();
        armature.saveInitialPose();
        return armature;
    }

    static Quaternion turned() {
        return new Quaternion().fromAngleAxis(0.7f, new Vector3f(1, 2, 0.5f).normalizeLocal());
    }

    /** Linear blend skinning by hand: the neck rests, the head turns about the joint at origin. */
    static double[] exactly(float[] weights) {
        Mesh mesh = TestHead.skinnedMesh();
        double[] values = ExactMorph.positions(mesh, TestHead.targets(mesh), weights);
        Matrix4f turn = turned().toRotationMatrix(new Matrix4f());
        for (int v = 0; v < mesh.getVertexCount(); v++) {
            float head = headShare(mesh, v);
            double x = values[3 * v];
            double y = values[3 * v + 1];
            double z = values[3 * v + 2];
            for (int row = 0; row < 3; row++) {
                double moved = turn.get(row, 0) * x + turn.get(row, 1) * y + turn.get(row, 2) * z;
                values[3 * v + row] = head * moved + (1 - head) * new double[] {x, y, z}[row];
            }
        }
        return values;
    }

    private static float headShare(Mesh mesh, int vertex) {
        var weights = mesh.getFloatBuffer(Type.BoneWeight);
        var bones = (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getData();
        return (bones.get(4 * vertex) == 1 ? weights.get(4 * vertex) : 0)
                + (bones.get(4 * vertex + 1) == 1 ? weights.get(4 * vertex + 1) : 0);
    }
}
