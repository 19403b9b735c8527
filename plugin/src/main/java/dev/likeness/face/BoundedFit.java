package dev.likeness.face;

import java.util.Arrays;

/**
 * Least squares with weights from 0 to 1: which mixture of columns comes nearest to a goal. Works
 * on the inner products alone, so that its cost does not depend on the number of vertices.
 */
final class BoundedFit {

    private static final int ROUNDS = 400;
    private static final double STILL = 1e-7;

    private final double[][] products;
    private final double[] withGoal;
    private final double goalSquared;
    private final boolean[] used;
    private final double[] weights;

    /**
     * Fits.
     *
     * @param products inner products of the columns with each other (square, not null, alias)
     * @param withGoal of each column with the goal (not null, alias)
     * @param goalSquared of the goal with itself (>0)
     */
    BoundedFit(double[][] products, double[] withGoal, double goalSquared) {
        this.products = products;
        this.withGoal = withGoal;
        this.goalSquared = goalSquared;
        this.used = new boolean[withGoal.length];
        this.weights = new double[withGoal.length];
        Arrays.fill(used, true);
        solve();
    }

    /** The weight of each column, 0 to 1. */
    double[] weights() {
        return weights;
    }

    /** What the mixture misses, as a share of the goal's length: 0 = nothing, 1 = all of it. */
    double residual() {
        double squared = goalSquared;
        for (int i = 0; i < weights.length; i++) {
            squared -= 2 * weights[i] * withGoal[i];
            for (int k = 0; k < weights.length; k++) {
                squared += weights[i] * weights[k] * products[i][k];
            }
        }
        return Math.sqrt(Math.max(0, squared) / goalSquared);
    }

    /** Leaves out the columns that matter least until no more are left than wanted. */
    void simplify(int most, double smallest) {
        while (true) {
            int least = -1;
            int count = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    count++;
                    least = least < 0 || loss(i) < loss(least) ? i : least;
                }
            }
            if (least < 0 || count <= most && smallestWeight() >= smallest) {
                return;
            }
            used[count > most ? least : smallestColumn()] = false;
            solve();
        }
    }

    /** How much worse the fit is without a column, all others as they are. */
    private double loss(int column) {
        return weights[column] * weights[column] * products[column][column];
    }

    private double smallestWeight() {
        int column = smallestColumn();
        return column < 0 ? 1 : weights[column];
    }

    private int smallestColumn() {
        int smallest = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && (smallest < 0 || weights[i] < weights[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** One column after the other is set to its best value, again and again. */
    private void solve() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = used[i] ? weights[i] : 0;
        }
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (int i = 0; i < weights.length; i++) {
                if (used[i] && products[i][i] > 0) {
                    double before = weights[i];
                    double rest = withGoal[i];
                    for (int k = 0; k < weights.length; k++) {
                        rest -= k == i ? 0 : products[i][k] * weights[k];
                    }
                    weights[i] = Math.max(0, Math.min(1, rest / products[i][i]));
                    moved = Math.max(moved, Math.abs(weights[i] - before));
                }
            }
        }
    }
}
