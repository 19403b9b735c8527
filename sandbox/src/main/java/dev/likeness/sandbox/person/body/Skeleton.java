package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.Joint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 73 joints of the T-pose, sized to the body. Immutable. */
public final class Skeleton {

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Joint> joints = new ArrayList<>();
    private final BodyFigures figures;
    private final double eyes;

    Skeleton(BodyFigures figures, double eyeX) {
        this.figures = figures;
        eyes = figures.eyeHeight();
        spine(eyeX);
        for (int side : new int[] {1, -1}) {
            arm(side > 0 ? "Left" : "Right", side);
        }
        for (int side : new int[] {1, -1}) {
            leg(side > 0 ? "Left" : "Right", side);
        }
    }

    /**
     * The joints in metres above the floor, parents first.
     *
     * @return an unmodifiable list
     */
    public List<Joint> joints() {
        return List.copyOf(joints);
    }

    /**
     * Place of a joint in the list.
     *
     * @param name for example "Neck"
     * @return its index
     */
    public int index(String name) {
        return indices.get(name);
    }

    /** Place of a joint (xyz, millimetres from the eyes). */
    double[] at(String name) {
        Joint joint = joints.get(index(name));
        return new double[] {1000.0 * joint.x(), 1000.0 * joint.y() - eyes, 1000.0 * joint.z()};
    }

    /** Index of the joint on the other side of the body; itself in the middle. */
    int mirror(int joint) {
        String name = joints.get(joint).name();
        if (name.startsWith("Left")) {
            return index("Right" + name.substring("Left".length()));
        }
        return name.startsWith("Right") ? index("Left" + name.substring("Right".length())) : joint;
    }

    /** Shares of all joints as a vertex in the middle has them: left and right alike. */
    float[] evened(float[] shares) {
        float[] even = new float[shares.length];
        for (int joint = 0; joint < even.length; joint++) {
            even[joint] = (shares[joint] + shares[mirror(joint)]) / 2;
        }
        return even;
    }

    private void spine(double eyeX) {
        joint("Hips", "", 0, 0.60 * eyes, -80);
        joint("Spine", "Hips", 0, 0.66 * eyes, -84);
        joint("Spine1", "Spine", 0, 0.735 * eyes, -94);
        joint("Spine2", "Spine1", 0, 0.81 * eyes, -104);
        joint("Neck", "Spine2", 0, eyes - 195, -105);
        joint("Neck1", "Neck", 0, eyes - 150, -98);
        joint("Neck2", "Neck1", 0, eyes - 110, -90);
        joint("Head", "Neck2", 0, eyes - 68, -82);
        joint("LeftEye", "Head", eyeX, eyes, 0);
        joint("RightEye", "Head", -eyeX, eyes, 0);
        joint("HeadTop_End", "Head", 0, eyes + 113, -77);
    }

    private void arm(String side, int sign) {
        double y = eyes + BodyFigures.ARM_Y;
        double z = BodyFigures.ARM_Z;
        double elbow = figures.elbow();
        joint(side + "Shoulder", "Spine2", sign * 32, y + 15, z + 14);
        joint(side + "Arm", side + "Shoulder", sign * figures.shoulder(), y, z);
        joint(side + "ForeArm", side + "Arm", sign * elbow, y, z - 2);
        joint(side + "ForeArm1", side + "ForeArm", sign * (elbow + 80), y, z - 1);
        joint(side + "ForeArm2", side + "ForeArm", sign * (elbow + 160), y, z);
        String hand = side + "Hand";
        joint(hand, side + "ForeArm", sign * figures.wrist(), y, z);
        for (Finger finger : new Hand(figures).fingers()) {
            String parent = hand;
            for (int part = 0; part < 4; part++) {
                double[] p = finger.joints()[part];
                String name = hand + finger.name() + (part + 1);
                joint(name, parent, sign * p[0], p[1] + eyes, p[2]);
                parent = name;
            }
        }
    }

    private void leg(String side, int sign) {
        joint(side + "UpLeg", "Hips", sign * 89, 0.552 * eyes, -84);
        joint(side + "Leg", side + "UpLeg", sign * 91, 0.31 * eyes, -73);
        joint(side + "Foot", side + "Leg", sign * 94, 84, -90);
        joint(side + "ToeBase", side + "Foot", sign * 98, 18, 36);
        joint(side + "Toe_End", side + "ToeBase", sign * 98, 14, 100);
    }

    private void joint(String name, String parent, double x, double y, double z) {
        int above = parent.isEmpty() ? -1 : indices.get(parent);
        indices.put(name, joints.size());
        joints.add(
                new Joint(name, above, (float) (x / 1000), (float) (y / 1000), (float) (z / 1000)));
    }
}
