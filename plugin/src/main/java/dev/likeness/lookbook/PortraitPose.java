package dev.likeness.lookbook;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the sitter holds itself: turns of joints away from the rest pose, about the axes of the model
 * (X to the person's left, Y up, Z ahead). Joints that a skeleton lacks are left out. Immutable.
 */
public final class PortraitPose {

    /** As the sitter stands in the scene at that moment, whatever it is doing. */
    public static final PortraitPose AS_IT_IS = new PortraitPose(Map.of());

    /** Upright, the arms down. */
    public static final PortraitPose STANDING =
            of(
                    Map.of(
                            "LeftShoulder", new Vector3f(0, 0, -6),
                            "RightShoulder", new Vector3f(0, 0, 6),
                            "LeftArm", new Vector3f(0, 0, -66),
                            "RightArm", new Vector3f(0, 0, 66),
                            "LeftForeArm", new Vector3f(0, -14, -4),
                            "RightForeArm", new Vector3f(0, 14, 4)));

    /** Standing, the weight on one leg, one hand on the hip, the head tilted a little. */
    public static final PortraitPose RELAXED =
            STANDING.with("LeftArm", new Vector3f(0, 14, -44))
                    .with("LeftForeArm", new Vector3f(0, -20, -84))
                    .with("Spine1", new Vector3f(0, 4, 2))
                    .with("Head", new Vector3f(0, 0, -4));

    private final Map<String, Vector3f> turns;

    private PortraitPose(Map<String, Vector3f> turns) {
        this.turns = turns;
    }

    /**
     * A pose by its joints.
     *
     * @param degreesByJoint turns about X, Y and Z, in degrees, by the joint's name (not null,
     *     copied)
     * @return the pose (not null)
     */
    public static PortraitPose of(Map<String, Vector3f> degreesByJoint) {
        Map<String, Vector3f> turns = new LinkedHashMap<>();
        degreesByJoint.forEach((joint, degrees) -> turns.put(joint, degrees.clone()));
        return new PortraitPose(turns);
    }

    /**
     * This pose with one joint turned differently.
     *
     * @param joint its name (not null)
     * @param degrees about X, Y and Z (not null, copied)
     * @return a copy (not null)
     */
    public PortraitPose with(String joint, Vector3f degrees) {
        Map<String, Vector3f> more = new LinkedHashMap<>(turns);
        more.put(Objects.requireNonNull(joint, "joint"), degrees.clone());
        return new PortraitPose(more);
    }

    /** Bends a skeleton, whatever the axes of its joints are; leaves it alone if it is as it is. */
    void strike(Armature armature) {
        if (turns.isEmpty()) {
            return;
        }
        armature.applyInitialPose();
        armature.update();
        Map<Joint, Quaternion> bent = new HashMap<>();
        turns.forEach(
                (name, degrees) -> {
                    Joint joint = armature.getJoint(name);
                    if (joint != null) {
                        bent.put(joint, bent(joint, degrees));
                    }
                });
        bent.forEach(Joint::setLocalRotation);
        armature.update();
    }

    private static Quaternion bent(Joint joint, Vector3f degrees) {
        Quaternion own = joint.getModelTransform().getRotation();
        Quaternion before =
                joint.getParent() == null
                        ? Quaternion.IDENTITY
                        : joint.getParent().getModelTransform().getRotation();
        return before.inverse().mult(turn(degrees)).mult(own);
    }

    private static Quaternion turn(Vector3f degrees) {
        Quaternion x = new Quaternion().fromAngles(degrees.x * FastMath.DEG_TO_RAD, 0, 0);
        Quaternion y = new Quaternion().fromAngles(0, degrees.y * FastMath.DEG_TO_RAD, 0);
        Quaternion z = new Quaternion().fromAngles(0, 0, degrees.z * FastMath.DEG_TO_RAD);
        return x.mult(y).mult(z);
    }
}
