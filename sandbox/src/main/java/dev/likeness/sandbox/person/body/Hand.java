package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.ArrayList;
import java.util.List;

/** The left hand, palm down, thumb to the front. */
final class Hand implements Volume {

    private static final double[] ALONG = {-20, 0, 15, 40, 70, 92, 112};
    private static final double[] HIGH = {19, 18, 17, 16, 14.5, 12, 7};
    private static final double[] DEEP = {27, 27, 29, 36, 39, 39, 36};
    // Joints of each finger for a small hand: along the arm, height and depth.
    private static final double[][][] JOINTS = {
        {{20, -7, 24}, {47, -13, 43}, {76, -17, 58}, {101, -20, 69}},
        {{88, 1, 28}, {128, -2, 31}, {152, -6, 32}, {174, -11, 33}},
        {{90, 2, 9}, {133, -1, 9.5}, {161, -6, 9.5}, {185, -12, 9.5}},
        {{87, 1, -10}, {127, -2, -12}, {153, -7, -13}, {176, -13, -14}},
        {{80, -1, -27}, {111, -4, -31.5}, {131, -8, -34}, {150, -13, -36}},
    };
    private static final String[] NAMES = {"Thumb", "Index", "Middle", "Ring", "Pinky"};
    private static final double[] ROOTS = {12, 9.4, 9.6, 9.2, 8.2};
    private static final double[] TIPS = {8.6, 6.9, 7.1, 6.9, 6};

    private final double wrist;
    private final double size;
    private final List<Finger> fingers = new ArrayList<>();

    Hand(BodyFigures figures) {
        wrist = figures.wrist();
        size = figures.hand();
        for (int i = 0; i < NAMES.length; i++) {
            double[][] joints = new double[4][];
            for (int k = 0; k < 4; k++) {
                double[] at = JOINTS[i][k];
                joints[k] = place(at[0], at[1], at[2]);
            }
            fingers.add(new Finger(NAMES[i], joints, size * ROOTS[i], size * TIPS[i]));
        }
    }

    /** Thumb first. */
    List<Finger> fingers() {
        return fingers;
    }

    /** A point of a small hand in this one. */
    double[] place(double along, double up, double ahead) {
        return new double[] {
            wrist + size * along, BodyFigures.ARM_Y + size * up, BodyFigures.ARM_Z + size * ahead
        };
    }

    @Override
    public double at(double x, double y, double z) {
        double d = palm(x, y, z);
        for (int i = 1; i < fingers.size(); i++) {
            d = union(d, fingers.get(i).at(x, y, z), 2.5);
        }
        return union(d, fingers.get(0).at(x, y, z), 9);
    }

    double palm(double px, double py, double pz) {
        double x = (px - wrist) / size;
        double y = (py - BodyFigures.ARM_Y) / size;
        double z = (pz - BodyFigures.ARM_Z) / size;
        double high = curve(ALONG, HIGH, x);
        double deep = curve(ALONG, DEEP, x);
        double round =
                Math.pow(
                        Math.pow(Math.abs(y / high), 2.6) + Math.pow(Math.abs(z / deep), 2.6),
                        1 / 2.6);
        double d = (round - 1) * Math.min(high, deep);
        d = carve(d, 108 - x, 12);
        d = carve(d, x + 30, 10);
        d = union(d, ellipsoid(x - 38, y + 9, z - 24, 30, 12, 15), 12);
        d = union(d, ellipsoid(x - 42, y + 8, z + 24, 34, 11, 13), 12);
        return size * d;
    }
}
