package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.square;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

/**
 * The set {@code face_modifications}: fields that reshape the skin of a head, ears included. Around
 * the eyeballs only the lids move, and they slide. Millimetres.
 */
final class FaceModifications {

    private static final double SKULL_Y = 30;
    private static final double SKULL_Z = -72;

    private final Figures figures;
    private final LipLine lips;
    private final Lids lids;

    FaceModifications(Figures figures, Lids lids) {
        this.figures = figures;
        this.lips = new LipLine(figures);
        this.lids = lids;
    }

    /** Movements of points of the neutral head (xyz each) in one of the set's shapes. */
    double[] move(String name, double[] points) {
        double[] moved = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            double x = Math.abs(points[i]);
            double[] shift = shift(name, x, points[i + 1], points[i + 2]);
            double side = points[i] < 0 ? -1 : 1;
            moved[i] = name.equals("NoseTipLeftRight") ? shift[0] : side * shift[0];
            moved[i + 1] = shift[1];
            moved[i + 2] = shift[2];
        }
        return moved;
    }

    private double[] shift(String name, double x, double y, double z) {
        return switch (name) {
            case "EyesSize" -> lids(x, y, z, -0.3, -0.4);
            case "Squint" -> lids(x, y, z, 0.22, 0.35);
            case "Monolid" -> monolid(x, y, z);
            case "LipsSize" -> lipsSize(x, y, z);
            default ->
                    name.startsWith("Nose")
                            ? nose(name, x, y, z)
                            : clear(head(name, x, y, z), x, y, z);
        };
    }

    private double[] head(String name, double x, double y, double z) {
        return switch (name) {
            case "HeadHeight" -> new double[] {0, 10 * step(12, 112, y), 0};
            case "UpperHeadVolume" -> volume(x, y, z);
            case "UpperHeadWidth" -> new double[] {0.07 * x * step(0, 45, y), 0, 0};
            case "LowerHeadWidth" -> {
                double low = step(5, -50, y) * step(-165, -110, y);
                yield new double[] {0.09 * x * low * step(20, 46, x), 0, 0};
            }
            case "JawLine" -> {
                double angle = bell(y + 74, 26) * bell(z + 45, 34) * step(24, 50, x);
                yield new double[] {6.5 * angle, -2 * angle, 0};
            }
            default -> new double[3];
        };
    }

    private static double[] volume(double x, double y, double z) {
        double share = 0.065 * step(8, 50, y);
        return new double[] {x * share, (y - SKULL_Y) * share, (z - SKULL_Z) * share};
    }

    private double[] nose(String name, double x, double y, double z) {
        double ahead = step(4, 15, z) * step(26, 15, x);
        double tip = bell(y + 37, 9) * step(figures.noseTip() - 22, figures.noseTip() - 4, z);
        double wing = step(0, 5, x) * bell(x - figures.wing() + 3, 6) * bell(y + 41, 8) * ahead;
        double lower = bell(y + 42, 13) * ahead;
        return switch (name) {
            case "NoseWidth" -> new double[] {0.2 * x * bell(y + 36, 16) * ahead, 0, 0};
            case "NoseSharp" -> new double[] {-0.22 * x * tip, 0.6 * tip, 2 * tip * bell(x, 7)};
            case "NoseLength" -> new double[] {0, -4 * lower, 0.6 * tip};
            case "NosePosition" ->
                    new double[] {0, 3 * step(6, -18, y) * step(-58, -44, y) * ahead, 0};
            case "NoseTipUpDown" -> new double[] {0, 3.6 * tip * bell(x, 11), 0.5 * tip};
            case "NoseTipLeftRight" -> new double[] {3.2 * tip, 0, 0};
            case "NoseWingsUpDown" -> new double[] {0, 2.4 * wing, 0};
            case "NoseWingsInOut" -> new double[] {2.4 * wing, 0, 0};
            default -> new double[3];
        };
    }

    private double[] lipsSize(double x, double y, double z) {
        double above = y - lips.y(x);
        double share = step(LipLine.CORNER + 2, 14, x) * step(-2, 12, z);
        return new double[] {
            0, 0.28 * above * bell(above, 9) * share, 1.7 * bell(above, 7.5) * share
        };
    }

    private double[] monolid(double x, double y, double z) {
        double[] shift = lids(x, y, z, 0.14, 0);
        double fold = bell(x - Figures.EYE_X, 14) * bell(y - 11, 4.5) * step(-4, 6, z);
        shift[1] -= 0.8 * fold;
        shift[2] += 1.6 * fold;
        return shift;
    }

    private double[] lids(double x, double y, double z, double upper, double lower) {
        double[] shift = new double[3];
        lids.close(new SkinPoint(x, y, z, 0, 0, 0), upper, lower, shift);
        return shift;
    }

    private static double[] clear(double[] shift, double x, double y, double z) {
        double far = Math.sqrt(square(x - Figures.EYE_X) + y * y + z * z);
        double free = step(15, 27, far);
        return new double[] {shift[0] * free, shift[1] * free, shift[2] * free};
    }
}
