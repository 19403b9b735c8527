package dev.likeness.sandbox.person.shape;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The set {@code body_shape}: parts of the body swell or shrink about their bones, as far as the
 * bones carry them. What is carried by the same bones moves alike, so that head, body and clothes
 * stay together. Metres.
 */
public final class BodyShapes {

    private static final String SHOULDERS = "Shoulders";
    private static final double SHOULDER_REACH = 0.014;

    /** Nothing swells by more. */
    private static final double MOST = 0.022;

    /** Part → joint without its side → how much thicker what it carries becomes. */
    private static final Map<String, Map<String, Double>> SWELLING =
            Map.of(
                    "Body",
                    Map.ofEntries(
                            Map.entry("Hips", 0.11),
                            Map.entry("Spine", 0.14),
                            Map.entry("Spine1", 0.14),
                            Map.entry("Spine2", 0.08),
                            Map.entry("Neck", 0.07),
                            Map.entry("Neck1", 0.05),
                            Map.entry("Arm", 0.14),
                            Map.entry("ForeArm", 0.1),
                            Map.entry("ForeArm1", 0.09),
                            Map.entry("ForeArm2", 0.06),
                            Map.entry("UpLeg", 0.13),
                            Map.entry("Leg", 0.1)),
                    "Neck",
                    Map.of("Neck", 0.14, "Neck1", 0.14, "Neck2", 0.06),
                    "Chest",
                    Map.of("Spine2", 0.1, "Spine1", 0.04),
                    "Forearms",
                    Map.of("ForeArm", 0.16, "ForeArm1", 0.18, "ForeArm2", 0.1),
                    "Waist",
                    Map.of("Spine", 0.14, "Spine1", 0.1, "Hips", 0.04),
                    "Hips",
                    Map.of("Hips", 0.12, "UpLeg", 0.05),
                    "Legs",
                    Map.of("UpLeg", 0.13, "Leg", 0.16));

    private final List<Joint> joints;

    /**
     * For people with a skeleton.
     *
     * @param joints parents first
     */
    public BodyShapes(List<Joint> joints) {
        this.joints = joints;
    }

    /**
     * A surface with those of these shapes that move it besides its own.
     *
     * @param surface carried by the joints
     * @return a surface that shares everything else with the given one
     */
    public Surface addedTo(Surface surface) {
        List<Shape> shapes = new ArrayList<>(surface.shapes());
        Set<Integer> carriers = carriers(surface);
        for (String name : ShapeSet.BODY_SHAPE.names()) {
            if (!Collections.disjoint(bones(part(name)).keySet(), carriers)) {
                shapes.add(Shape.onDemand(name, () -> deltas(name, surface)));
            }
        }
        return new Surface(
                surface.positions(),
                surface.normals(),
                surface.triangles(),
                surface.cornerUvs(),
                surface.joints(),
                surface.weights(),
                shapes);
    }

    private static Set<Integer> carriers(Surface surface) {
        Set<Integer> carriers = new HashSet<>();
        for (int i = 0; i < surface.joints().length; i++) {
            if (surface.weights()[i] > 0) {
                carriers.add(surface.joints()[i]);
            }
        }
        return carriers;
    }

    private static String part(String name) {
        return name.replaceFirst("(Plus|Minus)$", "");
    }

    private float[] deltas(String name, Surface surface) {
        boolean plus = name.endsWith("Plus");
        Map<Integer, Bone> bones = bones(part(name));
        float[] deltas = new float[surface.positions().length];
        for (int i = 0; i < surface.joints().length; i++) {
            Bone bone = bones.get(surface.joints()[i]);
            if (bone != null && surface.weights()[i] > 0) {
                float weight = plus ? surface.weights()[i] : -0.7f * surface.weights()[i];
                bone.move(surface.positions(), i / 4, weight, deltas);
            }
        }
        return deltas;
    }

    private Map<Integer, Bone> bones(String part) {
        Map<Integer, Bone> bones = new HashMap<>();
        for (int joint = 0; joint < joints.size(); joint++) {
            String name = joints.get(joint).name();
            if (part.equals(SHOULDERS)) {
                double reach = shoulder(joint);
                if (reach > 0) {
                    int side = name.startsWith("Left") ? 1 : -1;
                    bones.put(joint, new Bone(side * reach, 0, new double[3], new double[3]));
                }
            } else {
                Double share = SWELLING.get(part).get(name.replaceFirst("^(Left|Right)", ""));
                if (share != null) {
                    bones.put(joint, new Bone(0, share, at(joint), along(joint)));
                }
            }
        }
        return bones;
    }

    /** Collar bones go half the way of the arms. */
    private double shoulder(int joint) {
        String name = joints.get(joint).name();
        if (name.endsWith("Shoulder")) {
            return SHOULDER_REACH / 2;
        }
        boolean arm = name.endsWith("Arm") && !name.contains("Fore");
        int parent = joints.get(joint).parent();
        return arm ? SHOULDER_REACH : parent < 0 || !hasArm(parent) ? 0 : SHOULDER_REACH;
    }

    private boolean hasArm(int joint) {
        int at = joint;
        while (at >= 0) {
            String name = joints.get(at).name();
            if (name.equals("LeftArm") || name.equals("RightArm")) {
                return true;
            }
            at = joints.get(at).parent();
        }
        return false;
    }

    private double[] at(int joint) {
        Joint j = joints.get(joint);
        return new double[] {j.x(), j.y(), j.z()};
    }

    /** Unit vector towards the first joint that hangs on this one; upwards for the hips. */
    private double[] along(int joint) {
        for (Joint child : joints) {
            if (child.parent() == joint) {
                double[] from = at(joint);
                double[] to = {child.x() - from[0], child.y() - from[1], child.z() - from[2]};
                double length = Math.sqrt(to[0] * to[0] + to[1] * to[1] + to[2] * to[2]);
                return new double[] {to[0] / length, to[1] / length, to[2] / length};
            }
        }
        return along(joints.get(joint).parent());
    }

    /**
     * How what hangs on a joint moves.
     *
     * @param aside to the left
     * @param swelling share of the distance from the axis
     * @param at the joint
     * @param axis unit
     */
    private record Bone(double aside, double swelling, double[] at, double[] axis) {

        void move(float[] positions, int vertex, float weight, float[] deltas) {
            double[] out = new double[3];
            double along = 0;
            for (int k = 0; k < 3; k++) {
                out[k] = positions[3 * vertex + k] - at[k];
                along += out[k] * axis[k];
            }
            double far = 0;
            for (int k = 0; k < 3; k++) {
                out[k] -= along * axis[k];
                far += out[k] * out[k];
            }
            double share = swelling * MOST / Math.max(MOST, swelling * Math.sqrt(far));
            deltas[3 * vertex] += (float) (weight * aside);
            for (int k = 0; k < 3; k++) {
                deltas[3 * vertex + k] += (float) (weight * share * out[k]);
            }
        }
    }
}
