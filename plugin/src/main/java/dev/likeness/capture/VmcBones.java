package dev.likeness.capture;

import dev.likeness.face.ArKit;
import dev.likeness.face.FacePose;

/**
 * The turns of neck, head and eyes as VMC tells them. They are relative to the parent, in Unity's
 * axes: X to the person's right, Y up, Z ahead, and left-handed.
 */
final class VmcBones {

    /** A glance this far to the side or down is weight 1, up a little less (radians). */
    private static final float FULL_GLANCE = 0.45f;

    private final float[] neck = new float[3];
    private final float[] head = new float[3];
    private final float[] leftEye = new float[3];
    private final float[] rightEye = new float[3];

    /**
     * Takes a rotation.
     *
     * @return whether the bone is one of these and the rotation is one
     */
    boolean set(String bone, float x, float y, float z, float w) {
        float[] turn = of(bone);
        float length = (float) Math.sqrt(x * x + y * y + z * z + w * w);
        if (turn == null || !Float.isFinite(length) || length < 1e-3f) {
            return false;
        }
        // The axis to the side is turned round: that mirrors the turns about the other two.
        angles(x / length, -y / length, -z / length, w / length, turn);
        return true;
    }

    private float[] of(String bone) {
        return switch (bone) {
            case "Neck" -> neck;
            case "Head" -> head;
            case "LeftEye" -> leftEye;
            case "RightEye" -> rightEye;
            default -> null;
        };
    }

    /** Yaw to the left, pitch upwards, roll to the left shoulder, taken in this order. */
    private static void angles(float x, float y, float z, float w, float[] into) {
        into[0] = (float) Math.atan2(2 * (w * y + x * z), 1 - 2 * (x * x + y * y));
        double down = 2 * (w * x - y * z);
        into[1] = (float) -Math.asin(Math.max(-1, Math.min(1, down)));
        into[2] = (float) -Math.atan2(2 * (w * z + x * y), 1 - 2 * (x * x + z * z));
    }

    void write(FacePose pose, boolean withEyes) {
        pose.setHead(neck[0] + head[0], neck[1] + head[1], neck[2] + head[2]);
        if (withEyes) {
            side(pose, leftEye[0], ArKit.EYE_LOOK_OUT_LEFT, ArKit.EYE_LOOK_IN_LEFT);
            side(pose, rightEye[0], ArKit.EYE_LOOK_IN_RIGHT, ArKit.EYE_LOOK_OUT_RIGHT);
            side(pose, leftEye[1], ArKit.EYE_LOOK_UP_LEFT, ArKit.EYE_LOOK_DOWN_LEFT);
            side(pose, rightEye[1], ArKit.EYE_LOOK_UP_RIGHT, ArKit.EYE_LOOK_DOWN_RIGHT);
        }
    }

    private static void side(FacePose pose, float angle, ArKit positive, ArKit negative) {
        float weight = Math.max(-1, Math.min(1, angle / FULL_GLANCE));
        pose.set(positive, Math.max(0, weight));
        pose.set(negative, Math.max(0, -weight));
    }
}
