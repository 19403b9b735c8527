package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/**
 * A finger: four joints from the knuckle to the tip.
 *
 * @param name for example "Index"
 * @param joints four points (xyz)
 * @param root radius at the knuckle
 * @param tip radius at the last joint
 */
record Finger(String name, double[][] joints, double root, double tip) implements Volume {

    @Override
    public double at(double x, double y, double z) {
        double d = Double.MAX_VALUE;
        for (int part = 0; part < 3; part++) {
            double[] a = joints[part];
            double[] b = end(part);
            double from = mix(root, tip, part / 3.0);
            double to = mix(root, tip, (part + 1) / 3.0);
            double bone = capsule(x, y, z, a[0], a[1], a[2], from, b[0], b[1], b[2], to);
            d = part == 0 ? bone : union(d, bone, 2);
        }
        return d;
    }

    /** The last bone ends before the tip, so that its round end touches it. */
    private double[] end(int part) {
        if (part < 2) {
            return joints[part + 1];
        }
        double[] a = joints[2];
        double[] b = joints[3];
        double length = Math.sqrt(sq(b[0] - a[0]) + sq(b[1] - a[1]) + sq(b[2] - a[2]));
        double share = 1 - tip / length;
        return new double[] {
            mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)
        };
    }

    /** Point of the bones' line: 0 the knuckle, 3 the tip. */
    double[] along(double place) {
        int part = (int) Math.min(2, Math.max(0, Math.floor(place)));
        double[] a = joints[part];
        double[] b = joints[part + 1];
        double share = place - part;
        return new double[] {
            mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)
        };
    }

    private static double sq(double value) {
        return value * value;
    }
}
