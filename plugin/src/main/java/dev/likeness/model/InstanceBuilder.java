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

    private final Optional<Rig> skeleton;
    private final List<List<AssetPart>> levels;
    private final PartsInCommon common;
    private final Node root;
    private final List<MorphedGeometry> morphed = new ArrayList<>();
    private final List<List<LevelSlot>> slots = new ArrayList<>();

    InstanceBuilder(AvatarAsset asset) {
        this(asset.name(), asset.rig(), List.of(asset.parts()), asset.common());
    }

    /**
     * Starts an instance with levels of detail.
     *
     * @param name of the root (not null)
     * @param skeleton that all levels are bound to
     * @param levels parts of each, the finest first (not empty)
     * @param common of all these parts
     */
    InstanceBuilder(
            String name,
            Optional<Rig> skeleton,
            List<List<AssetPart>> levels,
            PartsInCommon common) {
        this.skeleton = skeleton;
        this.levels = levels;
        this.common = common;
        this.root = new Node(name);
    }

    /** Builds it with the finest level attached. */
    AvatarInstance build() {
        AvatarInstance avatar = skeleton.map(this::withRig).orElseGet(this::withoutRig);
        AvatarControl control = AvatarControl.of(avatar);
        control.shareInFiles(common.savedShapes());
        skeleton.ifPresent(rig -> addClips(rig, control));
        return avatar;
    }

    /** After {@link #build()}: the geometries of each level and where they belong. */
    List<List<LevelSlot>> slots() {
        return slots;
    }

    private AvatarInstance withoutRig() {
        for (List<AssetPart> level : levels) {
            List<LevelSlot> placed = new ArrayList<>();
            for (AssetPart part : level) {
                Geometry geometry = newGeometry(part);
                part.mount().ifPresent(mount -> geometry.setLocalTransform(mount.transform()));
                placed.add(new LevelSlot(geometry, root));
            }
            slots.add(placed);
        }
        slots.get(0).forEach(LevelSlot::attach);
        return new AvatarInstance(
                root, morphed, root, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private AvatarInstance withRig(Rig rig) {
        Armature armature = rig.newArmature();
        SkinningControl skinning = new SkinningControl(armature);
        root.addControl(new AnimComposer());
        root.addControl(skinning);
        for (List<AssetPart> level : levels) {
            slots.add(level.stream().map(part -> place(part, skinning, armature)).toList());
        }
        slots.get(0).forEach(LevelSlot::attach);
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
        Geometry geometry = part.newGeometry(common.reachOf(part));
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

    private LevelSlot place(AssetPart part, SkinningControl skinning, Armature armature) {
        Geometry geometry = newGeometry(part);
        if (part.isSkinned()) {
            return new LevelSlot(geometry, root);
        }
        part.mount().ifPresent(mount -> geometry.setLocalTransform(mount.transform()));
        int joint = part.mount().map(AssetPart.Mount::joint).orElse(-1);
        if (joint >= 0) {
            String jointName = armature.getJoint(joint).getName();
            return new LevelSlot(geometry, skinning.getAttachmentsNode(jointName));
        }
        // Otherwise the skeleton's shader define would skin a mesh that has no weights.
        geometry.addMatParamOverride(new MatParamOverride(VarType.Int, "NumberOfBones", null));
        return new LevelSlot(geometry, root);
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
