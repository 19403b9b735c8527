package dev.likeness.face;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/**
 * A direction as two angles (radians): yaw 0 is ahead and grows towards the person's left, pitch 0
 * is ahead and grows upwards. Mutable, so that a face makes no garbage; every method that changes
 * it gives it back.
 */
final class Glance {

    private static final float BEHIND = 110 * FastMath.DEG_TO_RAD;

    private float yaw;
    private float pitch;

    float yaw() {
        return yaw;
    }

    float pitch() {
        return pitch;
    }

    Glance set(float newYaw, float newPitch) {
        yaw = newYaw;
        pitch = newPitch;
        return this;
    }

    Glance set(Glance other) {
        return set(other.yaw, other.pitch);
    }

    Glance ahead() {
        return set(0, 0);
    }

    /** Towards a direction in the axes of the face; ahead if it lies behind the head. */
    Glance towards(Vector3f inFace) {
        float side = FastMath.atan2(inFace.x, inFace.z);
        if (Math.abs(side) > BEHIND) {
            return ahead();
        }
        float flat = FastMath.sqrt(inFace.x * inFace.x + inFace.z * inFace.z);
        return set(side, FastMath.atan2(inFace.y, flat));
    }

    Glance plus(float moreYaw, float morePitch) {
        return set(yaw + moreYaw, pitch + morePitch);
    }

    Glance within(float maxYaw, float maxPitch) {
        return set(Weights.clamp(yaw, -maxYaw, maxYaw), Weights.clamp(pitch, -maxPitch, maxPitch));
    }

    /** Becomes what is left of it beyond a range. */
    Glance beyond(float maxYaw, float maxPitch) {
        return set(
                yaw - Weights.clamp(yaw, -maxYaw, maxYaw),
                pitch - Weights.clamp(pitch, -maxPitch, maxPitch));
    }

    Glance approach(Glance goal, float share) {
        return set(yaw + (goal.yaw - yaw) * share, pitch + (goal.pitch - pitch) * share);
    }
}
