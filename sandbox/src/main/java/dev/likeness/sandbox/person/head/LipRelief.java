package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.square;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

/** How far lips, philtrum and the groove below stand out of the muzzle. Millimetres. */
final class LipRelief {

    private final LipLine line;

    LipRelief(LipLine line) {
        this.line = line;
    }

    double at(double x, double y, double z) {
        double front = step(-15, 0, z);
        double up = y - line.y(x);
        if (front == 0 || Math.abs(up) > 40) {
            return 0;
        }
        double lip = up > 0 ? upper(x, up) : lower(x, -up);
        double corner = -0.9 * bell(Math.abs(x) - LipLine.CORNER - 1.5, 3.2) * bell(up, 7);
        return front * (lip + philtrum(x, y) + corner);
    }

    private double upper(double x, double up) {
        double high = Math.max(line.upperHeight(x), 3);
        double tubercle = 1 + 0.15 * bell(x, 5);
        double full = full(x);
        return full * (3.9 * tubercle * hump(up / high, 0.55, 2.0) - 1.3 * step(12, 0, up));
    }

    private double lower(double x, double down) {
        double high = Math.max(line.lowerHeight(x), 3);
        return full(x) * (4.3 * hump(down / high, 0.42, 1.7) - 1.3 * step(12, 0, down));
    }

    private static double full(double x) {
        double s = Math.min(Math.abs(x) / (LipLine.CORNER + 3.5), 1);
        return Math.pow(1 - s * s, 1.15);
    }

    /** Rises round from 0, is 1 at a peak and fades out softly at an end. */
    private static double hump(double t, double peak, double end) {
        if (t < peak) {
            return Math.sqrt(Math.max(1 - square(1 - t / peak), 0));
        }
        return 1 - step(peak, end, t);
    }

    private static double philtrum(double x, double y) {
        double along = bell(y + 53.5, 5.2);
        return along * (-0.8 * bell(x, 2.8) + 0.35 * bell(x - 5.4, 2.6));
    }
}
