package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.square;

import dev.likeness.sandbox.person.sculpt.Spline;
import dev.likeness.sandbox.person.sculpt.Volume;

/**
 * Skull, cheeks and jaw without nose, lips and lids: a smooth surface through level sections set by
 * hand. Symmetric in x. Millimetres.
 */
final class HeadLoft implements Volume {

    /** Depth of the upright axis around which the sections run. */
    static final double AXIS_Z = -75;

    /** Above this height the sections shrink to the crown. */
    private static final double DOME = 25;

    /** How far above the dome's foot the sections were drawn to shrink to nothing. */
    private static final double DRAWN = 86;

    private static final double LOWEST = -135;
    private static final double HIGHEST = 108;
    private static final int ROWS = (int) (HIGHEST - LOWEST) + 1;
    private static final int TURNS = 181;

    private final double dome;
    private final double[] radii = new double[ROWS * TURNS];

    HeadLoft(Figures figures) {
        dome = figures.crown() - DOME;
        HeadSections sections = new HeadSections(figures);
        int count = sections.count();
        double[][] rings = new double[count][];
        double[] heights = new double[count];
        for (int i = 0; i < count; i++) {
            heights[i] = sections.height(i);
            rings[i] = ring(sections.points(i), shrunk(heights[i]));
        }
        double[] column = new double[count];
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < count; i++) {
                column[i] = rings[i][turn];
            }
            Spline upright = Spline.loose(heights, column);
            for (int row = 0; row < ROWS; row++) {
                radii[row * TURNS + turn] = upright.at(LOWEST + row);
            }
        }
    }

    /** Radius at each degree from the face to the back. */
    private static double[] ring(double[][] points, double shrunk) {
        double[] turns = new double[points.length];
        double[] reach = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double ahead = points[i][1] - AXIS_Z;
            turns[i] = Math.toDegrees(Math.atan2(points[i][0], ahead));
            reach[i] = Math.hypot(points[i][0], ahead) / shrunk;
        }
        Spline around = Spline.level(turns, reach);
        double[] ring = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ring[turn] = around.at(turn);
        }
        return ring;
    }

    private static double shrunk(double y) {
        return y <= DOME ? 1 : Math.sqrt(1 - square((y - DOME) / DRAWN));
    }

    @Override
    public double at(double x, double y, double z) {
        double ahead = z - AXIS_Z;
        double reach = Math.hypot(x, ahead);
        double drawn = y <= DOME ? y : DOME + (y - DOME) * DRAWN / dome;
        double full = radius(drawn, Math.toDegrees(Math.atan2(Math.abs(x), ahead)));
        if (y <= DOME) {
            return reach - full;
        }
        double high = (y - DOME) / dome;
        double wide = reach / full;
        double near = Math.hypot(wide, high);
        double steep = Math.hypot(wide / full, high / dome);
        return steep < 1e-9 ? -full : near * (near - 1) / steep;
    }

    private double radius(double y, double turn) {
        double up = clamp(y - LOWEST, 0, ROWS - 1.001);
        double around = clamp(turn, 0, TURNS - 1.001);
        int row = (int) up;
        int column = (int) around;
        int i = row * TURNS + column;
        double below = mix(radii[i], radii[i + 1], around - column);
        double above = mix(radii[i + TURNS], radii[i + TURNS + 1], around - column);
        return mix(below, above, up - row);
    }
}
