package dev.likeness.face;

import com.jme3.anim.Joint;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;

/**
 * Turns one bone by yaw and pitch as the face sees them, on top of whatever else poses the bone
 * (render thread). Angles are in radians: yaw grows towards the person's left, pitch upwards.
 */
final class JointTurn {

    private final Joint joint;
    private final Spatial space;

    /** From the axes of the resting face (X left, Y up, Z ahead) to those of the bone's parent. */
    private final Quaternion faceToParent;

    private final Quaternion parentToFace;
    private final Quaternion base = new Quaternion();
    private final Quaternion written = new Quaternion();
    private final Quaternion inFace = new Quaternion();
    private final Quaternion about = new Quaternion();

    /**
     * Sets up a bone.
     *
     * @param joint to turn (not null)
     * @param space whose coordinates the skeleton's model transforms are in (not null)
     * @param avatar root that looks towards its +Z (not null)
     */
    JointTurn(Joint joint, Spatial space, Spatial avatar) {
        this.joint = joint;
        this.space = space;
        Quaternion spaceInAvatar =
                avatar.getWorldRotation().inverse().mult(space.getWorldRotation());
        this.faceToParent = spaceInAvatar.mult(restRotationOf(joint.getParent())).inverse();
        this.parentToFace = faceToParent.inverse();
        this.base.set(joint.getLocalRotation());
        this.written.set(base);
    }

    private static Quaternion restRotationOf(Joint joint) {
        Quaternion rotation = new Quaternion();
        for (Joint j = joint; j != null; j = j.getParent()) {
            rotation = j.getInitialTransform().getRotation().mult(rotation);
        }
        return rotation;
    }

    /** Where the bone is (metres, world; the argument is modified and returned). */
    Vector3f worldPosition(Vector3f into) {
        return space.localToWorld(joint.getModelTransform().getTranslation(), into);
    }

    /**
     * Turns a world direction into one seen from the bone's parent, in the axes of the resting face
     * (the argument is modified and returned).
     */
    Vector3f toFace(Vector3f direction) {
        about.set(space.getWorldRotation());
        if (joint.getParent() != null) {
            about.multLocal(joint.getParent().getModelTransform().getRotation());
        }
        return about.multLocal(faceToParent).inverseLocal().mult(direction, direction);
    }

    /** Where the bone's animation, or else its rest, has it without the turn. */
    Quaternion base() {
        noteAnimation();
        return base.clone();
    }

    /** Takes the bone as it stands for one that is turned away from there already. */
    void rebase(Quaternion rotation) {
        base.set(rotation);
        written.set(joint.getLocalRotation());
    }

    private void noteAnimation() {
        if (!joint.getLocalRotation().equals(written)) {
            base.set(joint.getLocalRotation());
        }
    }

    /** Keeps how the bone stands now; running it brings that back. */
    Runnable keep() {
        Quaternion keptBase = base.clone();
        Quaternion keptWritten = written.clone();
        Quaternion keptLocal = joint.getLocalRotation().clone();
        return () -> {
            base.set(keptBase);
            written.set(keptWritten);
            joint.setLocalRotation(keptLocal);
            joint.update();
        };
    }

    /** Turns the bone away from where its animation, or else its rest, has it. */
    void turn(float yaw, float pitch) {
        turn(yaw, pitch, 0);
    }

    /** As {@link #turn(float, float)}; roll grows towards the person's left shoulder. */
    void turn(float yaw, float pitch, float roll) {
        noteAnimation();
        inFace.fromAngleNormalAxis(yaw, Vector3f.UNIT_Y)
                .multLocal(about.fromAngleNormalAxis(-pitch, Vector3f.UNIT_X));
        if (roll != 0) {
            inFace.multLocal(about.fromAngleNormalAxis(-roll, Vector3f.UNIT_Z));
        }
        written.set(faceToParent).multLocal(inFace).multLocal(parentToFace).multLocal(base);
        joint.setLocalRotation(written);
        joint.update();
    }
}
