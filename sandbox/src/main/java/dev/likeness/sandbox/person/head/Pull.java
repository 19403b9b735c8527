package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.step;

/**
 * A muscle that takes the skin around a point of the face along. Full movement at the centre, none
 * beyond the radii. Millimetres.
 *
 * @param x centre
 * @param y centre
 * @param rx reach to both sides
 * @param ry reach up and down
 * @param dx movement of the centre
 * @param dy movement of the centre
 * @param dz movement of the centre
 * @param hold what it holds on to
 */
record Pull(double x, double y, double rx, double ry, double dx, double dy, double dz, Hold hold) {

    /** What a muscle holds on to. */
    enum Hold {
        /** The skin on both sides of the mouth's slit. */
        SKIN,
        /** The upper lip and what is above. */
        UPPER,
        /** The lower lip and what is below. */
        LOWER,
        /** The red of the upper lip, but not where it meets the lower. */
        UPPER_RED,
        /** The red of the lower lip, but not where it meets the upper. */
        LOWER_RED
    }

    /** Adds the movement of a point at a weight. */
    void move(SkinPoint p, LipLine lips, double weight, double[] sum) {
        double across = (p.x() - x) / rx;
        double up = (p.y() - y) / ry;
        double far = across * across + up * up;
        if (far >= 1) {
            return;
        }
        double share = (1 - far) * (1 - far) * step(-75, -25, p.z()) * offLids(p) * weight;
        if (p.ring() > 0 && red()) {
            sum[2] += dz * share * (p.lip() == (hold == Hold.UPPER_RED ? 1 : -1) ? 1 : 0);
            return;
        }
        share *= held(p, lips);
        sum[0] += dx * share;
        sum[1] += dy * share;
        sum[2] += dz * share;
    }

    private boolean red() {
        return hold == Hold.UPPER_RED || hold == Hold.LOWER_RED;
    }

    Pull mirrored() {
        return new Pull(-x, y, rx, ry, -dx, dy, dz, hold);
    }

    /** Lids slide over the eyeball by themselves. */
    private static double offLids(SkinPoint p) {
        double dx = Math.abs(p.x()) - Figures.EYE_X;
        return step(14, 20, Math.sqrt(dx * dx + p.y() * p.y() + p.z() * p.z()));
    }

    private double held(SkinPoint p, LipLine lips) {
        double above = p.aboveLips(lips);
        double shared = 0.5 * Math.pow(p.towardsCorner(), 3) * step(10, 0, Math.abs(above));
        return switch (hold) {
            case SKIN -> 1;
            case UPPER -> onSide(p, 1, shared);
            case LOWER -> onSide(p, -1, shared);
            case UPPER_RED -> step(0, 5, above);
            case LOWER_RED -> step(0, -5, above);
        };
    }

    private static double onSide(SkinPoint p, int side, double shared) {
        if (p.lip() == 0) {
            return 0.5;
        }
        return p.lip() == side ? 1 - shared : shared;
    }
}
