package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.bell;
import static dev.likeness.sandbox.person.sculpt.Soft.step;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Soft;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** Rows of teeth in their gums, and the tongue. */
final class Teeth {

    private static final double[] HALF_WIDTHS = {4.3, 3.4, 3.9, 3.5, 3.4, 4.6, 4.4};
    private static final int PER_TOOTH = 4;

    private static final UvBox ROW = new UvBox(0.01, 0.42, 0.99, 0.99);
    private static final UvBox TONGUE = new UvBox(0.01, 0.01, 0.6, 0.4);

    // Across a tooth from the gum's root over the biting edge to the back: height (0 = biting edge,
    // 1 = gum line), distance outwards.
    private static final double[][] SECTION = {
        {1.75, -3.5},
        {1.45, -0.8},
        {1.12, 1.2},
        {1.0, 0.7},
        {0.6, 1.2},
        {0.2, 0.9},
        {0.0, 0.2},
        {0.03, -1.0},
        {0.5, -3.2},
        {1.1, -4.8},
        {1.7, -6.5}
    };

    /** First vertex of the tongue in the lower row. */
    static final int TONGUE_START = (2 * HALF_WIDTHS.length * PER_TOOTH + 1) * SECTION.length;

    private final Draft draft = new Draft();
    private final int sign;

    private Teeth(int sign) {
        this.sign = sign;
    }

    /** The upper row. */
    static Draft upper() {
        Teeth teeth = new Teeth(1);
        teeth.row(-69.2, 9.2, 20);
        return teeth.draft;
    }

    /** The lower row with the tongue. */
    static Draft lower() {
        Teeth teeth = new Teeth(-1);
        teeth.row(-67.8, 8.0, 17.2);
        teeth.tongue();
        return teeth.draft;
    }

    private void row(double edge, double high, double front) {
        int columns = 2 * HALF_WIDTHS.length * PER_TOOTH + 1;
        int first = draft.vertexCount();
        for (int column = 0; column < columns; column++) {
            for (double[] section : SECTION) {
                tooth(column, columns, section, edge, high, front);
            }
        }
        int rows = SECTION.length;
        for (int column = 0; column < columns - 1; column++) {
            for (int row = 0; row < rows - 1; row++) {
                cell(first, column, row, columns, rows);
            }
        }
    }

    private void cell(int first, int column, int row, int columns, int rows) {
        int a = first + column * rows + row;
        int[] quad =
                sign > 0
                        ? new int[] {a, a + 1, a + rows + 1, a + rows}
                        : new int[] {a, a + rows, a + rows + 1, a + 1};
        Uv here = uv(column, row, columns, rows);
        Uv below = uv(column, row + 1, columns, rows);
        Uv across = uv(column + 1, row + 1, columns, rows);
        Uv beside = uv(column + 1, row, columns, rows);
        if (sign > 0) {
            draft.quad(quad, here, below, across, beside);
        } else {
            draft.quad(quad, here, beside, across, below);
        }
    }

    private static Uv uv(int column, int row, int columns, int rows) {
        return ROW.at(column / (columns - 1.0), 1 - row / (rows - 1.0));
    }

    private void tooth(
            int column, int columns, double[] section, double edge, double high, double front) {
        double index = (column - (columns - 1) / 2.0) / PER_TOOTH;
        double along = along(index) * (sign > 0 ? 1 : 0.9);
        double inTooth = 2 * (Math.abs(index) - Math.floor(Math.abs(index))) - 1;
        boolean crown = section[0] < 1.3;
        double gap = crown ? -1.1 * Math.pow(Math.abs(inTooth), 6) * (1 - 0.5 * section[0]) : 0;
        double scallop = section[0] > 0.9 && section[0] < 1.4 ? -0.9 * inTooth * inTooth : 0;
        double canine =
                -0.6 * bell(Math.abs(index) - 2.5, 0.5) + 0.7 * bell(Math.abs(index) - 1.5, 0.45);
        double molar = step(3, 4.5, Math.abs(index));
        double tip = section[0] < 0.1 ? canine + 0.5 * Math.pow(Math.abs(inTooth), 4) : 0;
        double out = section[1] + gap + (section[1] < 0 ? section[1] * molar * 0.9 : 0);
        double[] base = arch(along, front);
        double[] normal = archNormal(along, front);
        double y = edge + sign * (section[0] * high * (1 - 0.15 * molar) + scallop + tip);
        draft.vertex(base[0] + normal[0] * out, y, base[1] + normal[1] * out);
    }

    private static double along(double index) {
        double sum = 0;
        double left = Math.abs(index);
        for (int tooth = 0; left > 0 && tooth < HALF_WIDTHS.length; tooth++) {
            sum += 2 * HALF_WIDTHS[tooth] * Math.min(left, 1);
            left -= 1;
        }
        return Math.signum(index) * sum;
    }

    /** The dental arch: an ellipse's front, walked by about its length. */
    private static double[] arch(double along, double front) {
        double t = along / 36;
        double turn = Math.signum(t) * Math.min(Math.abs(t), 1.6);
        return new double[] {
            25.5 * Math.sin(turn * 0.98), front - 38 * (1 - Math.cos(turn * 0.98))
        };
    }

    private static double[] archNormal(double along, double front) {
        double[] before = arch(along - 0.5, front);
        double[] after = arch(along + 0.5, front);
        double dx = after[0] - before[0];
        double dz = after[1] - before[1];
        double length = Math.hypot(dx, dz);
        return new double[] {-dz / length, dx / length};
    }

    private void tongue() {
        int rings = 9;
        int spokes = 16;
        int first = draft.vertexCount();
        for (int ring = 0; ring <= rings; ring++) {
            double t = ring / (double) rings;
            double z = 14 - 48 * t;
            double wide = 20 * Math.sqrt(Math.max(1 - Soft.square(1 - Math.min(t * 2.6, 1)), 0.02));
            double thick = 5.5 * Math.sqrt(Math.max(1 - Soft.square(1 - Math.min(t * 3, 1)), 0.02));
            double y = -72 + 5 * Math.sin(Math.PI * Math.min(t * 0.8, 1));
            for (int spoke = 0; spoke < spokes; spoke++) {
                double turn = 2 * Math.PI * spoke / spokes;
                double groove = -0.9 * bell(Math.cos(turn) * wide, 3) * step(0, 1, Math.sin(turn));
                draft.vertex(wide * Math.cos(turn), y + thick * Math.sin(turn) + groove, z);
            }
        }
        for (int ring = 0; ring < rings; ring++) {
            for (int spoke = 0; spoke < spokes; spoke++) {
                tongueCell(first, ring, spoke, rings, spokes);
            }
        }
    }

    private void tongueCell(int first, int ring, int spoke, int rings, int spokes) {
        int a = first + ring * spokes + spoke;
        int b = first + ring * spokes + (spoke + 1) % spokes;
        double u = spoke / (double) spokes;
        double next = (spoke + 1.0) / spokes;
        double v = 1 - ring / (double) rings;
        double below = 1 - (ring + 1.0) / rings;
        draft.quad(
                new int[] {a, a + spokes, b + spokes, b},
                TONGUE.at(u, v),
                TONGUE.at(u, below),
                TONGUE.at(next, below),
                TONGUE.at(next, v));
    }
}
