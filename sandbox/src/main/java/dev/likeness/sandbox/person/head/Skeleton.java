package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Joint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 73 joints of the T-pose, sized to the template. Millimetres until {@link #joints()}. */
final class Skeleton {

    private static final String[] FINGERS = {"Thumb", "Index", "Middle", "Ring", "Pinky"};

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Joint> joints = new ArrayList<>();
    private final double eyes;

    Skeleton(Figures figures) {
        eyes = figures.eyeHeight();
        double arm = figures.shoulders() - 30;
        spine();
        for (int side : new int[] {1, -1}) {
            arm(side > 0 ? "Left" : "Right", side, arm);
        }
        for (int side : new int[] {1, -1}) {
            leg(side > 0 ? "Left" : "Right", side);
        }
    }

    /** The joints in metres above the floor, parents first. */
    List<Joint> joints() {
        return List.copyOf(joints);
    }

    int index(String name) {
        return indices.get(name);
    }

    private void spine() {
        joint("Hips", "", 0, 0.60 * eyes, -70);
        joint("Spine", "Hips", 0, 0.66 * eyes, -72);
        joint("Spine1", "Spine", 0, 0.735 * eyes, -82);
        joint("Spine2", "Spine1", 0, 0.81 * eyes, -95);
        joint("Neck", "Spine2", 0, eyes - 195, -105);
        joint("Neck1", "Neck", 0, eyes - 150, -98);
        joint("Neck2", "Neck1", 0, eyes - 110, -90);
        joint("Head", "Neck2", 0, eyes - 68, -82);
        joint("LeftEye", "Head", Figures.EYE_X, eyes, 0);
        joint("RightEye", "Head", -Figures.EYE_X, eyes, 0);
        joint("HeadTop_End", "Head", 0, eyes + 113, -77);
    }

    private void arm(String side, int sign, double reach) {
        double y = eyes - 210;
        joint(side + "Shoulder", "Spine2", sign * 35, y + 15, -95);
        joint(side + "Arm", side + "Shoulder", sign * reach, y, -105);
        double elbow = reach + 0.16 * eyes;
        joint(side + "ForeArm", side + "Arm", sign * elbow, y, -107);
        joint(side + "ForeArm1", side + "ForeArm", sign * (elbow + 80), y, -106);
        joint(side + "ForeArm2", side + "ForeArm", sign * (elbow + 160), y, -105);
        double wrist = elbow + 0.148 * eyes;
        String hand = side + "Hand";
        joint(hand, side + "ForeArm", sign * wrist, y, -105);
        for (int finger = 0; finger < FINGERS.length; finger++) {
            finger(hand, sign, wrist, y, finger);
        }
    }

    private void finger(String hand, int sign, double wrist, double y, int finger) {
        String parent = hand;
        boolean thumb = finger == 0;
        double z = -105 + (thumb ? 30 : 48 - 20 * finger);
        for (int part = 1; part <= 4; part++) {
            double along = thumb ? 10 + 25 * part : 62 + 26 * part;
            double ahead = thumb ? 9 * part : 0;
            String name = hand + FINGERS[finger] + part;
            joint(name, parent, sign * (wrist + along), y - (thumb ? 12 : 0), z + ahead);
            parent = name;
        }
    }

    private void leg(String side, int sign) {
        joint(side + "UpLeg", "Hips", sign * 90, 0.575 * eyes, -72);
        joint(side + "Leg", side + "UpLeg", sign * 92, 0.31 * eyes, -68);
        joint(side + "Foot", side + "Leg", sign * 94, 80, -90);
        joint(side + "ToeBase", side + "Foot", sign * 98, 18, 35);
        joint(side + "Toe_End", side + "ToeBase", sign * 98, 18, 95);
    }

    private void joint(String name, String parent, double x, double y, double z) {
        int above = parent.isEmpty() ? -1 : indices.get(parent);
        indices.put(name, joints.size());
        joints.add(
                new Joint(name, above, (float) (x / 1000), (float) (y / 1000), (float) (z / 1000)));
    }
}
