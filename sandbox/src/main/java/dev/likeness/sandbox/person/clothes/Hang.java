package dev.likeness.sandbox.person.clothes;

import static dev.likeness.sandbox.person.sculpt.Soft.mix;

import java.util.Arrays;

/**
 * How far cloth stands from an upright axis: around the body it is stretched from one high point to
 * the next, and below them it falls. Millimetres around the point between the pupils.
 */
final class Hang {

    private static final int AROUND = 96;
    private static final double STEP = 7;
    private static final int BLUR = 2;

    /** The widest hollow that is bridged, in steps around the axis. */
    private static final int WIDEST = AROUND / 4;

    private static final double[] SINES = new double[WIDEST];

    static {
        for (int i = 0; i < WIDEST; i++) {
            SINES[i] = Math.sin(2 * Math.PI * i / AROUND);
        }
    }

    private final double x;
    private final double z;
    private final double top;
    private final double[][] radii;

    /** An empty one around an axis, from a height down to another. */
    Hang(double x, double z, double top, double bottom) {
        this.x = x;
        this.z = z;
        this.top = top;
        radii = new double[(int) Math.ceil((top - bottom) / STEP) + 1][AROUND];
    }

    private Hang(Hang body, double[][] radii) {
        x = body.x;
        z = body.z;
        top = body.top;
        this.radii = radii;
    }

    /** Adds a point of the body. */
    void add(double px, double py, double pz) {
        int row = (int) Math.round((top - py) / STEP);
        if (row >= 0 && row < radii.length) {
            int column = Math.floorMod((int) Math.round(turn(px, pz)), AROUND);
            radii[row][column] = Math.max(radii[row][column], Math.hypot(px - x, pz - z));
        }
    }

    /**
     * Lets cloth hang over the body.
     *
     * @param slope how steeply it falls back to the body below a high point (0 hangs straight down)
     * @param from height from which it hangs
     */
    Hang let(double slope, double from) {
        double[][] cloth = new double[radii.length][];
        for (int row = 0; row < cloth.length; row++) {
            cloth[row] = stretched(filled(radii[row]));
            boolean hangs = row > 0 && top - STEP * row < from;
            for (int column = 0; hangs && column < AROUND; column++) {
                double fallen = cloth[row - 1][column] - slope * STEP;
                cloth[row][column] = Math.max(cloth[row][column], fallen);
            }
        }
        for (int round = 0; round < BLUR; round++) {
            cloth = blurred(cloth);
        }
        return new Hang(this, cloth);
    }

    /** Distance of the cloth from the axis in the direction of a point, at its height. */
    double radius(double px, double py, double pz) {
        double row = Math.max(0, Math.min(radii.length - 1.001, (top - py) / STEP));
        double column = turn(px, pz);
        int r = (int) row;
        int c = (int) Math.floor(column);
        int here = Math.floorMod(c, AROUND);
        int next = Math.floorMod(c + 1, AROUND);
        double across = column - c;
        return mix(
                mix(radii[r][here], radii[r][next], across),
                mix(radii[r + 1][here], radii[r + 1][next], across),
                row - r);
    }

    private double turn(double px, double pz) {
        return Math.atan2(px - x, pz - z) / (2 * Math.PI) * AROUND;
    }

    /** Directions without a point lie between their neighbours. */
    private static double[] filled(double[] row) {
        double[] result = row.clone();
        if (Arrays.stream(row).noneMatch(r -> r > 0)) {
            return result;
        }
        for (int column = 0; column < AROUND; column++) {
            if (row[column] == 0) {
                int left = 1;
                while (row[Math.floorMod(column - left, AROUND)] == 0) {
                    left++;
                }
                int right = 1;
                while (row[Math.floorMod(column + right, AROUND)] == 0) {
                    right++;
                }
                double a = row[Math.floorMod(column - left, AROUND)];
                double b = row[Math.floorMod(column + right, AROUND)];
                result[column] = mix(a, b, left / (double) (left + right));
            }
        }
        return result;
    }

    /** Bridges hollows with straight lines from one direction to another. */
    private static double[] stretched(double[] row) {
        double[] result = row.clone();
        for (int from = 0; from < AROUND; from++) {
            for (int wide = 2; wide < WIDEST; wide++) {
                double a = row[from];
                double b = row[(from + wide) % AROUND];
                for (int k = 1; k < wide; k++) {
                    double down = a * SINES[k] + b * SINES[wide - k];
                    double line = down == 0 ? 0 : a * b * SINES[wide] / down;
                    int column = (from + k) % AROUND;
                    result[column] = Math.max(result[column], line);
                }
            }
        }
        return result;
    }

    private static double[][] blurred(double[][] cloth) {
        double[][] result = new double[cloth.length][AROUND];
        for (int row = 0; row < cloth.length; row++) {
            double[] above = cloth[Math.max(0, row - 1)];
            double[] below = cloth[Math.min(cloth.length - 1, row + 1)];
            for (int column = 0; column < AROUND; column++) {
                double[] own = cloth[row];
                double beside = own[(column + 1) % AROUND] + own[Math.floorMod(column - 1, AROUND)];
                double along = above[column] + below[column];
                result[row][column] = (2 * own[column] + beside + along) / 6;
            }
        }
        return result;
    }
}
