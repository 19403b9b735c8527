package dev.likeness.sandbox.person.sculpt;

/**
 * A cubic curve with continuous curvature through points: light runs over a surface lofted through
 * it without a break. Immutable.
 */
public final class Spline {

    private final double[] xs;
    private final double[] ys;
    private final double[] bends;

    private Spline(double[] xs, double[] ys, boolean level) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.bends = bends(level);
    }

    /** A curve that runs out straight at both ends; xs ascending. */
    public static Spline loose(double[] xs, double[] ys) {
        return new Spline(xs, ys, false);
    }

    /** A curve that is level at both ends, as one that goes on mirrored; xs ascending. */
    public static Spline level(double[] xs, double[] ys) {
        return new Spline(xs, ys, true);
    }

    /** Value at a place; beyond the ends that of the end. */
    public double at(double x) {
        double place = Soft.clamp(x, xs[0], xs[xs.length - 1]);
        int i = 0;
        while (i < xs.length - 2 && place > xs[i + 1]) {
            i++;
        }
        double h = xs[i + 1] - xs[i];
        double b = (place - xs[i]) / h;
        double a = 1 - b;
        double cubic = (a * a * a - a) * bends[i] + (b * b * b - b) * bends[i + 1];
        return a * ys[i] + b * ys[i + 1] + cubic * h * h / 6;
    }

    /** Second derivatives at the points, by forward elimination and back substitution. */
    private double[] bends(boolean level) {
        int n = xs.length;
        double[] second = new double[n];
        double[] rest = new double[n];
        if (level) {
            double h = xs[1] - xs[0];
            second[0] = -0.5;
            rest[0] = 3 / h * ((ys[1] - ys[0]) / h);
        }
        for (int i = 1; i < n - 1; i++) {
            double share = (xs[i] - xs[i - 1]) / (xs[i + 1] - xs[i - 1]);
            double pivot = share * second[i - 1] + 2;
            second[i] = (share - 1) / pivot;
            double turn =
                    (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i])
                            - (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
            rest[i] = (6 * turn / (xs[i + 1] - xs[i - 1]) - share * rest[i - 1]) / pivot;
        }
        double lastPull = 0;
        double lastRest = 0;
        if (level) {
            double h = xs[n - 1] - xs[n - 2];
            lastPull = 0.5;
            lastRest = -3 / h * ((ys[n - 1] - ys[n - 2]) / h);
        }
        second[n - 1] = (lastRest - lastPull * rest[n - 2]) / (lastPull * second[n - 2] + 1);
        for (int i = n - 2; i >= 0; i--) {
            second[i] = second[i] * second[i + 1] + rest[i];
        }
        return second;
    }
}
