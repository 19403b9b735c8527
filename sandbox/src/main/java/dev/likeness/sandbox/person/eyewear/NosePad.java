package dev.likeness.sandbox.person.eyewear;

/** The left pad: a small leaf that lies on the flank of the nose. Millimetres. */
final class NosePad {

    private static final double[] HEIGHTS = {5, 3.5, 0, -3.5, -5};
    private static final double[] BREADTHS = {0.8, 2.2, 2.9, 2.2, 0.8};
    private static final double[] THICKNESS = {0.4, 0.8, 0.9, 0.8, 0.4};

    /** How far behind the ridge of the nose it lies. */
    private static final double BEHIND_RIDGE = 6;

    private static final double CLEARANCE = 1.1;
    private static final double NARROWEST = 3.5;
    private static final double WIDEST = 15;

    /** Away from the nose. */
    private static final double[] OUT = Vectors.unit(new double[] {0.8, 0, 0.6});

    private final double[][] path = new double[HEIGHTS.length][];

    NosePad(FaceMeasures face, double middle) {
        for (int i = 0; i < HEIGHTS.length; i++) {
            double y = middle + HEIGHTS[i];
            double z = face.skin(0, middle) - BEHIND_RIDGE + 0.25 * -HEIGHTS[i];
            double x = NARROWEST;
            while (x < WIDEST && face.skin(x, y) > z) {
                x += 0.25;
            }
            path[i] = Vectors.plus(new double[] {x, y, z}, Vectors.times(OUT, CLEARANCE));
        }
        smooth();
    }

    double[][] path() {
        return path;
    }

    double[] middle() {
        return path[HEIGHTS.length / 2];
    }

    /** Along the flank of the nose, to the front. */
    double[] across() {
        return new double[] {-OUT[2], 0, OUT[0]};
    }

    double[] thickness() {
        return THICKNESS;
    }

    double[] breadth() {
        return BREADTHS;
    }

    /** The map of the face has steps of a millimetre; a pad is straight. */
    private void smooth() {
        int last = HEIGHTS.length - 1;
        double sum = 0;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i <= last; i++) {
            sum += path[i][0] / (last + 1);
            slope += HEIGHTS[i] * path[i][0];
            spread += HEIGHTS[i] * HEIGHTS[i];
        }
        for (int i = 0; i <= last; i++) {
            path[i][0] = sum + slope / spread * HEIGHTS[i];
        }
    }
}
