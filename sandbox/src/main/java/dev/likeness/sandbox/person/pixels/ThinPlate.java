package dev.likeness.sandbox.person.pixels;

/**
 * A smooth map of the plane through pairs of points: the thin-plate spline, which bends as little
 * as the pairs allow (Bookstein 1989), with some give for points that were estimated.
 */
public final class ThinPlate {

    private final double[] fromX;
    private final double[] fromY;
    private final double[][] weights;
    private final double scale;

    /**
     * Fits the map.
     *
     * @param from points (length n, each xy)
     * @param to their images
     * @param give 0 goes through all points, 1 bends clearly less
     */
    public ThinPlate(float[][] from, float[][] to, double give) {
        int n = from.length;
        fromX = new double[n];
        fromY = new double[n];
        scale = extent(from);
        for (int i = 0; i < n; i++) {
            fromX[i] = from[i][0] / scale;
            fromY[i] = from[i][1] / scale;
        }
        double[][] system = new double[n + 3][n + 5];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = kernel(fromX[i] - fromX[j], fromY[i] - fromY[j]);
            }
            system[i][i] += give * 0.05;
            double[] plane = {1, fromX[i], fromY[i]};
            for (int k = 0; k < 3; k++) {
                system[i][n + k] = plane[k];
                system[n + k][i] = plane[k];
            }
            system[i][n + 3] = to[i][0];
            system[i][n + 4] = to[i][1];
        }
        weights = solve(system, n + 3);
    }

    /**
     * Image of a point.
     *
     * @param x in the units of the pairs
     * @param y in the units of the pairs
     * @return xy
     */
    public float[] map(float x, float y) {
        int n = fromX.length;
        double px = x / scale;
        double py = y / scale;
        double toX = weights[n][0] + weights[n + 1][0] * px + weights[n + 2][0] * py;
        double toY = weights[n][1] + weights[n + 1][1] * px + weights[n + 2][1] * py;
        for (int i = 0; i < n; i++) {
            double bend = kernel(px - fromX[i], py - fromY[i]);
            toX += weights[i][0] * bend;
            toY += weights[i][1] * bend;
        }
        return new float[] {(float) toX, (float) toY};
    }

    private static double extent(float[][] points) {
        double most = 1e-6;
        for (float[] point : points) {
            most = Math.max(most, Math.max(Math.abs(point[0]), Math.abs(point[1])));
        }
        return most;
    }

    private static double kernel(double dx, double dy) {
        double square = dx * dx + dy * dy;
        return square < 1e-12 ? 0 : square * Math.log(square);
    }

    /** Gaussian elimination with pivoting; two right-hand sides in the last columns. */
    private static double[][] solve(double[][] m, int n) {
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swap = m[pivot];
            m[pivot] = m[column];
            m[column] = swap;
            double lead = Math.abs(swap[column]) < 1e-12 ? 1e-12 : swap[column];
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : m[row][column] / lead;
                for (int k = column; factor != 0 && k < n + 2; k++) {
                    m[row][k] -= factor * m[column][k];
                }
            }
        }
        double[][] result = new double[n][2];
        for (int row = 0; row < n; row++) {
            double lead = Math.abs(m[row][row]) < 1e-12 ? 1e-12 : m[row][row];
            result[row][0] = m[row][n] / lead;
            result[row][1] = m[row][n + 1] / lead;
        }
        return result;
    }
}
