package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Landmark;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The landmarks between the main ones: ends of brows, edges of lids and lips, the outline. */
final class FineLandmarks {

    private final double[] skin;
    private final Map<Landmark, double[]> points;

    private FineLandmarks(double[] skin, Map<Landmark, double[]> points) {
        this.skin = skin;
        this.points = points;
    }

    /** Adds them to the main landmarks of a sculpted skin. Millimetres. */
    static void add(HeadGrid grid, double[] skin, Figures figures, Map<Landmark, double[]> points) {
        FineLandmarks fine = new FineLandmarks(skin, points);
        fine.eyes(grid.leftEye());
        fine.brows(figures);
        fine.lips(new LipLine(figures));
        fine.outline();
    }

    private void eyes(Slit eye) {
        int middle = eye.first() + 1;
        for (int column = eye.first() + 1; column < eye.last(); column++) {
            double off = Math.abs(at(eye.upper(0, column))[0] - Figures.EYE_X);
            middle = off < Math.abs(at(eye.upper(0, middle))[0] - Figures.EYE_X) ? column : middle;
        }
        pair(Landmark.LEFT_LID_UPPER, Landmark.RIGHT_LID_UPPER, at(eye.upper(0, middle)));
        pair(Landmark.LEFT_LID_LOWER, Landmark.RIGHT_LID_LOWER, at(eye.lower(0, middle)));
    }

    private void brows(Figures figures) {
        double high = figures.brow();
        pair(Landmark.LEFT_BROW_INNER, Landmark.RIGHT_BROW_INNER, onFront(15, high - 1.9));
        pair(Landmark.LEFT_BROW_OUTER, Landmark.RIGHT_BROW_OUTER, onFront(51, high - 3.5));
    }

    private void lips(LipLine lips) {
        double line = lips.y(0);
        points.put(Landmark.LIP_TOP, onFront(0, line + lips.upperHeight(0)));
        points.put(Landmark.LIP_BOTTOM, onFront(0, line - lips.lowerHeight(0)));
    }

    private void outline() {
        double nose = points.get(Landmark.NOSE_BASE)[1];
        double lips = points.get(Landmark.LIP_LINE)[1];
        double chin = points.get(Landmark.CHIN)[1];
        pair(Landmark.LEFT_CHEEK, Landmark.RIGHT_CHEEK, outermost(nose));
        double[] side = outermost((lips + chin) / 2);
        pair(Landmark.LEFT_CHIN_SIDE, Landmark.RIGHT_CHIN_SIDE, side);
    }

    /**
     * The skin seen from the front at a place; its own x and y, not those of the nearest vertex.
     */
    private double[] onFront(double x, double y) {
        double[] near = best(p -> p[2] > -40 ? -Math.hypot(p[0] - x, p[1] - y) : -999);
        return new double[] {x, y, near[2]};
    }

    private double[] outermost(double height) {
        double[] found =
                best(p -> p[2] > -65 ? Math.min(p[0], 90) - 8 * Math.abs(p[1] - height) : -999);
        return new double[] {found[0], height, found[2]};
    }

    private double[] best(ToDoubleFunction<double[]> merit) {
        double[] best = at(0);
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 1; row < HeadGrid.ROWS; row++) {
            for (int column = 0; column < HeadGrid.HALF; column++) {
                double[] point = at(HeadGrid.vertex(row, column));
                double value = merit.applyAsDouble(point);
                if (value > most) {
                    most = value;
                    best = point;
                }
            }
        }
        return best;
    }

    private double[] at(int vertex) {
        return new double[] {skin[3 * vertex], skin[3 * vertex + 1], skin[3 * vertex + 2]};
    }

    private void pair(Landmark left, Landmark right, double[] p) {
        points.put(left, p);
        points.put(right, new double[] {-p[0], p[1], p[2]});
    }
}
