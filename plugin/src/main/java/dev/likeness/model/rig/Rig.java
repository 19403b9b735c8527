package dev.likeness.model.rig;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /** Finds a joint by its plain name: case, separators and a "mixamorig:" do not matter. */
    public OptionalInt find(String... plainNames) {
        List<String> wanted = List.of(plainNames);
        return IntStream.range(0, joints.size())
                .filter(i -> wanted.contains(plain(joints.get(i).name())))
                .findFirst();
    }

    private static String plain(String name) {
        return name.substring(name.indexOf(':') + 1)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
