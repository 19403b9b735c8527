package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.step;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** Chest, belly, hips and shoulders without arms and legs. */
final class Trunk implements Volume {

    static final double AXIS_Z = -90;

    private static final double CROTCH = -798;
    private static final double[] HEIGHTS = {
        -800, -760, -690, -610, -540, -440, -370, -290, -230, -190, -150
    };
    private static final double[] FEMALE_WIDTHS = {
        150, 166, 166, 138, 116, 126, 136, 134, 118, 60, 20
    };
    private static final double[] MALE_WIDTHS = {
        146, 162, 164, 150, 146, 156, 166, 164, 140, 66, 20
    };
    private static final double[] FEMALE_FRONTS = {62, 80, 94, 94, 84, 92, 92, 84, 66, 44, 20};
    private static final double[] MALE_FRONTS = {64, 84, 96, 98, 96, 104, 108, 98, 72, 46, 20};
    private static final double[] FEMALE_BACKS = {84, 104, 112, 92, 72, 82, 94, 94, 78, 52, 20};
    private static final double[] MALE_BACKS = {84, 102, 106, 90, 78, 92, 106, 106, 86, 56, 20};

    private final BodyFigures figures;
    private final boolean female;

    Trunk(BodyFigures figures) {
        this.figures = figures;
        this.female = figures.female();
    }

    @Override
    public double at(double px, double py, double z) {
        double x = Math.abs(px);
        double y = figures.listed(py);
        double d = loft(x, y, z);
        d = union(d, shoulders(x, y, z), 44);
        d = union(d, chest(x, y, z), female ? 40 : 34);
        d = union(d, ellipsoid(x - 64, y + 735, z + 142, 76, 84, 66), 36);
        d = union(d, ellipsoid(x - 78, y + 300, z + 158, 44, 66, 30), 44);
        return d + grooves(x, y, z);
    }

    private double loft(double x, double y, double z) {
        double wide = curve(HEIGHTS, female ? FEMALE_WIDTHS : MALE_WIDTHS, y);
        double ahead = curve(HEIGHTS, female ? FEMALE_FRONTS : MALE_FRONTS, y);
        double behind = curve(HEIGHTS, female ? FEMALE_BACKS : MALE_BACKS, y);
        double deep = z > AXIS_Z ? ahead : behind;
        double power = 2.25;
        double round =
                Math.pow(
                        Math.pow(x / wide, power) + Math.pow(Math.abs(z - AXIS_Z) / deep, power),
                        1 / power);
        double d = (round - 1) * Math.min(wide, deep);
        d = carve(d, y - CROTCH, 50);
        return carve(d, -160 - y, 30);
    }

    private double shoulders(double x, double y, double z) {
        double end = figures.shoulder();
        double thick = female ? 30 : 36;
        double trapezius = capsule(x, y, z, 14, -150, -112, 24, end - 22, -219, -106, thick);
        double collarbone = capsule(x, y, z, 16, -199, -46, 6, end - 10, -200, -90, 9);
        return union(trapezius, collarbone, 16);
    }

    private double chest(double x, double y, double z) {
        if (female) {
            double slope = ellipsoid(x - 66, y + 330, z + 22, 52, 78, 30);
            double fullness = ellipsoid(x - 73, y + 374, z + 17, 54, 52, 46);
            return union(slope, fullness, 50);
        }
        return ellipsoid(x - 76, y + 318, z + 10, 78, 56, 34);
    }

    private double grooves(double x, double y, double z) {
        double back = step(-110, -140, z);
        double front = step(-60, -30, z);
        double spine = 5 * bell(x, 13) * step(-240, -300, y) * step(-690, -600, y) * back;
        double line = (female ? 1.5 : 2.6) * bell(x, 9) * step(-300, -360, y);
        double belly = line * step(-620, -560, y) * front;
        double ribs = (female ? 0 : 2.5) * bell(y + 372, 14) * bell(x - 70, 50) * front;
        return spine + belly + ribs;
    }
}
