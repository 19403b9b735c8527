package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.Landmark;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Finds the named points on the sculpted skin. Millimetres. */
final class Landmarks {

    private final double[] skin;
    private final Figures figures;
    private final Map<Landmark, double[]> points = new EnumMap<>(Landmark.class);

    private Landmarks(HeadGrid grid, double[] skin, Figures figures) {
        this.skin = skin;
        this.figures = figures;
        double pupil = Figures.EYE_RADIUS;
        pair(Landmark.LEFT_PUPIL, Landmark.RIGHT_PUPIL, new double[] {Figures.EYE_X, 0, pupil});
        Slit eye = grid.leftEye();
        pair(Landmark.LEFT_EYE_OUTER, Landmark.RIGHT_EYE_OUTER, at(eye.upper(0, eye.last())));
        pair(Landmark.LEFT_EYE_INNER, Landmark.RIGHT_EYE_INNER, at(eye.upper(0, eye.first())));
        Slit mouth = grid.mouth();
        pair(Landmark.MOUTH_LEFT, Landmark.MOUTH_RIGHT, at(mouth.upper(0, mouth.last())));
        points.put(Landmark.LIP_LINE, at(mouth.upper(0, 0)));
        findSides();
        findMiddle();
    }

    /** All landmarks of a sculpted skin. */
    static Map<Landmark, double[]> find(HeadGrid grid, double[] skin, Figures figures) {
        Map<Landmark, double[]> points = new Landmarks(grid, skin, figures).points;
        FineLandmarks.add(grid, skin, figures, points);
        return points;
    }

    private void findSides() {
        pair(
                Landmark.LEFT_BROW,
                Landmark.RIGHT_BROW,
                best(p -> p[2] - 4 * Math.hypot(p[0] - 34, p[1] - figures.brow())));
        pair(
                Landmark.LEFT_NOSTRIL,
                Landmark.RIGHT_NOSTRIL,
                best(p -> p[2] > 8 ? -Math.hypot(p[0] - figures.wing() - 0.5, p[1] + 38.4) : -99));
        pair(Landmark.LEFT_TEMPLE, Landmark.RIGHT_TEMPLE, outline(0));
        pair(Landmark.LEFT_JAW, Landmark.RIGHT_JAW, outline(-66));
    }

    private double[] outline(double height) {
        return best(p -> p[2] > -65 ? p[0] - 8 * Math.abs(p[1] - height) : -999);
    }

    private void findMiddle() {
        points.put(Landmark.NOSE_TIP, middle(p -> Math.abs(p[1] + 34.5) < 12 ? p[2] : -999));
        points.put(Landmark.NOSE_BASE, middle(p -> p[2] > 10 ? -Math.abs(p[1] + 45.8) : -999));
        points.put(
                Landmark.CHIN, middle(p -> p[1] > -130 && p[2] > -5 ? -p[1] + 0.3 * p[2] : -999));
        points.put(Landmark.HAIRLINE, middle(p -> p[2] > -40 ? -Math.abs(p[1] - 68) : -999));
    }

    private double[] middle(ToDoubleFunction<double[]> merit) {
        return best(p -> p[0] == 0 ? merit.applyAsDouble(p) : Double.NEGATIVE_INFINITY);
    }

    private double[] best(ToDoubleFunction<double[]> merit) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 1; row < HeadGrid.ROWS; row++) {
            for (int column = 0; column < HeadGrid.HALF; column++) {
                int vertex = HeadGrid.vertex(row, column);
                double value = merit.applyAsDouble(at(vertex));
                if (value > most) {
                    most = value;
                    best = vertex;
                }
            }
        }
        return at(best);
    }

    private double[] at(int vertex) {
        return new double[] {skin[3 * vertex], skin[3 * vertex + 1], skin[3 * vertex + 2]};
    }

    private void pair(Landmark left, Landmark right, double[] p) {
        points.put(left, p);
        points.put(right, new double[] {-p[0], p[1], p[2]});
    }
}
