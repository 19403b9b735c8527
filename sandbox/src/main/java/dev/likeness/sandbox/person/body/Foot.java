package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.step;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** The left foot, flat on the floor. */
final class Foot implements Volume {

    // From heel to toes.
    private static final double[] DEPTHS = {-150, -135, -100, -60, -20, 15, 45, 70, 90, 104};
    private static final double[] WIDTHS = {20, 27, 31, 31, 34, 42, 46, 45, 40, 30};
    private static final double[] MIDDLES = {94, 94, 94, 95, 97, 99, 100, 101, 100, 98};
    private static final double[] TOPS = {46, 62, 88, 92, 70, 48, 35, 27, 23, 18};
    // From the big toe to the small one.
    private static final double[] ROOTS = {72, 92, 106, 119, 131};
    private static final double[] TIPS = {72.5, 93.5, 108, 121, 133.5};
    private static final double[] LENGTHS = {107, 104.5, 99, 91.5, 82};
    private static final double[] RADII = {12, 7.6, 7.1, 6.8, 6.6};

    private final BodyFigures figures;
    private final double size;

    Foot(BodyFigures figures) {
        this.figures = figures;
        size = figures.female() ? 1 : 1.1;
    }

    /** A point of a small foot (height above the floor) in this one. */
    double[] place(double x, double above, double z) {
        return new double[] {
            94 + size * (x - 94), size * above - figures.eyeHeight(), -92 + size * (z + 92)
        };
    }

    /** Height of the instep above the floor in a small foot. */
    static double top(double z) {
        return curve(DEPTHS, TOPS, z);
    }

    /** Middle of a small foot. */
    static double middle(double z) {
        return curve(DEPTHS, MIDDLES, z);
    }

    @Override
    public double at(double px, double py, double pz) {
        double x = 94 + (px - 94) / size;
        double y = (py + figures.eyeHeight()) / size;
        double z = -92 + (pz + 92) / size;
        double half = top(z) / 2;
        double wide = curve(DEPTHS, WIDTHS, z);
        double power = 2.7;
        double round =
                Math.pow(
                        Math.pow(Math.abs(x - middle(z)) / wide, power)
                                + Math.pow(Math.abs(y - half) / half, power),
                        1 / power);
        double d = (round - 1) * Math.min(wide, half);
        // Toes begin along an arc.
        double end =
                70
                        - 0.006 * Math.pow(Math.max(x - 84, 0), 2)
                        - 0.01 * Math.pow(Math.max(80 - x, 0), 2);
        d = carve(d, end - z, 16);
        d = carve(d, z + 146, 34);
        d = carve(d, y, 5);
        d = union(d, ellipsoid(x - 94, y - 84, z + 90, 36, 17, 17), 14);
        if (z > 20) {
            d = union(d, toes(x, y, z), 6);
            d = carve(d, y, 3);
        }
        return size * (d + arch(x, y, z));
    }

    private static double toes(double x, double y, double z) {
        double d = Double.MAX_VALUE;
        for (int i = 0; i < RADII.length; i++) {
            double r = RADII[i];
            double tip = LENGTHS[i] - r;
            double bone = capsule(x, y, z, ROOTS[i], r + 7, 46, r, TIPS[i], r - 0.6, tip, 0.97 * r);
            double joint = ellipsoid(x - TIPS[i], y - r - 1.5, z - tip + r, r, r, 1.1 * r);
            d = union(d, union(bone, joint, 4), 1.5);
        }
        return d;
    }

    private static double arch(double x, double y, double z) {
        return 7 * step(96, 72, x) * bell(z + 30, 48) * step(26, 4, y);
    }
}
