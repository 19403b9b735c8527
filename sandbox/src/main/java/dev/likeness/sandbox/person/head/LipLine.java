package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.square;

import dev.likeness.sandbox.person.sculpt.Soft;

/** Where the lips meet, and the red of the lips above and below. */
final class LipLine {

    /** Distance of the mouth's corners from the middle. */
    static final double CORNER = 25;

    private final double fullness;

    LipLine(Figures figures) {
        fullness = figures.lips();
    }

    /** Height of the line at a distance from the middle. */
    double y(double x) {
        double s = Math.min(Math.abs(x) / CORNER, 1.3);
        return -66 - 0.9 * bell(x, 5) + 0.6 * bell(Math.abs(x) - 11, 7) + 2.6 * s * s;
    }

    /** Depth of the line. */
    double z(double x) {
        return 22 - 0.0155 * x * x - 1.0e-5 * square(x * x);
    }

    /** Height of the red of the upper lip, 0 at the corners. */
    double upperHeight(double x) {
        double s = Math.abs(x) / CORNER;
        double taper = Math.pow(Math.max(1 - Math.pow(s, 1.6), 0), 0.8);
        return (4.3 + 1.3 * fullness) * taper
                + (0.8 * bell(x - 5, 4) + 0.8 * bell(x + 5, 4) - 0.8 * bell(x, 3)) * fullness;
    }

    /** Height of the red of the lower lip, 0 at the corners. */
    double lowerHeight(double x) {
        double s = Math.abs(x) / CORNER;
        return (5.2 + 1.6 * fullness) * Math.pow(Math.max(1 - s * s, 0), 0.75);
    }

    double upper(double x, double y, double z) {
        double high = Math.max(upperHeight(x) * 0.66, 0.8);
        double deep = Math.max(4.9 * Math.pow(Math.max(1 - square(x / 25.7), 0), 0.45), 0.6);
        return Soft.ellipsoid(outside(x), y - y(x) - high * 0.82, z - z(x) + 0.6, 4, high, deep);
    }

    double lower(double x, double y, double z) {
        double high = Math.max(lowerHeight(x) * 0.66, 0.8);
        double deep = Math.max(5.1 * Math.pow(Math.max(1 - square(x / 25.5), 0), 0.5), 0.6);
        return Soft.ellipsoid(outside(x), y - y(x) + high * 0.88, z - z(x) + 1.2, 4, high, deep);
    }

    private static double outside(double x) {
        return Math.max(Math.abs(x) - CORNER, 0);
    }
}
