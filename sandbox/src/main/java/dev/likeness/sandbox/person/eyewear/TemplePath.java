package dev.likeness.sandbox.person.eyewear;

import java.util.ArrayList;
import java.util.List;

/**
 * The middle line of the left temple: from the hinge along the head, over the ear, down behind it.
 */
final class TemplePath {

    static final int ARM_POINTS = 12;
    static final int TIP_POINTS = 8;

    private static final double CLEARANCE = 1;
    private static final double ABOVE_EAR = 1.5;
    private static final double TIP_STEP = 5;
    private static final double STEEPEST = Math.toRadians(62);

    /** A tip follows the skull behind the ear, but no further inwards or outwards than this. */
    private static final double MOST_INWARDS = 9;

    private final List<double[]> arm = new ArrayList<>();
    private final List<double[]> tip = new ArrayList<>();

    /**
     * Finds the path.
     *
     * @param hinge where it begins
     * @param half half thickness of the temple, seen from above
     * @param tall half its height above the ear
     */
    TemplePath(FaceMeasures face, double[] hinge, double half, double tall) {
        double[] ear = overEar(face, half, tall);
        double bow = 0;
        for (int i = 1; i < ARM_POINTS; i++) {
            double share = (double) i / ARM_POINTS;
            double[] p = Vectors.mix(hinge, ear, share);
            double need = head(face, p, tall) + CLEARANCE + half - p[0];
            bow = Math.max(bow, need / (4 * share * (1 - share)));
        }
        for (int i = 0; i <= ARM_POINTS; i++) {
            double share = (double) i / ARM_POINTS;
            double[] p = Vectors.mix(hinge, ear, share);
            p[0] += 4 * bow * share * (1 - share);
            arm.add(p);
        }
        bendDown(face, ear, half);
    }

    double[][] arm() {
        return arm.toArray(double[][]::new);
    }

    /** Begins where the arm ends. */
    double[][] tip() {
        return tip.toArray(double[][]::new);
    }

    private static double[] overEar(FaceMeasures face, double half, double tall) {
        double y = face.earTop() + ABOVE_EAR + tall;
        double z = face.earZ() + 4;
        double x = 0;
        for (double along = -6; along <= 6; along += 2) {
            x = Math.max(x, face.side(y - tall, z + along));
        }
        return new double[] {x + CLEARANCE + half, y, z};
    }

    /** The head beside a point of the arm, over the arm's height. */
    private static double head(FaceMeasures face, double[] p, double tall) {
        return Math.max(
                face.side(p[1], p[2]),
                Math.max(face.side(p[1] + tall, p[2]), face.side(p[1] - tall, p[2])));
    }

    private void bendDown(FaceMeasures face, double[] ear, double half) {
        double[] p = ear;
        tip.add(p);
        for (int i = 1; i <= TIP_POINTS; i++) {
            double angle = STEEPEST * Math.min(1, i / 4.0);
            double y = p[1] - TIP_STEP * Math.sin(angle);
            double z = p[2] - TIP_STEP * Math.cos(angle);
            double wanted = face.skull(y, z, p[0] - CLEARANCE - half) + CLEARANCE + half;
            double x = Math.max(ear[0] - MOST_INWARDS, Math.min(ear[0], wanted));
            p = new double[] {0.5 * (p[0] + x), y, z};
            tip.add(p);
        }
    }
}
