package dev.likeness.model.rig;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import java.util.List;
import java.util.OptionalInt;

/**
 * The skeleton that every instance of an asset gets its own copy of.
 *
 * @param joints parents first
 * @param clips may be empty
 */
public record Rig(List<RigJoint> joints, List<RigClip> clips) {

    /** Joints whose matrices fit into the engine's skinning shader. */
    public static final int MOST_JOINTS = 255;

    public Rig {
        joints = List.copyOf(joints);
        clips = List.copyOf(clips);
    }

    /** An armature of its own in the rest pose. */
    public Armature newArmature() {
        Joint[] copies = new Joint[joints.size()];
        for (int i = 0; i < copies.length; i++) {
            RigJoint joint = joints.get(i);
            copies[i] = new Joint(joint.name());
            copies[i].setLocalTransform(joint.local());
            copies[i].setInverseModelBindMatrix(joint.inverseBind());
            if (joint.parent() >= 0) {
                copies[joint.parent()].addChild(copies[i]);
            }
        }
        Armature armature = new Armature(copies);
        armature.update();
        armature.saveInitialPose();
        return armature;
    }

    /** What the joints' names tell. */
    public Skeleton skeleton() {
        return Skeleton.of(jointNames());
    }

    /**
     * Finds a joint.
     *
     * @param canonical name of the bone, for example "LeftEye" (not null)
     */
    public OptionalInt find(String canonical) {
        Integer joint = BoneNames.indexByName(jointNames()).get(canonical);
        return joint == null ? OptionalInt.empty() : OptionalInt.of(joint);
    }

    private List<String> jointNames() {
        return joints.stream().map(RigJoint::name).toList();
    }
}
