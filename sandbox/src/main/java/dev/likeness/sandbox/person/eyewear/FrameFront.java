package dev.likeness.sandbox.person.eyewear;

/** The curved sheet in which both lenses lie, as near to a face as it goes. Millimetres. */
final class FrameFront {

    /** How much nearer to the face the lower rim stands. */
    private static final double TILT = 0.1;

    private static final double RIM_CLEARANCE = 1.2;
    private static final double LENS_CLEARANCE = 2.5;

    /** From the eyes' centres to the back of a lens at the pupil, as opticians have it. */
    private static final double LEAST_AT_PUPIL = 24;

    private static final int SAMPLES = 48;

    private final FrameStyle style;
    private final double centreX;
    private final double centreY;
    private double middle;

    FrameFront(FrameStyle style, FaceMeasures face) {
        this.style = style;
        centreX = face.pupil() + style.lensOut();
        centreY = -style.lensDown();
        middle = LEAST_AT_PUPIL - curve(face.pupil(), 0);
        for (int i = 0; i < SAMPLES; i++) {
            double[] edge = style.lens().at((double) i / SAMPLES);
            keepOff(face, edge, 1, style.rimDepth() + RIM_CLEARANCE);
            keepOff(face, edge, 0.6, LENS_CLEARANCE);
        }
        keepOffNose(face);
    }

    /** Middle of the left lens across. */
    double centreX() {
        return centreX;
    }

    /** Middle of the lenses in height. */
    double centreY() {
        return centreY;
    }

    /** A point of the sheet. */
    double[] at(double x, double y) {
        return new double[] {x, y, middle + curve(x, y)};
    }

    /** A point of the left lens; the reach is 1 at its rim. */
    double[] onLens(double share, double reach) {
        double[] edge = style.lens().at(share);
        return at(centreX + reach * edge[0], centreY + reach * edge[1]);
    }

    /** A point of the bridge: the share runs from the left lens (0) to the right one (1). */
    double[] onBridge(double share, double height, double arch) {
        double inner = bridgeEnd();
        double x = inner * (1 - 2 * share);
        double bow = 1 - (x / inner) * (x / inner);
        double[] p = at(x, height + arch * bow);
        p[2] += 0.8 * bow;
        return p;
    }

    /** Where the bridge meets the left rim. */
    double bridgeEnd() {
        return centreX + style.lens().at(0.45)[0];
    }

    private double curve(double x, double y) {
        return -x * x / (2 * style.bend()) + TILT * (y - centreY);
    }

    private void keepOff(FaceMeasures face, double[] edge, double reach, double clearance) {
        double x = centreX + reach * edge[0];
        double y = centreY + reach * edge[1];
        middle = Math.max(middle, face.face(x, y) + clearance - curve(x, y));
    }

    private void keepOffNose(FaceMeasures face) {
        double height = centreY + style.lens().at(0.45)[1];
        for (double x = 0; x <= bridgeEnd(); x += 1.5) {
            double need = face.skin(x, height) + style.rimDepth() + RIM_CLEARANCE;
            middle = Math.max(middle, need - curve(x, height));
        }
    }
}
