package dev.likeness.sandbox.person.body;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

/**
 * Rings of the net over the toes: columns run along the toes and into the gaps between them, each
 * as far as its toe or gap reaches. Millimetres of a small foot.
 */
final class ToeNet {

    /** How many rings there are. */
    static final int ROWS = 7;

    private static final int AROUND = 28;
    private static final int INSIDE = 24;
    private static final double FIRST = 45;
    private static final double[] SHARES = {0, 0.22, 0.44, 0.64, 0.81, 0.93, 1};

    // From the inner side of the foot to the outer one.
    private static final double[] ACROSS = {
        58, 66, 77.5, 84.5, 90, 97, 100.7, 105, 111, 114.5, 118.5, 124, 127.7, 134, 140
    };
    private static final double[] ENDS = {
        92, 102, 102.5, 65.5, 100.5, 100.5, 63.5, 95.5, 95.5, 59.5, 88, 88, 53, 78.5, 66
    };
    private static final double MIDDLE = 8;
    private static final double REACH = 60;

    private final Foot foot;
    private final Net net;

    ToeNet(Foot foot, Net net) {
        this.foot = foot;
        this.net = net;
    }

    /** Lays a ring, in the order of those of the leg. */
    int[] ring(int row) {
        int[] ring = new int[AROUND];
        int last = ACROSS.length - 1;
        for (int column = 0; column <= last; column++) {
            double z = mix(FIRST, ENDS[column], SHARES[row]);
            boolean side = column == 0 || column == last;
            if (side) {
                double x = column == 0 ? 70 : 131;
                ring[Math.floorMod(INSIDE + column, AROUND)] =
                        net.vertex(hit(x, z, column == 0 ? 270 : 90));
            } else {
                ring[Math.floorMod(INSIDE + column, AROUND)] =
                        net.vertex(hit(ACROSS[column], z, 0));
                ring[INSIDE - column] = net.vertex(hit(ACROSS[column], z, 180));
            }
        }
        return ring;
    }

    private double[] hit(double x, double z, double degrees) {
        double[] centre = foot.place(x, MIDDLE, z);
        return new Ring(centre, new double[] {0, 1, 0}, new double[] {1, 0, 0})
                .hit(foot, degrees, REACH);
    }
}
