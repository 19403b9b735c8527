package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.square;

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
        return -66 - 0.7 * bell(x, 5) + 0.5 * bell(Math.abs(x) - 10, 7) + 0.9 * s * s;
    }

    /** Depth of the line. */
    double z(double x) {
        return 27 - 0.0125 * x * x - 5.0e-6 * square(x * x);
    }

    /** Height of the red of the upper lip, 0 at the corners. */
    double upperHeight(double x) {
        double s = Math.abs(x) / CORNER;
        double taper = Math.pow(Math.max(1 - Math.pow(s, 1.6), 0), 0.8);
        return (4.6 + 1.6 * fullness) * taper
                + (0.8 * bell(x - 5, 4) + 0.8 * bell(x + 5, 4) - 0.8 * bell(x, 3)) * fullness;
    }

    /** Height of the red of the lower lip, 0 at the corners. */
    double lowerHeight(double x) {
        double s = Math.abs(x) / CORNER;
        return (6.0 + 2.6 * fullness) * Math.pow(Math.max(1 - s * s, 0), 0.75);
    }
}
