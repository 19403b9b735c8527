package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

/** How the lower jaw moves and how much of it the skin follows. Millimetres. */
final class Jaw {

    private static final double AXIS_Y = -40;
    private static final double AXIS_Z = -80;
    private static final double ANGLE = Math.toRadians(21);
    private static final double SIDEWAYS = 8;
    private static final double FORWARD = 8;

    /** Where lips meet that close over an open jaw, from the upper lip's place downwards. */
    private static final double MEETING = 0.34;

    /** How far below its edge the lower lip stays in touch with the upper when the jaw slides. */
    private static final double SEALED = 7;

    // Heights above the lips between which the skin beside the mouth stretches.
    private static final double CHEEKBONE = 30;
    private static final double JAWBONE = -34;

    private final LipLine lips;

    Jaw(LipLine lips) {
        this.lips = lips;
    }

    /** Movement of a point of the bone when the mouth opens wide: a turn and a slide forward. */
    static double[] open(double y, double z) {
        double up = y - AXIS_Y;
        double ahead = z - AXIS_Z;
        double cos = Math.cos(ANGLE);
        double sin = Math.sin(ANGLE);
        return new double[] {
            0, up * cos - ahead * sin - up - 3, ahead * cos + up * sin - ahead + 9
        };
    }

    /** Movement of the bone when the jaw slides by shares of its reach, sinking a little. */
    static double[] slide(double left, double ahead) {
        return new double[] {SIDEWAYS * left, 0.5 * ahead - 0.5 * Math.abs(left), FORWARD * ahead};
    }

    /** How much a point of the skin follows the bone, 0 to 1. */
    double follows(SkinPoint p) {
        double above = p.aboveLips(lips);
        double cheek = step(CHEEKBONE, JAWBONE, above);
        double apart = apart(p.x(), above);
        double share = p.lip() > 0 ? cheek * (1 - apart) : mix(cheek, 1, apart);
        return share * onJaw(p) * depth(p);
    }

    /**
     * How freely the lips part at a place: 1 in the middle, 0 at the corners, round between;
     * farther from the lips their parting is felt wider and softer.
     */
    private static double apart(double x, double above) {
        double far = Math.abs(above);
        double t = Math.min(Math.abs(x) / (LipLine.CORNER + 0.4 * far), 1);
        return Math.pow(1 - Math.pow(t, 2.2), mix(0.6, 1.6, step(0, 14, far)));
    }

    private static double onJaw(SkinPoint p) {
        double neck = step(-168, -120, p.y() + 0.5 * Math.min(p.z(), 0));
        return neck * step(-88, -40, p.z());
    }

    private static double depth(SkinPoint p) {
        return p.ring() == HeadGrid.MOUTH_RINGS ? 0.4 : 1;
    }

    /** Adds the movement of the skin when the mouth opens by a weight. */
    void openSkin(SkinPoint p, double weight, double[] sum) {
        double share = follows(p) * weight;
        double[] bone = open(p.y(), p.z());
        for (int i = 0; i < 3; i++) {
            sum[i] += share * bone[i];
        }
    }

    /** Adds the movement of the skin when the jaw slides. */
    void slideSkin(SkinPoint p, double left, double ahead, double[] sum) {
        double share = follows(p);
        double[] bone = slide(left, ahead);
        for (int i = 0; i < 3; i++) {
            sum[i] += share * bone[i];
        }
        sum[1] += alongTheUpperLip(p, share * bone[0]) - sealed(p) * share * bone[1];
    }

    /** How much higher the upper lip's edge is where a place below it goes to. */
    private double alongTheUpperLip(SkinPoint p, double aside) {
        return sealed(p) * (lips.y(p.x() + aside) - lips.y(p.x()));
    }

    /** 1 where the lower lip touches the upper, 0 farther down. */
    private double sealed(SkinPoint p) {
        return p.lip() < 0 ? step(SEALED, 0, -p.aboveLips(lips)) : 0;
    }

    /** Adds what brings the lips together while the jaw stays open. */
    void closeLips(SkinPoint p, double[] sum) {
        if (p.ring() > 3) {
            return;
        }
        double above = p.aboveLips(lips);
        double gap = apart(p.x(), above) * step(-60, -25, p.z());
        double share =
                p.lip() >= 0
                        ? MEETING * gap * (1 - step(0, 19, above))
                        : -(1 - MEETING) * gap * (1 - step(0, -48, above));
        double[] bone = open(p.y(), p.z());
        for (int i = 0; i < 3; i++) {
            sum[i] += share * bone[i];
        }
    }
}
