package dev.likeness.model.rig;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import java.util.List;
import java.util.Map;

/**
 * The pose in which two skeletons are compared: arms out, legs down. Files differ in whether their
 * nodes stand like that or their skin is bound like that.
 *
 * @param joints of the skeleton
 * @param bones joint by canonical name
 * @param pose in model space
 */
record ReferencePose(List<RigJoint> joints, Map<String, Integer> bones, ModelPose pose) {

    /** How much more of a T the bind pose must be before it is preferred to the nodes. */
    private static final float CLEARLY = 0.05f;

    private static final List<String> SIDES = List.of("Left", "Right");

    static ReferencePose of(List<RigJoint> joints) {
        Map<String, Integer> bones =
                BoneNames.indexByName(joints.stream().map(RigJoint::name).toList());
        ReferencePose rest = new ReferencePose(joints, bones, ModelPose.rest(joints));
        ReferencePose bind = new ReferencePose(joints, bones, ModelPose.bind(joints));
        return bind.likenessToT() > rest.likenessToT() + CLEARLY ? bind : rest;
    }

    boolean has(String... names) {
        return bones.keySet().containsAll(List.of(names));
    }

    Vector3f position(String bone) {
        return pose.position(bones.get(bone));
    }

    Vector3f direction(String from, String to) {
        return pose.direction(bones.get(from), bones.get(to));
    }

    /** The axes of the body, by quarter turns: the person's left becomes X, up becomes Y. */
    Quaternion bodyAxes() {
        for (String bone : List.of("UpLeg", "Arm", "Shoulder")) {
            if (has("Left" + bone, "Right" + bone, BoneNames.HIPS, BoneNames.HEAD)) {
                Vector3f left = direction("Right" + bone, "Left" + bone);
                Vector3f up = direction(BoneNames.HIPS, BoneNames.HEAD);
                return Turns.snapped(Turns.frame(left, up));
            }
        }
        return new Quaternion();
    }

    /** The length of a leg, or of the spine where there is none (in metres). */
    float size() {
        if (has("LeftUpLeg", "LeftLeg", "LeftFoot")) {
            return position("LeftUpLeg").distance(position("LeftLeg"))
                    + position("LeftLeg").distance(position("LeftFoot"));
        }
        return position(BoneNames.HIPS).distance(position(BoneNames.HEAD));
    }

    private float likenessToT() {
        Quaternion axes = bodyAxes();
        Vector3f left = axes.mult(Vector3f.UNIT_X);
        Vector3f down = axes.mult(Vector3f.UNIT_Y).negateLocal();
        float sum = 0;
        for (String side : SIDES) {
            if (has(side + "Arm", side + "ForeArm", side + "Hand")) {
                Vector3f out = side.equals("Left") ? left : left.negate();
                sum += direction(side + "Arm", side + "ForeArm").dot(out);
                sum += direction(side + "ForeArm", side + "Hand").dot(out);
            }
            if (has(side + "UpLeg", side + "Leg", side + "Foot")) {
                sum += direction(side + "UpLeg", side + "Leg").dot(down);
                sum += direction(side + "Leg", side + "Foot").dot(down);
            }
        }
        return sum;
    }
}
