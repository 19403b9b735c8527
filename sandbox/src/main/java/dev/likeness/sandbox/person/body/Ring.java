package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.sculpt.Volume;

/**
 * A plane in which points are sought on a solid: from a centre, at an angle between two axes.
 *
 * @param centre inside the solid (xyz)
 * @param first unit axis of angle 0
 * @param second unit axis of angle 90 degrees
 */
record Ring(double[] centre, double[] first, double[] second) {

    private static final double[] AHEAD = {0, 0, 1};
    private static final double[] LEFT = {1, 0, 0};
    private static final double[] UP = {0, 1, 0};
    private static final double NEAREST = 0.02;

    /** A level ring: angle 0 is ahead, 90 degrees the person's left. */
    static Ring level(double x, double y, double z) {
        return new Ring(new double[] {x, y, z}, AHEAD, LEFT);
    }

    /** An upright ring around something that points to the left: 0 is ahead, 90 degrees up. */
    static Ring aside(double x, double y, double z) {
        return new Ring(new double[] {x, y, z}, AHEAD, UP);
    }

    /** The surface of a solid at an angle in degrees, no farther than a reach. */
    double[] hit(Volume volume, double degrees, double reach) {
        double angle = Math.toRadians(degrees);
        double[] dir = new double[3];
        for (int k = 0; k < 3; k++) {
            dir[k] = Math.cos(angle) * first[k] + Math.sin(angle) * second[k];
        }
        double far = 0;
        for (int i = 0; i < 120 && far < reach; i++) {
            double d =
                    volume.at(
                            centre[0] + far * dir[0],
                            centre[1] + far * dir[1],
                            centre[2] + far * dir[2]);
            if (d > -NEAREST) {
                break;
            }
            far += Math.max(-0.8 * d, NEAREST);
        }
        far = Math.min(far, reach);
        return new double[] {
            centre[0] + far * dir[0], centre[1] + far * dir[1], centre[2] + far * dir[2]
        };
    }
}
