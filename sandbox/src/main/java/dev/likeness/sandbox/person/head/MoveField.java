package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;

import dev.likeness.sandbox.person.pixels.ThinPlate;
import java.util.ArrayList;
import java.util.List;

/**
 * A smooth movement of the plane of the face that takes chosen points along, the same on both
 * sides. Worked out on a grid, as thousands of vertices ask for it. Millimetres.
 */
final class MoveField {

    private static final int STEP = 2;
    private static final int RIGHTMOST = 120;
    private static final int LOWEST = -200;
    private static final int HIGHEST = 140;
    private static final int COLUMNS = RIGHTMOST / STEP + 1;
    private static final int ROWS = (HIGHEST - LOWEST) / STEP + 1;

    /** Points are estimates: the field may miss them by tenths of a millimetre. */
    private static final double GIVE = 0.02;

    private final double[] out = new double[COLUMNS * ROWS];
    private final double[] up = new double[COLUMNS * ROWS];

    private MoveField() {}

    /**
     * Lays the field.
     *
     * @param points where (length n, each x ≥ 0 and y)
     * @param moves where to (each outwards and upwards)
     */
    static MoveField through(List<double[]> points, List<double[]> moves) {
        List<float[]> from = new ArrayList<>();
        List<float[]> to = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            float x = (float) points.get(i)[0];
            float y = (float) points.get(i)[1];
            float dx = (float) moves.get(i)[0];
            float dy = (float) moves.get(i)[1];
            from.add(new float[] {x, y});
            to.add(new float[] {x < 0.01 ? 0 : dx, dy});
            if (x >= 0.01) {
                from.add(new float[] {-x, y});
                to.add(new float[] {-dx, dy});
            }
        }
        ThinPlate plate =
                new ThinPlate(from.toArray(new float[0][]), to.toArray(new float[0][]), GIVE);
        MoveField field = new MoveField();
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int column = i % COLUMNS;
            float[] move = plate.map(column * STEP, LOWEST + i / COLUMNS * STEP);
            field.out[i] = column == 0 ? 0 : move[0];
            field.up[i] = move[1];
        }
        return field;
    }

    double out(double side, double y) {
        return at(out, side, y);
    }

    double up(double side, double y) {
        return at(up, side, y);
    }

    private static double at(double[] values, double side, double y) {
        double column = clamp(side / STEP, 0, COLUMNS - 1.001);
        double row = clamp((y - LOWEST) / STEP, 0, ROWS - 1.001);
        int i = (int) row * COLUMNS + (int) column;
        double right = column - (int) column;
        double high = row - (int) row;
        double below = values[i] * (1 - right) + values[i + 1] * right;
        double above = values[i + COLUMNS] * (1 - right) + values[i + COLUMNS + 1] * right;
        return below * (1 - high) + above * high;
    }
}
