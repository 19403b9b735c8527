package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

/** The inside of the lips and the cavity behind them. */
final class MouthBag {

    // Per ring: how far up (and down) from the lips' line, how far back, how wide.
    private static final double[][] RINGS = {
        {0.0, 0, 1},
        {0.5, 3.2, 0.985},
        {3.2, 7.5, 0.97},
        {8.5, 11.0, 0.97},
        {14.5, 17, 1.02},
        {17, 28, 1.06},
        {14, 42, 1.0},
        {3, 52, 0.7},
    };

    /** How much of its depth each ring keeps at the corners, so that these close softly. */
    private static final double[] SHALLOW = {1, 0.4, 0.7, 0.95, 1, 1, 1, 1};

    private final LipLine lips;

    MouthBag(LipLine lips) {
        this.lips = lips;
    }

    void fill(Slit mouth, double[] out) {
        for (int column = mouth.first() + 1; column < mouth.last(); column++) {
            copy(out, mouth.upper(0, column), mouth.lower(0, column));
        }
        for (int ring = 1; ring <= mouth.rings(); ring++) {
            for (int column = mouth.first(); column <= mouth.last(); column++) {
                place(out, mouth.upper(0, column), mouth.upper(ring, column), ring, 1);
                if (column > mouth.first() && column < mouth.last()) {
                    place(out, mouth.upper(0, column), mouth.lower(ring, column), ring, -1);
                }
            }
        }
    }

    private void place(double[] out, int edge, int vertex, int ring, int side) {
        double x = out[3 * edge];
        double s = Math.min(Math.abs(x) / LipLine.CORNER, 1);
        double round = Math.sqrt(Math.max(1 - s * s, 0));
        double lift = RINGS[ring][0] * Math.pow(round, 0.8) * side;
        double flat = ring < 4 ? 1 : 0.35;
        double backOfLips = out[3 * edge + 2] - lips.z(0);
        out[3 * vertex] = x * RINGS[ring][2];
        out[3 * vertex + 1] = out[3 * edge + 1] + lift * (side < 0 ? 0.9 : 1);
        out[3 * vertex + 2] =
                lips.z(0)
                        + backOfLips * flat
                        - RINGS[ring][1] * mix(SHALLOW[ring], 1, Math.min(2 * round, 1));
    }

    private static void copy(double[] out, int from, int to) {
        System.arraycopy(out, 3 * from, out, 3 * to, 3);
    }
}
