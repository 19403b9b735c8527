package dev.likeness.face;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.system.NullRenderer;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Avatars around {@link TestHead}, for tests that need no picture. */
final class TestAvatar {

    static final AssetManager ASSETS = new DesktopAssetManager(true);

    private TestAvatar() {}

    static MorphRenderer renderer(MorphPath path) {
        return new MorphRenderer(ASSETS, new NullRenderer(), path);
    }

    /** With all 66 shapes. */
    static AvatarInstance complete() {
        Mesh mesh = TestHead.mesh();
        return of(part("AvatarHead", mesh, TestHead.targets(mesh)));
    }

    /** With all 66 shapes and no skeleton. */
    static AvatarInstance boneless() {
        Mesh mesh = TestHead.mesh();
        MorphedGeometry head = part("AvatarHead", mesh, TestHead.targets(mesh));
        Node node = new Node("Ada");
        node.attachChild(head.geometry());
        return new AvatarInstance(
                node, List.of(head), node, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With the named shapes only. */
    static AvatarInstance with(String... names) {
        Mesh mesh = TestHead.mesh();
        return of(part("AvatarHead", mesh, TestHead.targets(mesh, List.of(names))));
    }

    static MorphedGeometry part(String name, Mesh mesh, MorphTargets targets) {
        Geometry geometry = new Geometry(name, mesh);
        geometry.setMaterial(new Material(ASSETS, "Common/MatDefs/Misc/Unshaded.j3md"));
        return new MorphedGeometry(geometry, targets);
    }

    /**
     * Head at 1.6 m with two eyes 64 mm apart, 80 mm in front of its bone. The bones have turned
     * rest rotations, as files have them.
     */
    static AvatarInstance of(MorphedGeometry... parts) {
        Node node = new Node("Ada");
        Joint neck = joint("Neck", new Vector3f(0, 1.5f, 0), 0.3f);
        Joint head = joint("Head", new Vector3f(0, 0.1f, 0), -1.1f);
        Joint left = joint("LeftEye", new Vector3f(), 0.4f);
        Joint right = joint("RightEye", new Vector3f(), 0.2f);
        neck.addChild(head);
        head.addChild(left);
        head.addChild(right);
        Quaternion headRest = neck.getLocalRotation().mult(head.getLocalRotation());
        left.setLocalTranslation(headRest.inverse().mult(new Vector3f(0.032f, 0.02f, 0.08f)));
        right.setLocalTranslation(headRest.inverse().mult(new Vector3f(-0.032f, 0.02f, 0.08f)));
        Armature armature = new Armature(new Joint[] {neck, head, left, right});
        armature.saveBindPose();
        armature.saveInitialPose();
        Arrays.stream(parts).forEach(part -> node.attachChild(part.geometry()));
        node.addControl(new SkinningControl(armature));
        return new AvatarInstance(
                node,
                List.of(parts),
                node,
                Optional.of(head),
                Optional.of(left),
                Optional.of(right));
    }

    private static Joint joint(String name, Vector3f at, float turnedAboutX) {
        Joint joint = new Joint(name);
        joint.setLocalTranslation(at);
        joint.setLocalRotation(new Quaternion().fromAngleAxis(turnedAboutX, Vector3f.UNIT_X));
        return joint;
    }
}
