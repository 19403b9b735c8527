package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** The form of a left shoe without its sole. */
final class Last implements Volume {

    static final double MIDDLE = 94;
    static final double HEEL_Z = -92;

    // From heel to toe.
    private static final double[] DEPTHS = {
        -156, -148, -132, -100, -60, -20, 15, 45, 70, 90, 106, 117
    };
    private static final double[] WIDTHS = {16, 28, 35, 38, 38, 41, 48, 51, 50, 45, 34, 14};
    private static final double[] MIDDLES = {94, 94, 94, 94, 94, 96, 99, 100, 101, 100, 99, 98};
    private static final double[] TOPS = {70, 76, 82, 88, 98, 82, 66, 56, 49, 44, 38, 28};
    private static final double LOW = 3;

    private final double size;
    private final double eyeHeight;
    private final double shaft;

    /**
     * Makes one.
     *
     * @param size 1 for small feet
     * @param shaft height of the shaft above the floor in a small shoe (mm)
     */
    Last(double size, double eyeHeight, double shaft) {
        this.size = size;
        this.eyeHeight = eyeHeight;
        this.shaft = shaft;
    }

    /** A point of a small shoe (height above the floor) in this one. */
    double[] place(double x, double above, double z) {
        return new double[] {
            MIDDLE + size * (x - MIDDLE), size * above - eyeHeight, HEEL_Z + size * (z - HEEL_Z)
        };
    }

    @Override
    public double at(double px, double py, double pz) {
        double x = MIDDLE + (px - MIDDLE) / size;
        double y = (py + eyeHeight) / size;
        double z = HEEL_Z + (pz - HEEL_Z) / size;
        double wide = curve(DEPTHS, WIDTHS, z);
        double top = curve(DEPTHS, TOPS, z);
        double middle = LOW + 0.36 * (top - LOW);
        double high = y > middle ? top - middle : middle - LOW;
        double power = y > middle ? 2.2 : 3.6;
        double round =
                Math.pow(
                        Math.pow(Math.abs(x - curve(DEPTHS, MIDDLES, z)) / wide, power)
                                + Math.pow(Math.abs(y - middle) / high, power),
                        1 / power);
        double d = (round - 1) * Math.min(wide, high);
        d = carve(d, 118 - z, 10);
        d = carve(d, z + 157, 10);
        d = union(d, tube(x, y, z), 26);
        d = union(d, ellipsoid(x - 96, y - 68, z + 22, 17, 24, 44), 12);
        return size * d;
    }

    /** Around the ankle. */
    private double tube(double x, double y, double z) {
        double round = Math.hypot((x - MIDDLE) / 40, (z + 98) / 49);
        double d = (round - 1) * 40;
        d = carve(d, shaft + 30 - y, 4);
        return carve(d, y - 50, 20);
    }
}
