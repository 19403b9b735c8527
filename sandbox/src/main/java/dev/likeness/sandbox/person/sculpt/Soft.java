package dev.likeness.sandbox.person.sculpt;

/** Smooth scalar functions the sculpt is made of. */
public final class Soft {

    private Soft() {}

    /** The value, brought between two others. */
    public static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** From {@code a} (share 0) to {@code b} (share 1), and beyond. */
    public static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** 0 before {@code from}, 1 after {@code to} (which may be the smaller one), smooth between. */
    public static double step(double from, double to, double x) {
        double t = clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** 1 at 0, falling smoothly towards 0; 0.37 at {@code width}. */
    public static double bell(double x, double width) {
        double t = x / width;
        return Math.exp(-t * t);
    }

    /** The value times itself. */
    public static double square(double x) {
        return x * x;
    }

    /** Union of two distances, rounded over {@code radius} where they meet. */
    public static double union(double a, double b, double radius) {
        double h = Math.max(radius - Math.abs(a - b), 0) / radius;
        return Math.min(a, b) - h * h * h * radius / 6;
    }

    /** The first without the second, rounded over {@code radius}. */
    public static double carve(double a, double b, double radius) {
        return -union(-a, b, radius);
    }

    /** Distance to an ellipsoid, exact near its surface. */
    public static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
        double ax = x / rx;
        double ay = y / ry;
        double az = z / rz;
        double near = Math.sqrt(ax * ax + ay * ay + az * az);
        double steep = Math.sqrt(square(ax / rx) + square(ay / ry) + square(az / rz));
        if (steep < 1e-12) {
            return -Math.min(rx, Math.min(ry, rz));
        }
        return near * (near - 1) / steep;
    }

    /** Distance to a rod with round ends from a (radius ar) to b (radius br). */
    public static double capsule(
            double x,
            double y,
            double z,
            double ax,
            double ay,
            double az,
            double ar,
            double bx,
            double by,
            double bz,
            double br) {
        double ux = bx - ax;
        double uy = by - ay;
        double uz = bz - az;
        double share =
                clamp(
                        ((x - ax) * ux + (y - ay) * uy + (z - az) * uz)
                                / (ux * ux + uy * uy + uz * uz),
                        0,
                        1);
        double dx = x - ax - ux * share;
        double dy = y - ay - uy * share;
        double dz = z - az - uz * share;
        return Math.sqrt(dx * dx + dy * dy + dz * dz) - mix(ar, br, share);
    }

    /** Value of a smooth curve without overshoot through (xs ascending, ys), constant outside. */
    public static double curve(double[] xs, double[] ys, double x) {
        int last = xs.length - 1;
        if (x <= xs[0]) {
            return ys[0];
        }
        if (x >= xs[last]) {
            return ys[last];
        }
        int i = 0;
        while (x > xs[i + 1]) {
            i++;
        }
        double h = xs[i + 1] - xs[i];
        double t = (x - xs[i]) / h;
        double m0 = tangent(xs, ys, i) * h;
        double m1 = tangent(xs, ys, i + 1) * h;
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * ys[i]
                + (t3 - 2 * t2 + t) * m0
                + (3 * t2 - 2 * t3) * ys[i + 1]
                + (t3 - t2) * m1;
    }

    private static double tangent(double[] xs, double[] ys, int i) {
        if (i == 0 || i == xs.length - 1) {
            return i == 0 ? slope(xs, ys, 0) : slope(xs, ys, i - 1);
        }
        double before = slope(xs, ys, i - 1);
        double after = slope(xs, ys, i);
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double slope(double[] xs, double[] ys, int i) {
        return (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
    }
}
