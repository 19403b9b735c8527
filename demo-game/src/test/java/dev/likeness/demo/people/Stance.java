package dev.likeness.demo.people;

import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A still pose: turns of joints about the model's axes, in degrees. */
enum Stance {
    /** As the service sends it. */
    REST {
        @Override
        void describe() {}
    },
    /** Arms down. */
    STANDING {
        @Override
        void describe() {
            stand();
        }
    },
    /** In the middle of a step. */
    WALKING {
        @Override
        void describe() {
            stand();
            turn("LeftUpLeg", -28, 0, 0);
            turn("LeftLeg", 14, 0, 0);
            turn("LeftFoot", 4, 0, 0);
            turn("RightUpLeg", 20, 0, 0);
            turn("RightLeg", 30, 0, 0);
            turn("RightFoot", 14, 0, 0);
            turn("RightToeBase", -22, 0, 0);
            turn("LeftArm", 26, 0, -68);
            turn("LeftForeArm", 0, -22, 0);
            turn("RightArm", -28, 0, 68);
            turn("RightForeArm", 0, 34, 0);
            turn("Spine1", 2, 5, 0);
            turn("Hips", 0, -6, 0);
        }
    };

    private final Map<String, Quaternion> turns = new LinkedHashMap<>();

    Stance() {
        describe();
    }

    abstract void describe();

    void stand() {
        both("Shoulder", 0, 0, -6);
        both("Arm", 0, 0, -66);
        both("ForeArm", 0, -14, -4);
        for (String finger : new String[] {"Index", "Middle", "Ring", "Pinky"}) {
            for (int bone = 1; bone <= 3; bone++) {
                both("Hand" + finger + bone, 0, 0, -14);
            }
        }
    }

    void turn(String joint, float x, float y, float z) {
        turns.put(joint, about(x, 0, 0).mult(about(0, y, 0)).mult(about(0, 0, z)));
    }

    private void both(String joint, float x, float y, float z) {
        turn("Left" + joint, x, y, z);
        turn("Right" + joint, x, -y, -z);
    }

    private static Quaternion about(float x, float y, float z) {
        return new Quaternion()
                .fromAngles(
                        x * FastMath.DEG_TO_RAD, y * FastMath.DEG_TO_RAD, z * FastMath.DEG_TO_RAD);
    }

    /** Bends a skeleton, whatever the axes of its joints are. */
    void take(Armature armature) {
        armature.applyInitialPose();
        armature.update();
        Map<Joint, Quaternion> bent = new HashMap<>();
        turns.forEach(
                (name, turn) -> {
                    Joint joint = armature.getJoint(name);
                    if (joint != null) {
                        Quaternion own = joint.getModelTransform().getRotation();
                        Quaternion before =
                                joint.getParent() == null
                                        ? Quaternion.IDENTITY
                                        : joint.getParent().getModelTransform().getRotation();
                        bent.put(joint, before.inverse().mult(turn).mult(own));
                    }
                });
        bent.forEach(Joint::setLocalRotation);
        armature.update();
    }
}
