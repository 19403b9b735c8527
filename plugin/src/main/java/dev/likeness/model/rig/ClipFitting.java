package dev.likeness.model.rig;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.math.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a clip's tracks play on another skeleton, whichever way that needs the least change. */
public final class ClipFitting {

    private static final float SAME_PLACE = 1e-3f;
    private static final float SAME_TURN = 1 - 1e-5f;

    private ClipFitting() {}

    /**
     * Finds tracks for a skeleton: as they are where the skeleton is the clip's own, retargeted
     * where both are known, otherwise turns by joint name.
     *
     * @param own the clip's skeleton at rest (not null)
     * @param tracks of its joints (not null)
     * @param target the skeleton to move, at rest (not null)
     * @return tracks of its joints; empty if the skeletons have nothing in common (not null)
     */
    public static List<RigTrack> fit(
            List<RigJoint> own, List<RigTrack> tracks, List<RigJoint> target) {
        Map<String, Integer> targetByName = new HashMap<>();
        for (int i = 0; i < target.size(); i++) {
            targetByName.putIfAbsent(target.get(i).name(), i);
        }
        if (isSame(own, tracks, target, targetByName)) {
            return renumbered(own, tracks, targetByName, true);
        }
        if (isKnown(own) && isKnown(target)) {
            return new Retarget(own, target).bake(tracks);
        }
        return renumbered(own, tracks, targetByName, false);
    }

    /** The joints of an armature at rest, parents first. */
    public static List<RigJoint> jointsOf(Armature armature) {
        List<RigJoint> joints = new ArrayList<>();
        for (Joint joint : armature.getJointList()) {
            int parent = joint.getParent() == null ? -1 : armature.getJointIndex(joint.getParent());
            joints.add(
                    new RigJoint(
                            joint.getName(),
                            parent,
                            joint.getInitialTransform().clone(),
                            joint.getInverseModelBindMatrix().clone()));
        }
        return joints;
    }

    private static boolean isKnown(List<RigJoint> joints) {
        return Skeleton.of(joints.stream().map(RigJoint::name).toList()).canBeRetargeted();
    }

    private static boolean isSame(
            List<RigJoint> own,
            List<RigTrack> tracks,
            List<RigJoint> target,
            Map<String, Integer> targetByName) {
        for (RigTrack track : tracks) {
            for (int joint = track.joint(); joint >= 0; joint = own.get(joint).parent()) {
                Integer twin = targetByName.get(own.get(joint).name());
                if (twin == null || !isSame(own, joint, target, twin)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSame(List<RigJoint> own, int joint, List<RigJoint> other, int twin) {
        String parent = parentName(own, joint);
        Transform a = own.get(joint).local();
        Transform b = other.get(twin).local();
        return parent.equals(parentName(other, twin))
                && a.getTranslation().distance(b.getTranslation())
                        < SAME_PLACE * (1 + a.getTranslation().length())
                && Math.abs(a.getRotation().dot(b.getRotation())) > SAME_TURN
                && a.getScale().distance(b.getScale()) < SAME_PLACE;
    }

    private static String parentName(List<RigJoint> joints, int joint) {
        int parent = joints.get(joint).parent();
        return parent < 0 ? "" : joints.get(parent).name();
    }

    private static List<RigTrack> renumbered(
            List<RigJoint> own,
            List<RigTrack> tracks,
            Map<String, Integer> targetByName,
            boolean whole) {
        List<RigTrack> result = new ArrayList<>();
        for (RigTrack track : tracks) {
            Integer joint = targetByName.get(own.get(track.joint()).name());
            if (joint != null && (whole || track.rotations() != null)) {
                result.add(
                        new RigTrack(
                                joint,
                                track.times(),
                                whole ? track.translations() : null,
                                track.rotations(),
                                whole ? track.scales() : null));
            }
        }
        return result;
    }
}
