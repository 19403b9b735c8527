package dev.likeness.sandbox.person.sculpt;

/** Brings points onto the surface of a solid. */
public final class Fit {

    private static final int STEPS = 5;
    private static final double NEAR = 0.02;
    private static final double PROBE = 0.4;
    private static final double LONGEST = 12;

    private Fit() {}

    /** Moves a point (xyz) along the solid's steepest way to its surface. */
    public static void onto(Volume volume, double[] p) {
        for (int i = 0; i < STEPS; i++) {
            double d = volume.at(p[0], p[1], p[2]);
            if (Math.abs(d) < NEAR) {
                return;
            }
            double[] slope = {
                (volume.at(p[0] + PROBE, p[1], p[2]) - d) / PROBE,
                (volume.at(p[0], p[1] + PROBE, p[2]) - d) / PROBE,
                (volume.at(p[0], p[1], p[2] + PROBE) - d) / PROBE
            };
            double steep = slope[0] * slope[0] + slope[1] * slope[1] + slope[2] * slope[2];
            double go = -d / Math.max(steep, 0.2);
            go = Soft.clamp(go, -LONGEST, LONGEST);
            for (int k = 0; k < 3; k++) {
                p[k] += go * slope[k];
            }
        }
    }
}
