package dev.likeness.sandbox.person.eyewear;

/** The left pad: a small leaf that lies on the flank of the nose. Millimetres. */
final class NosePad {

    private static final double[] HEIGHTS = {4.5, 3.2, 0, -3.2, -4.5};
    private static final double[] BREADTHS = {0.7, 1.8, 2.4, 1.8, 0.7};
    private static final double[] THICKNESS = {0.4, 0.8, 0.9, 0.8, 0.4};

    /** How far behind the ridge of the nose it lies. */
    private static final double BEHIND_RIDGE = 7;

    private static final double CLEARANCE = 2;
    private static final double NARROWEST = 3.5;
    private static final double WIDEST = 15;

    /** Half of the stretch over which the slope of the flank is measured. */
    private static final double STRETCH = 2.5;

    private final double[][] path = new double[HEIGHTS.length][];

    /** Away from the nose. */
    private final double[] out;

    NosePad(FaceMeasures face, double middle) {
        for (int i = 0; i < HEIGHTS.length; i++) {
            double y = middle + HEIGHTS[i];
            double z = face.skin(0, middle) - BEHIND_RIDGE - 0.25 * HEIGHTS[i];
            double x = NARROWEST;
            while (x < WIDEST && face.skin(x, y) > z) {
                x += 0.25;
            }
            path[i] = new double[] {x, y, z};
        }
        smooth();
        double x = middle()[0];
        double slope = face.skin(x + STRETCH, middle) - face.skin(x - STRETCH, middle);
        out = Vectors.unit(new double[] {-slope / (2 * STRETCH), 0, 1});
        for (int i = 0; i < HEIGHTS.length; i++) {
            path[i] = Vectors.plus(path[i], Vectors.times(out, CLEARANCE));
        }
    }

    double[][] path() {
        return path;
    }

    double[] middle() {
        return path[HEIGHTS.length / 2];
    }

    /** Where an arm of this thickness meets the pad without touching the skin. */
    double[] back(double thickness) {
        return Vectors.plus(middle(), Vectors.times(out, Math.max(0, thickness - 0.6)));
    }

    /** Along the flank of the nose, to the front. */
    double[] across() {
        return new double[] {-out[2], 0, out[0]};
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
