package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

/** Lays the net over the left arm. */
final class ArmNet {

    /** Vertices around the arm. */
    static final int AROUND = 20;

    private static final double FIRST_ANGLE = 36;
    private static final double STEP = 360.0 / AROUND;

    /** Below the arm, where the texture is cut. */
    private static final int SEAM = 13;

    // Shares of the way from the shoulder to the wrist.
    private static final double[] RINGS = {
        0.065, 0.115, 0.165, 0.215, 0.265, 0.315, 0.365, 0.41, 0.45, 0.485, 0.52, 0.555, 0.59, 0.63,
        0.675, 0.725, 0.775, 0.825, 0.87, 0.91, 0.945, 0.975, 1
    };

    private final BodyFigures figures;
    private final BodyVolume volume;
    private final Net net;

    ArmNet(BodyFigures figures, BodyVolume volume, Net net) {
        this.figures = figures;
        this.volume = volume;
        this.net = net;
    }

    /** Continues from the edge of the armhole. */
    void lay(int[] hole) {
        int[] ring = hole;
        for (int i = 0; i < RINGS.length; i++) {
            double x = mix(figures.shoulder(), figures.wrist(), RINGS[i]);
            int[] next = ring(x);
            double count = RINGS.length;
            net.band(
                    Region.ARM,
                    ring,
                    next,
                    SEAM,
                    new Net.Box(i / count, (i + 1) / count, 0, 1, false));
            ring = next;
        }
        new HandNet(volume.hand, net).lay(ring);
    }

    private int[] ring(double x) {
        Ring plane = Ring.aside(x, BodyFigures.ARM_Y, BodyFigures.ARM_Z);
        int[] ring = new int[AROUND];
        for (int j = 0; j < AROUND; j++) {
            ring[j] = net.vertex(plane.hit(volume.arm, FIRST_ANGLE + STEP * j, 90));
        }
        return ring;
    }
}
