package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

/** Folds of cloth, where bodies bend and where cloth is long. Millimetres. */
final class Folds {

    private final Dummy dummy;
    private final double shoulder;
    private final double armY;
    private final double elbow;
    private final double wrist;
    private final double knee;

    Folds(Dummy dummy) {
        this.dummy = dummy;
        shoulder = dummy.joint("LeftArm")[0];
        armY = dummy.joint("LeftArm")[1];
        elbow = dummy.joint("LeftForeArm")[0];
        wrist = dummy.joint("LeftHand")[0];
        knee = dummy.joint("LeftLeg")[1];
    }

    /**
     * Folds of a top's trunk.
     *
     * @param hem height of its lower edge
     */
    double trunk(double x, double y, double z, double hem) {
        double turn = Math.atan2(x, z + 90);
        double listed = dummy.listed(y);
        double wander = 9 * Math.sin(x / 41 + z / 53) + 5 * Math.sin(x / 23 - z / 31 + 1);
        double waist = bell(listed + 572, 52) * Math.sin((y + wander) / 9.5);
        double fall = step(armY - 150, hem, y);
        double hanging = fall * (Math.sin(7 * turn + 1.2 * Math.sin(y / 90) + 0.6));
        double second = fall * Math.sin(11 * turn + 2.1);
        return armpit(x, y, z) + 1.9 * waist + 2.6 * hanging + 1.1 * second;
    }

    /** Lines that run from the armpits to the chest and down the sides. */
    private double armpit(double x, double y, double z) {
        double across = shoulder - 12 - Math.abs(x);
        double down = armY - 62 - y;
        double far = Math.hypot(across, down);
        double angle = Math.atan2(down, across);
        double lines = Math.sin(6.5 * angle + 0.012 * far + (x > 0 ? 0.7 : 0) + (z > -90 ? 0 : 2));
        return 1.9 * lines * step(14, 55, far) * step(185, 70, far);
    }

    /**
     * Folds of sleeves.
     *
     * @param end where they end, distance from the middle
     */
    double sleeve(double x, double y, double z, double end) {
        double out = Math.abs(x);
        double side = x > 0 ? 0 : 1.4;
        double skew = 0.35 * (y - armY) + 0.25 * (z + 105);
        double inner = 0.55 + 0.45 * step(-125, -85, z);
        double bend = inner * bell(out - elbow, 52) * Math.sin((out + skew) / 4.6 + side);
        double upper = bell(out - shoulder - 62, 44) * Math.sin((out + 1.6 * skew) / 7.2 + side);
        double cuff = bell(out - end + 62, 46) * Math.sin((out - 0.6 * skew) / 4.9 + side);
        return 2.2 * bend + 1.5 * upper + (end > wrist - 80 ? 2 * cuff : 0);
    }

    /**
     * Folds of trousers.
     *
     * @param hem height of their lower edge
     */
    double legs(double x, double y, double z, double hem) {
        double out = Math.abs(x) - 91;
        double side = x > 0 ? 0 : 1.1;
        double turn = Math.atan2(out, z + 82);
        double above = y - knee;
        double behind = 0.6 + 0.4 * step(-70, -110, z);
        double skew = 9 * Math.sin(turn + side) + 4 * Math.sin(2 * turn);
        double bend = behind * bell(above - 5, 74) * Math.sin((y + skew) / 6.4 + side);
        double stack = bell(y - hem - 62, 58) * Math.sin((y + 1.5 * skew) / 6.6 + side);
        boolean longOnes = hem < knee - 200;
        return 1.9 * bend + (longOnes ? 2.9 * stack : 0) + crotch(x, y, z);
    }

    private double crotch(double x, double y, double z) {
        double down = y - dummy.height(-772);
        double far = Math.hypot(x, down);
        double lines = Math.sin(7 * Math.atan2(down, Math.abs(x)) + (z > -80 ? 0.4 : 1.9));
        double seat = bell(dummy.listed(y) + 846, 34) * step(-95, -125, z);
        return 1.7 * lines * step(16, 55, far) * step(170, 80, far)
                + 1.4 * seat * Math.sin((y + 0.3 * Math.abs(x)) / 5.2);
    }
}
