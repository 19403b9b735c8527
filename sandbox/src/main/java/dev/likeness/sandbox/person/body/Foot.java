package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
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
    private static final double[] GAPS = {81, 97.5, 110.5, 123};

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
        // Toes end in an arc, the big one foremost.
        double end =
                104
                        - 0.008 * Math.pow(Math.max(x - 84, 0), 2)
                        - 0.01 * Math.pow(Math.max(80 - x, 0), 2);
        d = carve(d, end - z, 16);
        d = carve(d, z + 146, 34);
        d = carve(d, y, 5);
        d = union(d, ellipsoid(x - 94, y - 84, z + 90, 36, 17, 17), 14);
        return size * (d + toes(x, y, z) + arch(x, y, z));
    }

    private static double toes(double x, double y, double z) {
        double gaps = 0;
        for (int i = 0; i < GAPS.length; i++) {
            gaps += bell(x - GAPS[i], 3) * step(64 - 4 * i, 84 - 4 * i, z);
        }
        return 4.5 * gaps * step(4, 14, y);
    }

    private static double arch(double x, double y, double z) {
        return 7 * step(96, 72, x) * bell(z + 30, 48) * step(26, 4, y);
    }
}
