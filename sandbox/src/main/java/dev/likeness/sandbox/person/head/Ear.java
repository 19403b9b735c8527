package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Spline;

/**
 * The outer ear: a disk with folds, its back drawn into the head. Built around the ear canal in a
 * plane of its own (a to the back, b up, h away from the head), then leant against the head.
 */
final class Ear {

    static final int SPOKES = 40;
    static final double[] FRONT = {0, .2, .36, .48, .57, .65, .73, .8, .87, .93, .98, 1};
    private static final double[] BACK = {0.99, 0.9, 0.72, 0.5};

    private static final double[] TURNS = {
        -180, -150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150, 180
    };
    private static final double[] REACH = {
        10.5, 12.5, 20, 28.5, 25.5, 21.5, 21.5, 24.5, 28.5, 31.5, 25.5, 15, 10.5
    };

    private static final Spline OUTLINE = Spline.loose(TURNS, REACH);

    private final double lean = Math.toRadians(12);
    private final double flare = Math.toRadians(14);

    private final double base;
    private final double size;

    Ear(Figures figures) {
        base = figures.ear();
        size = figures.ear() / 74;
    }

    /** Rings of vertices from the canal to the rim and on to the back, plus the centre. */
    static int ringCount() {
        return FRONT.length + BACK.length;
    }

    /**
     * A point of the left ear.
     *
     * @param ring 0 is the canal (all spokes alike); beyond the rim the back of the ear
     * @param spoke from the back upwards around
     * @return xyz
     */
    double[] point(int ring, int spoke) {
        double turn = 360.0 * spoke / SPOKES;
        if (turn > 180) {
            turn -= 360;
        }
        double reach = size * OUTLINE.at(turn);
        boolean back = ring >= FRONT.length;
        double share = back ? BACK[ring - FRONT.length] : FRONT[ring];
        double h = back ? underside(share, turn) : relief(share, turn);
        double angle = Math.toRadians(turn);
        return leaned(reach * share * Math.cos(angle), reach * share * Math.sin(angle), h);
    }

    private static double relief(double share, double turn) {
        double lobe = bell(turn + 90, 38);
        double front = bell(Math.abs(turn) - 180, 48);
        double helix = 5.2 * bell(share - 0.94, 0.075) * (1 - lobe) * (1 - 0.8 * front);
        double scapha = -1.6 * bell(share - 0.8, 0.07) * (1 - lobe) * (1 - front);
        double fork = bell(turn - 20, 75);
        double antihelix = 4.6 * bell(share - 0.64, 0.1) * fork;
        double antitragus = 3 * bell(share - 0.55, 0.1) * bell(turn + 70, 30);
        double bowl = -6 * step(0.55, 0.2, share);
        double tragus = 5 * bell(turn - 178, 40) * bell(share - 0.72, 0.22);
        double tragusBelow = 5 * bell(turn + 182, 40) * bell(share - 0.72, 0.22);
        double crus = 3.5 * bell(turn - 150, 22) * bell(share - 0.5, 0.3);
        double puff = 1.8 * lobe * bell(share - 0.75, 0.3);
        double sink = -7 * front * step(0.7, 1, share);
        return helix
                + scapha
                + antihelix
                + antitragus
                + bowl
                + tragus
                + tragusBelow
                + crus
                + puff
                + sink
                - 2.2 * step(0.97, 1, share);
    }

    private static double underside(double share, double turn) {
        double front = bell(Math.abs(turn) - 180, 48);
        return -3.2 - 16 * Math.pow(1 - share, 1.0) - 9 * front;
    }

    private double[] leaned(double a, double b, double h) {
        double back = a * Math.cos(lean) + b * Math.sin(lean);
        double up = b * Math.cos(lean) - a * Math.sin(lean);
        double out = back * Math.sin(flare) + h * Math.cos(flare);
        double behind = back * Math.cos(flare) - h * Math.sin(flare);
        double tuck = 0.1 * Math.max(0, -up - 8);
        return new double[] {base + out - tuck - 0.06 * Math.max(0, up), up - 14, -82 - behind};
    }
}
