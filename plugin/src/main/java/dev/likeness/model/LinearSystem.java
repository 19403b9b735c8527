package dev.likeness.model;

/** Solves small systems of linear equations by elimination with pivots. */
final class LinearSystem {

    private static final double SINGULAR = 1e-18;

    private LinearSystem() {}

    /**
     * Solves one.
     *
     * @param rows n rows of n coefficients and the right side (not null, modified)
     * @return the n unknowns, or null if there is no single solution
     */
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            swap(rows, column, pivot(rows, column));
            if (Math.abs(rows[column][column]) < SINGULAR) {
                return null;
            }
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    eliminate(rows, row, column);
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }

    private static int pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < rows.length; row++) {
            best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
        }
        return best;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }

    private static void eliminate(double[][] rows, int row, int column) {
        double factor = rows[row][column] / rows[column][column];
        for (int i = column; i < rows[row].length; i++) {
            rows[row][i] -= factor * rows[column][i];
        }
    }
}
