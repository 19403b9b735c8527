package dev.likeness.model.rig;

import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import java.util.List;
import java.util.Map;

/**
 * Which bones of the source turn a bone of the target. Most have a namesake; necks of one and of
 * three joints, and joints that only spread the twist of a forearm, have not.
 */
final class BoneSources {

    private static final List<String> TRUNK = List.of("Spine2", "Spine1", "Spine", BoneNames.HIPS);
    private static final float HALF = 0.5f;

    private final ReferencePose source;
    private final ReferencePose target;
    private final MatchedReference matched;

    BoneSources(ReferencePose source, ReferencePose target, MatchedReference matched) {
        this.source = source;
        this.target = target;
        this.matched = matched;
    }

    /**
     * Poses the target.
     *
     * @param turns of every joint of the source away from its reference, in the target's model
     *     space
     * @return model rotation of each joint of the target; null where it follows its parent
     */
    Quaternion[] rotations(Quaternion[] turns) {
        Quaternion[] rotations = new Quaternion[target.joints().size()];
        for (Map.Entry<String, Integer> bone : target.bones().entrySet()) {
            Quaternion turn = turn(bone.getKey(), turns);
            if (turn != null) {
                rotations[bone.getValue()] = turn.mult(matched.rotation(bone.getValue()));
            }
        }
        return rotations;
    }

    private Quaternion turn(String bone, Quaternion[] turns) {
        boolean shortNeck = source.has("Neck") && !source.has("Neck1");
        if (bone.equals("Neck") && shortNeck && target.has("Neck1")) {
            return Turns.between(trunk(turns), turns[source.bones().get("Neck")], HALF);
        }
        if (bone.equals("Neck1") && shortNeck) {
            return turns[source.bones().get("Neck")];
        }
        if (bone.equals("Neck2") && shortNeck) {
            int neck = source.bones().get("Neck");
            return Turns.between(turns[neck], turns[source.bones().get(BoneNames.HEAD)], HALF);
        }
        if (bone.equals("Neck") && source.has("Neck1") && !target.has("Neck1")) {
            return turns[source.bones().get("Neck1")];
        }
        if (bone.endsWith("ForeArm1") || bone.endsWith("ForeArm2")) {
            return twistHelper(bone, turns);
        }
        return source.has(bone) ? turns[source.bones().get(bone)] : null;
    }

    private Quaternion trunk(Quaternion[] turns) {
        String highest = TRUNK.stream().filter(source::has).findFirst().orElseThrow();
        return turns[source.bones().get(highest)];
    }

    /** Turns with the hand about the forearm, the more the nearer it is to the hand. */
    private Quaternion twistHelper(String bone, Quaternion[] turns) {
        String foreArm = bone.substring(0, bone.length() - 1);
        String hand = foreArm.replace("ForeArm", "Hand");
        if (!source.has(foreArm, hand) || !target.has(foreArm, hand)) {
            return null;
        }
        Quaternion upper = turns[source.bones().get(foreArm)];
        Quaternion bend = upper.inverse().mult(turns[source.bones().get(hand)]);
        Quaternion twist = Turns.twist(bend, matched.direction(foreArm, hand));
        return upper.mult(Turns.between(new Quaternion(), twist, share(foreArm, bone, hand)));
    }

    private float share(String from, String between, String to) {
        Vector3f whole = target.position(to).subtract(target.position(from));
        Vector3f part = target.position(between).subtract(target.position(from));
        return FastMath.clamp(part.dot(whole) / whole.lengthSquared(), 0, 1);
    }
}
