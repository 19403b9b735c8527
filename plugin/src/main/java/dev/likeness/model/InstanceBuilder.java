package dev.likeness.model;

import com.jme3.anim.AnimComposer;
import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.material.MatParamOverride;
import com.jme3.math.Transform;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.shader.VarType;
import dev.likeness.model.rig.ClipBinding;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigClip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one avatar together from what its asset shares. */
final class InstanceBuilder {

    private final AvatarAsset asset;
    private final Node root;
    private final List<MorphedGeometry> morphed = new ArrayList<>();

    InstanceBuilder(AvatarAsset asset) {
        this.asset = asset;
        this.root = new Node(asset.name());
    }

    AvatarInstance build() {
        AvatarInstance avatar = asset.rig().map(this::withRig).orElseGet(this::withoutRig);
        AvatarControl control = AvatarControl.of(avatar);
        asset.rig().ifPresent(rig -> addClips(rig, control));
        return avatar;
    }

    private AvatarInstance withoutRig() {
        for (AssetPart part : asset.parts()) {
            Geometry geometry = newGeometry(part);
            part.mount().ifPresent(mount -> geometry.setLocalTransform(mount.transform()));
            root.attachChild(geometry);
        }
        return new AvatarInstance(
                root, morphed, root, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private AvatarInstance withRig(Rig rig) {
        Armature armature = rig.newArmature();
        SkinningControl skinning = new SkinningControl(armature);
        for (AssetPart part : asset.parts()) {
            if (part.isSkinned()) {
                root.attachChild(newGeometry(part));
            }
        }
        root.addControl(new AnimComposer());
        root.addControl(skinning);
        for (AssetPart part : asset.parts()) {
            if (!part.isSkinned()) {
                hang(part, skinning, armature);
            }
        }
        Optional<Joint> head = joint(rig, armature, "Head");
        Node headAttachment = head.map(joint -> restPoseSpace(skinning, joint)).orElse(root);
        armature.update();
        return new AvatarInstance(
                root,
                morphed,
                headAttachment,
                head,
                joint(rig, armature, "LeftEye"),
                joint(rig, armature, "RightEye"));
    }

    private Geometry newGeometry(AssetPart part) {
        Geometry geometry = part.newGeometry(asset.reachOf(part));
        if (!part.morphs().targets().isEmpty()) {
            morphed.add(new MorphedGeometry(geometry, part.morphs()));
        }
        return geometry;
    }

    private void addClips(Rig rig, AvatarControl control) {
        Armature armature = root.getControl(SkinningControl.class).getArmature();
        AnimComposer composer = root.getControl(AnimComposer.class);
        for (RigClip clip : rig.clips()) {
            composer.addAnimClip(ClipBinding.bind(clip, armature, control::shapeSlot));
        }
    }

    private void hang(AssetPart part, SkinningControl skinning, Armature armature) {
        Geometry geometry = newGeometry(part);
        part.mount().ifPresent(mount -> geometry.setLocalTransform(mount.transform()));
        int joint = part.mount().map(AssetPart.Mount::joint).orElse(-1);
        if (joint >= 0) {
            String jointName = armature.getJoint(joint).getName();
            skinning.getAttachmentsNode(jointName).attachChild(geometry);
        } else {
            // Otherwise the skeleton's shader define would skin a mesh that has no weights.
            geometry.addMatParamOverride(new MatParamOverride(VarType.Int, "NumberOfBones", null));
            root.attachChild(geometry);
        }
    }

    /** A node below the joint in which coordinates are those of the model at rest. */
    private static Node restPoseSpace(SkinningControl skinning, Joint joint) {
        Transform inverseBind = new Transform();
        inverseBind.fromTransformMatrix(joint.getInverseModelBindMatrix());
        Node space = new Node("rest pose of " + joint.getName());
        space.setLocalTransform(inverseBind);
        skinning.getAttachmentsNode(joint.getName()).attachChild(space);
        return space;
    }

    private static Optional<Joint> joint(Rig rig, Armature armature, String canonical) {
        return rig.find(canonical).stream().mapToObj(armature::getJoint).findFirst();
    }
}
