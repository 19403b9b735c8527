package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.Volume;

/** Lays the net over the left leg and its foot. */
final class LegNet {

    private static final int AROUND = 28;
    private static final double STEP = 360.0 / AROUND;
    private static final int OUTSIDE = 10;
    private static final int FRONT = 3;

    /** On the inside, where the texture is cut. */
    private static final int SEAM = 24;

    private static final double[] LEVELS = {
        -818, -838, -860, -884, -910, -938, -966, -994, -1020, -1044, -1064, -1082, -1100, -1120,
        -1144, -1170, -1198, -1228, -1260, -1294, -1328, -1362, -1394, -1422, -1446, -1466
    };
    private static final double[] FANS = {0, 12, 24, 36, 47, 58, 69, 80, 90};
    // Millimetres before the eyes in a small foot.
    private static final double[] FORWARD = {-28, -8, 10, 24, 36};

    private final BodyFigures figures;
    private final BodyVolume volume;
    private final Net net;

    LegNet(BodyFigures figures, BodyVolume volume, Net net) {
        this.figures = figures;
        this.volume = volume;
        this.net = net;
    }

    /** Continues from the ring around the hip and through the crotch. */
    void lay(int[] hip) {
        int[] ring = hip;
        double count = LEVELS.length;
        for (int i = 0; i < LEVELS.length; i++) {
            double level = LEVELS[i];
            Ring plane = Ring.level(Leg.middle(level), figures.height(level), Leg.axis(level));
            int[] next = ring(plane, volume.leg, 140);
            net.band(
                    Region.LEG,
                    ring,
                    next,
                    SEAM,
                    new Net.Box(i / count, (i + 1) / count, 0, 1, true));
            ring = next;
        }
        layFoot(ring);
    }

    private int[] ring(Ring plane, Volume solid, double reach) {
        int[] ring = new int[AROUND];
        for (int j = 0; j < AROUND; j++) {
            double[] p = plane.hit(solid, 90 + (j - OUTSIDE) * STEP, reach);
            p[0] = Math.max(p[0], 2.5);
            ring[j] = net.vertex(p);
        }
        return ring;
    }

    private void layFoot(int[] ankle) {
        Volume solid = (x, y, z) -> Math.min(volume.leg.at(x, y, z), volume.foot.at(x, y, z));
        int[] ring = ankle;
        double count = FANS.length + FORWARD.length + ToeNet.ROWS + 1;
        int row = 0;
        for (double fan : FANS) {
            ring = band(ring, ring(fan(fan), solid, 90), row++ / count, count);
        }
        for (double z : FORWARD) {
            double[] centre = volume.foot.place(Foot.middle(z), Foot.top(z) / 2, z);
            Ring plane = new Ring(centre, new double[] {0, 1, 0}, new double[] {1, 0, 0});
            ring = band(ring, ring(plane, volume.foot, 80), row++ / count, count);
        }
        ToeNet toes = new ToeNet(volume.foot, net);
        for (int toeRow = 0; toeRow < ToeNet.ROWS; toeRow++) {
            ring = band(ring, toes.ring(toeRow), row++ / count, count);
        }
        zip(ring);
    }

    private int[] band(int[] ring, int[] next, double from, double count) {
        net.band(Region.FOOT, ring, next, SEAM, new Net.Box(from, from + 1 / count, 0, 1, true));
        return next;
    }

    /** A plane that turns from level at the ankle to upright at the instep. */
    private Ring fan(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] pivot = volume.foot.place(94, 100, -46);
        double back = 42;
        return new Ring(
                new double[] {pivot[0], pivot[1] - back * sin, pivot[2] - back * cos},
                new double[] {0, sin, cos},
                new double[] {1, 0, 0});
    }

    /** Closes the toes: tops are joined to their soles. */
    private void zip(int[] ring) {
        int quarter = AROUND / 4;
        int side = FRONT - quarter;
        for (int k = 0; k < 2 * quarter; k++) {
            int top = Math.floorMod(side + k, AROUND);
            int topNext = Math.floorMod(side + k + 1, AROUND);
            int sole = Math.floorMod(side - k, AROUND);
            int soleNext = Math.floorMod(side - k - 1, AROUND);
            double u = k / (2.0 * quarter);
            double step = 1 / (2.0 * quarter);
            net.face(
                    Region.FOOT,
                    new int[] {ring[top], ring[sole], ring[soleNext], ring[topNext]},
                    new Uv(u, 0.055),
                    new Uv(u, 0),
                    new Uv(u + step, 0),
                    new Uv(u + step, 0.055));
        }
    }
}
