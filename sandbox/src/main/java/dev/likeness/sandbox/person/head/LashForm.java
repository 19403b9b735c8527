package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.step;

import java.util.Random;

/**
 * How one lash grows.
 *
 * @param length share of the longest
 * @param aside lean to the outer corner against the way ahead
 * @param up rise (of a lower lash: fall) against the way ahead
 * @param bend 0 straight, 1 level at the root
 * @param roll turn of the card about its own way, radians
 */
record LashForm(double length, double aside, double up, double bend, double roll) {

    private static final double UPPER_RISE = 0.95;
    private static final double LOWER_FALL = 0.85;

    /**
     * Draws the lots of a lash.
     *
     * @param outward place on the lid, 0 at the inner corner, 1 at the outer
     * @param lid 1 the upper, -1 the lower
     * @param free 1 where chance rules, 0 for a lash that is as long and straight as its place asks
     * @param random what chance is drawn from, the same number of times for each lash
     */
    static LashForm of(double outward, int lid, double free, Random random) {
        double place = 0.5 + 0.5 * step(0, 0.7, outward) - 0.1 * step(0.85, 1, outward);
        double shorter = random.nextDouble();
        double astray = random.nextGaussian();
        double steeper = random.nextGaussian();
        double turned = random.nextDouble(-1, 1);
        return new LashForm(
                place * (1 - 0.35 * free * shorter * shorter),
                (outward - 0.4) * 1.05 + 0.09 * free * astray,
                (lid > 0 ? UPPER_RISE : LOWER_FALL) + 0.1 * free * steeper,
                lid > 0 ? 0.95 : 0.6,
                0.9 * free * turned);
    }

    /** A point of the middle line from the root, for a lash as long as 1. */
    double[] middle(double far, int side, int lid) {
        double norm = 1 / Math.sqrt(aside * aside + up * up + 1);
        double rise = far * (1 - bend + bend * far);
        double run = far * (1 + 0.45 * bend * (1 - far));
        return new double[] {side * aside * norm * far, lid * up * norm * rise, norm * run};
    }

    /**
     * The way from the inner to the outer edge of the card.
     *
     * @param rim way of the lid's rim to the outer corner, as long as 1
     */
    double[] across(double[] rim, int side) {
        double cos = Math.cos(roll);
        double sin = side * Math.sin(roll);
        return new double[] {
            rim[0] * cos, rim[1] * cos + sin * 0.7, rim[2] * cos - sin * 0.7,
        };
    }
}
