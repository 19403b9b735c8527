package dev.likeness.model.rig;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import java.util.List;
import java.util.Map;

/**
 * The target's reference pose with its limbs turned to point where the source's do, so that one
 * skeleton's straight arm is the other's straight arm. Trunk, head and feet keep the posture that
 * their own skin was made for.
 */
final class MatchedReference {

    private static final Map<String, String> NEXT_ON_LIMB =
            Map.of("Arm", "ForeArm", "ForeArm", "Hand", "UpLeg", "Leg", "Leg", "Foot");

    private static final List<String> FINGERS =
            List.of("Thumb", "Index", "Middle", "Ring", "Pinky");

    private final ReferencePose source;
    private final ReferencePose target;
    private final Quaternion sourceToTarget;
    private final String[] names;
    private final Quaternion[] corrections;
    private final Quaternion[] rotations;

    MatchedReference(ReferencePose source, ReferencePose target, Quaternion sourceToTarget) {
        this.source = source;
        this.target = target;
        this.sourceToTarget = sourceToTarget;
        int count = target.joints().size();
        names = new String[count];
        target.bones().forEach((name, joint) -> names[joint] = name);
        corrections = new Quaternion[count];
        rotations = new Quaternion[count];
        for (int joint = 0; joint < count; joint++) {
            corrections[joint] = correction(joint);
            rotations[joint] = corrections[joint].mult(target.pose().rotation(joint));
        }
    }

    /** Model rotation of a joint. */
    Quaternion rotation(int joint) {
        return rotations[joint];
    }

    /** Rotation of a joint relative to its parent. */
    Quaternion local(int joint) {
        int parent = target.joints().get(joint).parent();
        return parent < 0
                ? rotations[joint]
                : rotations[parent].inverse().mult(rotations[joint]).normalizeLocal();
    }

    /** Where one bone lies as seen from another. */
    Vector3f direction(String from, String to) {
        return corrections[target.bones().get(from)].mult(target.direction(from, to));
    }

    private Quaternion correction(int joint) {
        int parent = target.joints().get(joint).parent();
        Quaternion inherited = parent < 0 ? new Quaternion() : corrections[parent];
        String name = names[joint];
        if (name == null) {
            return inherited;
        }
        String side = name.startsWith("Left") ? "Left" : name.startsWith("Right") ? "Right" : "";
        String bone = name.substring(side.length());
        if (bone.equals("Foot")) {
            return new Quaternion();
        }
        if (bone.equals("Hand")) {
            return hand(side, inherited);
        }
        String next = NEXT_ON_LIMB.getOrDefault(bone, nextOnFinger(bone));
        return next == null ? inherited : swing(name, side + next, inherited);
    }

    private static String nextOnFinger(String bone) {
        for (String finger : FINGERS) {
            if (bone.equals("Hand" + finger + "1") || bone.equals("Hand" + finger + "2")) {
                int number = bone.charAt(bone.length() - 1) - '0';
                return "Hand" + finger + (number + 1);
            }
        }
        return null;
    }

    private Quaternion swing(String from, String to, Quaternion inherited) {
        if (!source.has(from, to) || !target.has(from, to)) {
            return inherited;
        }
        Vector3f now = inherited.mult(target.direction(from, to));
        Vector3f wanted = sourceToTarget.mult(source.direction(from, to));
        return Turns.between(now, wanted).mult(inherited);
    }

    /** A hand has a direction and a palm. */
    private Quaternion hand(String side, Quaternion inherited) {
        String hand = side + "Hand";
        String middle = hand + "Middle1";
        String index = hand + "Index1";
        String pinky = hand + "Pinky1";
        if (!source.has(hand, middle, index, pinky) || !target.has(hand, middle, index, pinky)) {
            return inherited;
        }
        Quaternion now =
                Turns.frame(target.direction(hand, middle), target.direction(pinky, index));
        Quaternion wanted =
                Turns.frame(source.direction(hand, middle), source.direction(pinky, index));
        return sourceToTarget.mult(wanted).mult(now.inverse());
    }
}
