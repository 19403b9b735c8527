package dev.likeness.sandbox.person.paint;

import static dev.likeness.sandbox.person.paint.Blend.spot;
import static dev.likeness.sandbox.person.paint.Blend.step;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Sex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What skin is coloured like below the neck: nails, knuckles, palms, elbows, knees. */
final class BodyMarks {

    private static final String[] FINGERS = {"Thumb", "Index", "Middle", "Ring", "Pinky"};

    private final Map<String, float[]> joints = new HashMap<>();
    private final List<float[]> nails = new ArrayList<>();
    private final List<float[]> knuckles = new ArrayList<>();
    private final float wrist;

    /** Finds the places by the joints of an unshaped template. */
    BodyMarks(List<Joint> skeleton, FaceMarks marks) {
        for (Joint joint : skeleton) {
            joints.put(joint.name(), marks.millimetres(joint.x(), joint.y(), joint.z()));
        }
        wrist = joints.get("LeftHand")[0];
        for (String finger : FINGERS) {
            float[] last = finger(finger, 3);
            float[] tip = finger(finger, 4);
            nails.add(between(last, tip, 0.68f));
            knuckles.add(last);
            knuckles.add(finger(finger, 2));
        }
    }

    float shoulder() {
        return joints.get("LeftArm")[0];
    }

    BaseLayer clothes(Sex sex, FaceMarks marks) {
        return new BaseLayer(sex, shoulder(), -marks.millimetres(0, 0, 0)[1]);
    }

    private float[] finger(String finger, int part) {
        return joints.get("LeftHand" + finger + part);
    }

    private static float[] between(float[] a, float[] b, float share) {
        return new float[] {
            Blend.mix(a[0], b[0], share), Blend.mix(a[1], b[1], share), Blend.mix(a[2], b[2], share)
        };
    }

    /** Tints a colour at a place (mm) with the upward part of its normal. */
    void tint(float[] color, float x, float y, float z, float normalY) {
        float side = Math.abs(x);
        if (side > wrist - 30) {
            hand(color, side, y, z, normalY);
        }
        warm(color, 0.5f * near(side, y, z, joints.get("LeftForeArm"), 34) * step(-100, -125, z));
        warm(color, 0.7f * near(side, y, z, joints.get("LeftLeg"), 46) * step(-60, -30, z));
        float foot = step(120, 30, y - joints.get("LeftToe_End")[1]);
        warm(color, 0.5f * foot);
    }

    private void hand(float[] color, float side, float y, float z, float normalY) {
        float palm = step(-0.2f, -0.7f, normalY) * step(wrist - 10, wrist + 25, side);
        Blend.scale(color, 1 + 0.04f * palm, 1 - 0.01f * palm, 1 - 0.01f * palm);
        float back = step(0.3f, 0.8f, normalY);
        for (float[] knuckle : knuckles) {
            warm(color, 0.9f * back * near(side, y, z, knuckle, 8));
        }
        for (float[] nail : nails) {
            float share = step(0.15f, 0.6f, normalY) * step(1.25f, 0.8f, far(side, z, nail));
            Blend.scale(color, 1 + 0.1f * share, 1 - 0.02f * share, 1 + 0.02f * share);
        }
    }

    private static float far(float side, float z, float[] nail) {
        return (float) Math.hypot((side - nail[0]) / 6.5f, (z - nail[2]) / 5);
    }

    private static float near(float x, float y, float z, float[] place, float reach) {
        float flat = (float) Math.hypot(x - place[0], z - place[2]);
        return spot(flat, y - place[1], reach, reach);
    }

    private static void warm(float[] color, float amount) {
        Blend.scale(color, 1 - 0.02f * amount, 1 - 0.1f * amount, 1 - 0.09f * amount);
    }
}
