package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** The left leg from the hip to the ankle. */
final class Leg implements Volume {

    private static final double[] HEIGHTS = {
        -1545, -1510, -1470, -1400, -1300, -1210, -1140, -1090, -1040, -960, -870, -800, -750
    };
    private static final double[] MIDDLES = {94, 94, 94, 94, 93, 92, 91, 91, 90, 90, 90, 89, 92};
    private static final double[] WIDTHS = {29, 29, 28, 33, 46, 54, 49, 51, 57, 70, 79, 82, 80};
    private static final double[] AXES = {
        -94, -93, -91, -90, -91, -89, -80, -73, -72, -77, -82, -86, -88
    };
    private static final double[] DEPTHS = {38, 38, 36, 38, 49, 58, 55, 55, 60, 74, 85, 92, 94};

    private final BodyFigures figures;

    Leg(BodyFigures figures) {
        this.figures = figures;
    }

    @Override
    public double at(double x, double py, double z) {
        double y = figures.listed(py);
        double thick = mix(figures.calf(), 1, step(-1100, -900, y));
        double wide = thick * curve(HEIGHTS, WIDTHS, y);
        double deep = thick * curve(HEIGHTS, DEPTHS, y);
        double round = Math.hypot((x - middle(y)) / wide, (z - axis(y)) / deep);
        double d = (round - 1) * Math.min(wide, deep);
        d = carve(d, -735 - y, 60);
        d = carve(d, y + 1560, 6);
        d = union(d, ellipsoid(x - 91, y + 1086, z + 28, 22, 28, 12), 18);
        return d + hollow(y, z);
    }

    /** Middle of the leg at a height of the lists. */
    static double middle(double listed) {
        return curve(HEIGHTS, MIDDLES, listed);
    }

    /** Depth of the leg's axis at a height of the lists. */
    static double axis(double listed) {
        return curve(HEIGHTS, AXES, listed);
    }

    /** Behind the knee, and beside the Achilles tendon. */
    private static double hollow(double y, double z) {
        double behind = step(-95, -125, z);
        return 4 * bell(y + 1098, 26) * behind;
    }
}
