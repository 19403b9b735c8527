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
    private static final double[] WIDTHS = {29, 29, 27, 32, 44, 52, 49, 50, 55, 69, 79, 82, 82};
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
        d = carve(d, -700 - y, 70);
        d = carve(d, y + 1560, 6);
        d = union(d, ellipsoid(x - 91, y + 1086, z + 28, 22, 28, 12), 18);
        d = union(d, calf(x, y, z), 22);
        return d + hollow(y, z);
    }

    /** The two heads of the calf, the inner one lower, and the muscle above the knee's inside. */
    private static double calf(double x, double y, double z) {
        double inner = ellipsoid(x - 77, y + 1216, z + 116, 27, 74, 29);
        double outer = ellipsoid(x - 109, y + 1196, z + 113, 25, 70, 27);
        double thigh = ellipsoid(x - 72, y + 1022, z + 50, 22, 48, 22);
        return union(union(inner, outer, 12), thigh, 10);
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
