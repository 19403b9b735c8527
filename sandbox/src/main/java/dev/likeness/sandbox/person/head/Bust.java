package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.curve;
import static dev.likeness.sandbox.person.sculpt.Soft.mix;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** Shoulders and chest in a shirt with a round collar, down to the middle of the chest. */
final class Bust {

    private static final int COLUMNS = 72;
    private static final double[] ROWS = {
        -0.06, -0.045, -0.03, -0.015, 0, 0.012, 0.03, 0.06, 0.1, 0.15, 0.2, 0.26, 0.32, 0.38, 0.44,
        0.5, 0.57, 0.64, 0.71, 0.78, 0.85, 0.92, 1, 1.004, 0.96
    };
    private static final int COLLAR_ROWS = 5;
    private static final UvBox CLOTH = new UvBox(0.005, 0.005, 0.995, 0.995);

    private static final double AXIS_Z = -94;
    private static final double BOTTOM = -430;

    // From collar to hem: how far the line over the shoulder has fallen and how far it has spread.
    private static final double[] STEPS = {0, 0.1, 0.2, 0.32, 0.45, 0.58, 0.72, 1};
    private static final double[] SHOULDER_FALL = {0, 0.045, 0.085, 0.135, 0.2, 0.31, 0.5, 1};
    private static final double[] SHOULDER_SPREAD = {0, 0.16, 0.37, 0.62, 0.84, 0.97, 1.0, 0.94};

    private final Figures figures;
    private final boolean female;

    Bust(Figures figures, Sex sex) {
        this.figures = figures;
        this.female = sex == Sex.FEMALE;
    }

    Draft sculpt() {
        Draft draft = new Draft();
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double[] p = point(row, column);
                draft.vertex(p[0], p[1], p[2]);
            }
        }
        for (int row = 0; row < ROWS.length - 1; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cell(draft, row, column);
            }
        }
        return draft;
    }

    private static void cell(Draft draft, int row, int column) {
        int a = row * COLUMNS + column;
        int b = row * COLUMNS + (column + 1) % COLUMNS;
        double u = column / (double) COLUMNS;
        double next = (column + 1.0) / COLUMNS;
        double v = 1 - row / (ROWS.length - 1.0);
        double below = 1 - (row + 1) / (ROWS.length - 1.0);
        draft.quad(
                new int[] {a, a + COLUMNS, b + COLUMNS, b},
                CLOTH.at(u, v),
                CLOTH.at(u, below),
                CLOTH.at(next, below),
                CLOTH.at(next, v));
    }

    /** Columns start at the back and run over the person's right... front ... left side. */
    private double[] point(int row, int column) {
        double turn = 2 * Math.PI * column / COLUMNS - Math.PI;
        double t = ROWS[row];
        double[] collar = collar(turn);
        if (t <= 0) {
            double lift = -t * 100;
            double in = row == 0 ? 4.5 : row == 1 ? 1.6 : 0;
            double k = 1 - (in + lift * 0.25) / 58;
            double drop = row == 0 ? 9 : 0;
            return new double[] {
                collar[0] * k, collar[1] + lift - drop, AXIS_Z + (collar[2] - AXIS_Z) * k
            };
        }
        return cloth(collar, turn, t);
    }

    private double[] collar(double turn) {
        double wide = figures.neck() + 11;
        double front = (1 + Math.cos(turn)) / 2;
        double deep = figures.neck() + mix(10, 17, front);
        double y = mix(-114, -155, front);
        return new double[] {wide * Math.sin(turn), y, AXIS_Z + deep * Math.cos(turn)};
    }

    private double[] cloth(double[] collar, double turn, double t) {
        double sin = Math.sin(turn);
        double cos = Math.cos(turn);
        double shoulder = curve(STEPS, SHOULDER_FALL, t);
        double fall = mix(t, shoulder, Math.pow(Math.abs(sin), 1.3));
        double y = collar[1] + fall * (BOTTOM - collar[1]) - 6 * step(0, 0.05, t);
        double spread = curve(STEPS, SHOULDER_SPREAD, t);
        double square = Math.signum(sin) * Math.pow(Math.abs(sin), 0.8);
        double wide = mix(collar[0], figures.shoulders() * square, spread);
        double belly = female ? 104 : 108;
        double deepFront =
                curve(
                        new double[] {0, 0.2, 0.5, 0.8, 1},
                        new double[] {figures.neck() + 17, 72, 90, belly, belly - 2},
                        t);
        double deepBack =
                curve(
                        new double[] {0, 0.2, 0.5, 1},
                        new double[] {figures.neck() + 10, 70, 94, 98},
                        t);
        double deep = cos > 0 ? deepFront : deepBack;
        double round = Math.signum(cos) * Math.pow(Math.abs(cos), 0.85);
        double z = AXIS_Z + deep * round - 6 * Math.abs(sin) * t;
        double chest =
                female
                        ? chest(wide, y) * step(0, 0.6, cos)
                        : 0.4 * chest(wide, y) * step(0, 0.6, cos);
        return new double[] {
            wide, y, z + chest - Math.signum(cos) * armpit(wide, y) + folds(turn, t)
        };
    }

    private static double chest(double x, double y) {
        return 30 * bell(Math.abs(x) - 72, 62) * bell(y + 360, 75);
    }

    private double armpit(double x, double y) {
        return 17 * bell(Math.abs(x) - figures.shoulders() * 0.72, 13) * step(-225, -330, y);
    }

    private static double folds(double turn, double t) {
        double strength = step(0.3, 0.8, t) * 1.2;
        return strength * Math.sin(turn * 7 + t * 9) * bell(Math.abs(turn) - 1.1, 0.5);
    }
}
