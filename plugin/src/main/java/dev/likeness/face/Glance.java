package dev.likeness.face;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;

/**
 * A direction as two angles (radians).
 *
 * @param yaw 0 ahead, grows towards the person's left
 * @param pitch 0 ahead, grows upwards
 */
record Glance(float yaw, float pitch) {

    static final Glance AHEAD = new Glance(0, 0);

    private static final float BEHIND = 110 * FastMath.DEG_TO_RAD;

    /** Towards a direction in the axes of the face; ahead if it lies behind the head. */
    static Glance towards(Vector3f inFace) {
        float yaw = FastMath.atan2(inFace.x, inFace.z);
        if (Math.abs(yaw) > BEHIND) {
            return AHEAD;
        }
        float flat = FastMath.sqrt(inFace.x * inFace.x + inFace.z * inFace.z);
        return new Glance(yaw, FastMath.atan2(inFace.y, flat));
    }

    Glance plus(float moreYaw, float morePitch) {
        return new Glance(yaw + moreYaw, pitch + morePitch);
    }

    Glance within(float maxYaw, float maxPitch) {
        return new Glance(
                Weights.clamp(yaw, -maxYaw, maxYaw), Weights.clamp(pitch, -maxPitch, maxPitch));
    }

    /** What is left of this glance beyond a range. */
    Glance beyond(float maxYaw, float maxPitch) {
        Glance inside = within(maxYaw, maxPitch);
        return new Glance(yaw - inside.yaw, pitch - inside.pitch);
    }

    Glance approaching(Glance goal, float share) {
        return new Glance(yaw + (goal.yaw - yaw) * share, pitch + (goal.pitch - pitch) * share);
    }
}
