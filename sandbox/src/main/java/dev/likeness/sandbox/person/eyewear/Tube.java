package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** Draws a profile along a path: rims, bars, temples. Millimetres. */
final class Tube {

    private final Draft draft;
    private final UvBox box;
    private final int sides;
    private final double squareness;

    /**
     * Prepares a kind of tube.
     *
     * @param box where its surface lies in the texture: along the path to the right, around it up
     * @param sides corners of the profile
     * @param squareness 2 for a round profile, more for one with corners
     */
    Tube(Draft draft, UvBox box, int sides, double squareness) {
        this.draft = draft;
        this.box = box;
        this.sides = sides;
        this.squareness = squareness;
    }

    /**
     * Adds a tube.
     *
     * @param path its middle (xyz each)
     * @param up roughly the direction of the profile's height, not along the path
     * @param halfWidths across path and up, for each point
     * @param halfHeights along up, for each point
     * @param closed true if the last point is followed by the first; else both ends are capped
     */
    void add(
            double[][] path,
            double[] up,
            double[] halfWidths,
            double[] halfHeights,
            boolean closed) {
        int rings = path.length;
        int first = draft.vertexCount();
        for (int i = 0; i < rings; i++) {
            ring(path, i, up, new double[] {halfWidths[i], halfHeights[i]}, closed);
        }
        int spans = closed ? rings : rings - 1;
        for (int i = 0; i < spans; i++) {
            double from = (double) i / spans;
            double to = (double) (i + 1) / spans;
            for (int s = 0; s < sides; s++) {
                int next = (s + 1) % sides;
                int other = first + (i + 1) % rings * sides;
                int here = first + i * sides;
                double low = (double) s / sides;
                double high = (double) (s + 1) / sides;
                draft.quad(
                        new int[] {here + s, here + next, other + next, other + s},
                        box.at(from, low),
                        box.at(from, high),
                        box.at(to, high),
                        box.at(to, low));
            }
        }
        if (!closed) {
            cap(path[0], first, 0, false);
            cap(path[rings - 1], first + (rings - 1) * sides, 1, true);
        }
    }

    private void ring(double[][] path, int i, double[] up, double[] half, boolean closed) {
        int last = path.length - 1;
        double[] before = path[i == 0 ? (closed ? last : 0) : i - 1];
        double[] after = path[i == last ? (closed ? 0 : last) : i + 1];
        double[] along = Vectors.unit(Vectors.minus(after, before));
        double[] side = Vectors.unit(Vectors.cross(up, along));
        double[] high = Vectors.cross(along, side);
        for (int s = 0; s < sides; s++) {
            double turn = 2 * Math.PI * (s + 0.5) / sides;
            double across = half[0] * power(Math.cos(turn));
            double upwards = half[1] * power(Math.sin(turn));
            double[] p =
                    Vectors.plus(
                            path[i],
                            Vectors.plus(
                                    Vectors.times(side, across), Vectors.times(high, upwards)));
            draft.vertex(p[0], p[1], p[2]);
        }
    }

    private void cap(double[] middle, int ring, double share, boolean end) {
        int centre = draft.vertex(middle[0], middle[1], middle[2]);
        for (int s = 0; s < sides; s++) {
            int next = (s + 1) % sides;
            int a = ring + (end ? s : next);
            int b = ring + (end ? next : s);
            draft.triangle(
                    centre, a, b, box.at(share, 0.5), box.at(share, 0.4), box.at(share, 0.6));
        }
    }

    private double power(double value) {
        return Math.signum(value) * Math.pow(Math.abs(value), 2 / squareness);
    }
}
