package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.capsule;
import static dev.likeness.sandbox.person.sculpt.Soft.carve;
import static dev.likeness.sandbox.person.sculpt.Soft.ellipsoid;
import static dev.likeness.sandbox.person.sculpt.Soft.union;

/** Bridge, tip, wings and nostrils. Half of it, x is never negative. Millimetres. */
final class Nose {

    private final double tip;
    private final double wing;
    private final double root;
    private final double wide;

    Nose(Figures figures) {
        tip = figures.noseTip();
        wing = figures.wing();
        root = figures.noseBridge();
        wide = wing / 16.2;
    }

    /** The face's distance with the nose melted into it. */
    double joined(double face, double x, double y, double z) {
        if (y > 45 || y < -75 || z < -10) {
            return face;
        }
        double d = union(face, bridge(x, y, z), 15);
        double lobes = union(ball(x, y, z), wing(x, y, z), 5);
        lobes = union(lobes, septum(x, y, z), 4);
        d = union(d, lobes, 7);
        return carve(d, nostril(x, y, z), 1.6);
    }

    private double bridge(double x, double y, double z) {
        double back = capsule(x, y, z, 0, 1, root - 6, 6.5 * wide, 0, -26.5, tip - 13, 7.5 * wide);
        double flank = capsule(x, y, z, 6.5, -4, root - 9, 6.5, 9.5 * wide, -29.5, tip - 25, 8.3);
        return union(back, flank, 18);
    }

    private double ball(double x, double y, double z) {
        return ellipsoid(x, y + 34.4, z - tip + 9.4, 8.8 * wide, 8.6, 9.4);
    }

    private double wing(double x, double y, double z) {
        return ellipsoid(x - wing + 5.3, y + 38.4, z - tip + 18.5, 5.3, 6.2, 9.2);
    }

    private double septum(double x, double y, double z) {
        return capsule(x, y, z, 0, -39.4, tip - 8.5, 3.4, 0, -42.4, tip - 19.5, 3.8);
    }

    private double nostril(double x, double y, double z) {
        double aside = x - 0.43 * wing - 0.22 * (tip - 16.2 - z);
        return ellipsoid(aside, y + 45.2, z - tip + 16.2, 2.4 * wide, 3.6, 4.3);
    }
}
