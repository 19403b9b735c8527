package dev.likeness.sandbox.person.eyewear;

/** Sums of points and directions (xyz each). */
final class Vectors {

    private Vectors() {}

    static double[] plus(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double[] times(double[] a, double factor) {
        return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    static double[] mix(double[] a, double[] b, double share) {
        return plus(a, times(minus(b, a), share));
    }

    static double[] mirrored(double[] a) {
        return new double[] {-a[0], a[1], a[2]};
    }

    static double[] unit(double[] a) {
        double length = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return length < 1e-9 ? new double[] {0, 1, 0} : times(a, 1 / length);
    }
}
