package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.sculpt.Soft;

/**
 * Outline of a lens around its centre; x runs outwards, y up. Millimetres.
 *
 * @param width half of it
 * @param height half of it
 * @param squareness exponent of the outline: 2 is an ellipse, more has corners
 * @param lift how far the upper outer corner is drawn up
 * @param drop how far the lower half is drawn outwards and slimmed, as pilots have it
 */
record LensShape(double width, double height, double squareness, double lift, double drop) {

    /** The outline at a share (0 to 1) of the way round, beginning outside and going up. */
    double[] at(double share) {
        double turn = 2 * Math.PI * share;
        double x = width * power(Math.cos(turn));
        double y = height * power(Math.sin(turn));
        double out = Soft.clamp(x / width, 0, 1);
        y += lift * out * out * Soft.step(-0.6, 0.7, y / height);
        double low = Soft.clamp(-y / height, 0, 1);
        x = x * (1 - 0.04 * drop * low) + drop * low * 0.5;
        y *= 1 + (y > 0 ? -0.03 * drop : 0.02 * drop);
        return new double[] {x, y};
    }

    private double power(double value) {
        return Math.signum(value) * Math.pow(Math.abs(value), 2 / squareness);
    }
}
