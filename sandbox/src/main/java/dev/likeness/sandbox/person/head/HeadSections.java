package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.curve;

/**
 * Level sections through a head from below the chin to the crown, left halves from the face to the
 * back. Drawn for the female template; the male one is wider, deeper and squarer. Millimetres.
 */
final class HeadSections {

    private static final double[] HEIGHTS = {
        -125, -108, -95, -80, -66, -54, -40, -26, -14, 2, 14, 25, 40, 60, 80, 100
    };

    // For each height the points of the outline: x, z, x, z, ...
    private static final double[][] OUTLINES = {
        {
            0, 19, 8, 17.5, 15, 12.5, 22, 4, 28, -6, 33, -20, 36, -34, 36, -48, 35, -62, 33, -82,
            26, -98, 14, -112, 0, -116
        },
        {
            0, 23, 8, 21, 15, 15, 21, 6.5, 26.5, -4, 31, -18, 34, -32, 35, -46, 35, -60, 34, -82,
            28, -98, 15, -113, 0, -118
        },
        {
            0, 25.5, 8, 24.3, 16, 18.8, 23.5, 9.6, 30, -2.5, 35.5, -17, 39.3, -32, 40.6, -46, 40,
            -61, 38, -82, 30, -99, 16, -116, 0, -120
        },
        {
            0, 24, 10, 22.8, 19.5, 18.2, 28, 10.6, 36, -0.5, 42, -14.5, 45.6, -31, 47.3, -46, 46.4,
            -62, 43, -85, 36, -103, 18, -120, 0, -125
        },
        {
            0, 26.5, 10, 25.5, 20, 21.6, 30, 14.6, 39.5, 4.2, 46.7, -9.5, 51.2, -26, 52.6, -44, 52,
            -60, 48, -85, 40, -106, 20, -123, 0, -128
        },
        {
            0, 26.6, 10, 26.2, 20, 23.4, 30, 17.4, 40, 7.8, 48.3, -5.5, 54.2, -22.5, 56.5, -40, 57,
            -56, 54, -85, 44, -110, 24, -127, 0, -133
        },
        {
            0, 24, 12, 22.3, 23, 19.8, 34, 15.6, 45, 6.6, 53.3, -5.6, 58.8, -21, 61.2, -38, 61.8,
            -54, 60, -85, 50, -115, 28, -135, 0, -142
        },
        {
            0, 24, 12, 19.5, 23, 17.5, 34, 14.4, 45, 7.4, 54, -3.5, 60.4, -18, 64, -34, 64.6, -50,
            64, -85, 55, -120, 31, -142, 0, -150
        },
        {
            0, 19, 10, 14, 19, 11.5, 30, 11.5, 42, 8, 52, -1.5, 59.4, -15, 63.8, -31, 65.4, -48,
            66.5, -88, 58, -124, 33, -147, 0, -156
        },
        {
            0, 14, 8, 10, 16, 7, 30, 7.5, 41, 4.5, 50, -2.5, 56.6, -12.5, 61.5, -28, 64.6, -46, 69,
            -88, 61, -124, 35, -150, 0, -161
        },
        {
            0, 20.5, 12, 19, 25, 16.5, 37, 12, 47, 3.6, 54.2, -8, 59, -24, 63, -45, 70.5, -88, 62,
            -125, 36, -152, 0, -163.5
        },
        {
            0, 20.6, 15, 19.4, 29, 15.4, 42, 7, 51.8, -5, 58, -20, 63.4, -44, 71.6, -88, 63, -125,
            38, -153.5, 0, -165
        },
        {
            0, 18.8, 18, 16.4, 34, 8.8, 47, -3.6, 55.6, -19, 63.6, -44, 72, -88, 63, -124, 38, -153,
            0, -164.5
        },
        {
            0, 11.8, 18, 8.8, 34, 0, 47, -14, 55.5, -30, 61.8, -49, 67.2, -86, 59.5, -118, 37, -146,
            0, -158.5
        },
        {0, -4.3, 29.7, -11.3, 48.8, -34, 58, -75, 48.3, -115.5, 0, -144.9},
        {0, -32, 28, -47, 36.7, -75, 27.7, -102.7, 0, -118}
    };

    private static final double[] LEVELS = {-125, -108, -90, -70, -40, -18, 10, 40, 100};
    private static final double[] MALE_WIDTH = {
        1.14, 1.15, 1.14, 1.11, 1.07, 1.062, 1.06, 1.055, 1.055
    };

    private final boolean male;

    HeadSections(Figures figures) {
        male = figures.browRidge() > 0;
    }

    int count() {
        return HEIGHTS.length;
    }

    double height(int section) {
        return HEIGHTS[section];
    }

    /** Points (x, z) of a section from the middle of the face to the middle of the back. */
    double[][] points(int section) {
        double[] outline = OUTLINES[section];
        double y = HEIGHTS[section];
        double[][] points = new double[outline.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {outline[2 * i], outline[2 * i + 1]};
            if (male) {
                points[i][0] *= curve(LEVELS, MALE_WIDTH, y);
                points[i][1] = HeadLoft.AXIS_Z + 1.035 * (points[i][1] - HeadLoft.AXIS_Z);
            }
        }
        return points;
    }
}
