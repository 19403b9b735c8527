package dev.likeness.model;

import com.jme3.anim.Armature;
import com.jme3.anim.SkinningControl;
import com.jme3.math.Matrix4f;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where the skin of an avatar is in its pose, computed vertex by vertex. */
final class SkinnedVertices {

    private SkinnedVertices() {}

    /** Vertices of a geometry in model space; only those that a wanted joint moves most. */
    static List<Vector3f> of(AvatarInstance avatar, Geometry geometry, Predicate<String> wanted) {
        Armature armature = avatar.node().getControl(SkinningControl.class).getArmature();
        Matrix4f[] pose = armature.computeSkinningMatrices();
        Mesh mesh = geometry.getMesh();
        FloatBuffer rest = (FloatBuffer) mesh.getBuffer(Type.BindPosePosition).getDataReadOnly();
        ByteBuffer joints = (ByteBuffer) mesh.getBuffer(Type.BoneIndex).getDataReadOnly();
        FloatBuffer weights = (FloatBuffer) mesh.getBuffer(Type.BoneWeight).getDataReadOnly();
        List<Vector3f> places = new ArrayList<>();
        for (int v = 0; v < mesh.getVertexCount(); v++) {
            Vector3f vertex =
                    new Vector3f(rest.get(3 * v), rest.get(3 * v + 1), rest.get(3 * v + 2));
            Vector3f place = new Vector3f();
            int strongest = 4 * v;
            for (int i = 4 * v; i < 4 * v + 4; i++) {
                Vector3f moved = pose[joints.get(i) & 0xFF].mult(vertex);
                place.addLocal(moved.multLocal(weights.get(i)));
                strongest = weights.get(i) > weights.get(strongest) ? i : strongest;
            }
            String joint = armature.getJoint(joints.get(strongest) & 0xFF).getName();
            if (wanted.test(joint)) {
                places.add(place);
            }
        }
        return places;
    }

    static List<Vector3f> of(AvatarInstance avatar, Predicate<String> wanted) {
        List<Vector3f> all = new ArrayList<>();
        for (Geometry geometry : avatar.node().descendantMatches(Geometry.class)) {
            if (geometry.getMesh().isAnimated()) {
                all.addAll(of(avatar, geometry, wanted));
            }
        }
        return all;
    }
}
