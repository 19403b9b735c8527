package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

import dev.likeness.sandbox.person.sculpt.Volume;

/** The left arm from the shoulder to the wrist, held level. */
final class Arm implements Volume {

    // Shares of the way from shoulder to wrist.
    private static final double[] ALONG = {
        -0.1, 0, 0.08, 0.2, 0.35, 0.46, 0.52, 0.6, 0.7, 0.85, 0.95, 1.02
    };
    private static final double[] HIGH = {40, 46, 46, 44, 41, 35, 33, 38, 36, 27, 20, 18};
    private static final double[] DEEP = {40, 46, 48, 44, 39, 35, 36, 42, 39, 29, 26, 27};

    private final BodyFigures figures;

    Arm(BodyFigures figures) {
        this.figures = figures;
    }

    @Override
    public double at(double x, double y, double z) {
        double t = (x - figures.shoulder()) / (figures.wrist() - figures.shoulder());
        // Wrists are sturdy by the hand, not by the arm.
        double thick = figures.arm() * (1 - 0.06 * step(0.8, 1, t));
        double high = thick * curve(ALONG, HIGH, t);
        // What lies above the joint of a level arm lies outside of a hanging one.
        if (y > BodyFigures.ARM_Y) {
            high *= mix(0.84, 1, step(0.02, 0.34, t));
        }
        double deep = thick * curve(ALONG, DEEP, t);
        double up = (y - BodyFigures.ARM_Y + sag(t)) / high;
        double round = Math.hypot(up, (z - BodyFigures.ARM_Z) / deep);
        double d = (round - 1) * Math.min(high, deep);
        d = carve(d, x - figures.shoulder() + 30, 30);
        d = carve(d, figures.wrist() + 30 - x, 10);
        return union(d, deltoid(x, y, z), 34) + elbow(t, z);
    }

    private double deltoid(double x, double y, double z) {
        double size = Math.sqrt(figures.arm());
        return ellipsoid(
                x - figures.shoulder() - 16,
                y - BodyFigures.ARM_Y + 3,
                z - BodyFigures.ARM_Z,
                62 * size,
                42 * size,
                51 * size);
    }

    /** The muscles of a raised arm hang below its bone. */
    private static double sag(double t) {
        return 4 * bell(t - 0.28, 0.16) + 2 * bell(t - 0.62, 0.1);
    }

    private static double elbow(double t, double z) {
        return -2.5 * bell(t - 0.53, 0.03) * step(-110, -135, z);
    }
}
