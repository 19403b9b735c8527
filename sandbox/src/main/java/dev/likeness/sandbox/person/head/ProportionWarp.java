package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import java.util.Map;

/**
 * Bends the template's space to a person's proportions. Smooth everywhere; around each eyeball it
 * only shifts and turns, so that eyeballs stay round and lids keep sliding on them. Millimetres.
 */
final class ProportionWarp {

    private final Proportions p;
    private final LandmarkMoves moves;

    /**
     * Prepares the bend.
     *
     * @param wanted factors and moves
     * @param landmarks of the template
     */
    ProportionWarp(Proportions wanted, Map<Landmark, double[]> landmarks) {
        p = clamped(wanted);
        moves = new LandmarkMoves(wanted.moves(), landmarks);
    }

    /** Each factor brought between 0.8 and 1.25; what is no number becomes 1. */
    static Proportions clamped(Proportions p) {
        return new Proportions(
                factor(p.faceWidth()),
                factor(p.jawWidth()),
                factor(p.faceHeight()),
                factor(p.eyeDistance()),
                factor(p.eyeSize()),
                factor(p.browHeight()),
                factor(p.noseLength()),
                factor(p.noseWidth()),
                factor(p.mouthWidth()),
                factor(p.mouthHeight()),
                p.moves());
    }

    private static float factor(float wanted) {
        return Float.isNaN(wanted) ? 1 : (float) clamp(wanted, 0.8, 1.25);
    }

    /** Where points of the template go (xyz each). */
    double[] bend(double[] points) {
        double[] bent = points.clone();
        for (int i = 0; i < points.length; i += 3) {
            double[] shift = shift(points[i], points[i + 1], points[i + 2]);
            for (int k = 0; k < 3; k++) {
                bent[i + k] += shift[k];
            }
        }
        return bent;
    }

    /** Movements as they become in the bent space. */
    double[] bend(double[] points, double[] deltas) {
        double[] bent = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            // Most shapes move few points, and bending is what takes the time.
            if (deltas[i] != 0 || deltas[i + 1] != 0 || deltas[i + 2] != 0) {
                double[] before = shift(points[i], points[i + 1], points[i + 2]);
                double[] after =
                        shift(
                                points[i] + deltas[i],
                                points[i + 1] + deltas[i + 1],
                                points[i + 2] + deltas[i + 2]);
                for (int k = 0; k < 3; k++) {
                    bent[i + k] = deltas[i + k] + after[k] - before[k];
                }
            }
        }
        return bent;
    }

    private double[] shift(double x, double y, double z) {
        double side = x < 0 ? -1 : 1;
        double dx = Math.abs(x) - Figures.EYE_X;
        double rigid = step(25, 15.5, Math.sqrt(dx * dx + y * y + z * z));
        double[] free = all(x, y, z);
        if (rigid == 0) {
            return free;
        }
        double[] eye = all(side * Figures.EYE_X, 0, 0);
        double cos = Math.cos(moves.tilt()) - 1;
        double sin = Math.sin(moves.tilt());
        eye[0] += side * (cos * dx - sin * y);
        eye[1] += sin * dx + cos * y;
        return new double[] {
            mix(free[0], eye[0], rigid), mix(free[1], eye[1], rigid), mix(free[2], eye[2], rigid)
        };
    }

    private double[] all(double x, double y, double z) {
        double[] shift = free(x, y, z);
        if (!moves.none()) {
            double[] more = moves.shift(x, y, z);
            shift[0] += more[0];
            shift[1] += more[1];
        }
        return shift;
    }

    private double[] free(double x, double y, double z) {
        double front = step(-70, -20, z);
        double wide = (p.faceWidth() - 1) * step(-165, -95, y);
        double jaw = (p.jawWidth() - 1) * step(-12, -66, y) * step(-175, -112, y);
        double near = Math.abs(x);
        double eyes = (p.eyeDistance() - 1) * along(near, 31.5, 72) * bell(y, 30) * front;
        double nose =
                (p.noseWidth() - 1) * along(near, 16, 38) * bell(y + 36, 18) * step(-5, 12, z);
        double mouth = (p.mouthWidth() - 1) * along(near, 25, 58) * bell(y + 66, 26) * front;
        double dx = x * (wide + jaw) + Math.signum(x) * (eyes + nose + mouth);
        return new double[] {dx, down(y, front) + brow(near, y, front), 0};
    }

    /** Distance from the middle that grows up to a point and is gone at another. */
    private static double along(double x, double full, double gone) {
        return x <= full ? x : full * step(gone, full, x);
    }

    private double down(double y, double front) {
        double face =
                (p.faceHeight() - 1)
                        * curve(new double[] {-230, -120, 0}, new double[] {0, -118, 0}, y);
        double nose =
                (p.noseLength() - 1)
                        * curve(new double[] {-65, -46, -14, 0}, new double[] {0, -46, -10, 0}, y);
        double mouth =
                (p.mouthHeight() - 1)
                        * curve(
                                new double[] {-112, -68, -64, -47, -30},
                                new double[] {0, -66, -66, -14, 0},
                                y);
        return face + (nose + mouth) * front;
    }

    private double brow(double x, double y, double front) {
        return (p.browHeight() - 1) * 20 * bell(y - 21, 15) * bell(x - 30, 32) * front;
    }
}
