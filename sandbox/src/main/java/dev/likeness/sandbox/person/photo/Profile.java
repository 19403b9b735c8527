package dev.likeness.sandbox.person.photo;

/** Values along a line of evenly spaced places, and where their best one is. */
final class Profile {

    /** A value at a place. */
    @FunctionalInterface
    interface Measure {
        float at(float place);
    }

    private Profile() {}

    /**
     * The place of the largest value, with usual places preferred.
     *
     * @param from first place
     * @param to last place, greater
     * @param usual where it mostly is
     * @param tolerance distance from the usual place that costs as much as one spread of the values
     * @param measure what is to be large
     * @return the place
     */
    static float peak(float from, float to, float usual, float tolerance, Measure measure) {
        int steps = Math.max(2, Math.round((to - from) * FaceFrame.PUPILS));
        float[] values = new float[steps + 1];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i <= steps; i++) {
            values[i] = measure.at(from + (to - from) * i / steps);
            sum += values[i];
            squares += values[i] * values[i];
        }
        double mean = sum / (steps + 1);
        double spread = Math.sqrt(Math.max(1e-6, squares / (steps + 1) - mean * mean));
        float best = usual;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            float place = from + (to - from) * i / steps;
            double off = (place - usual) / tolerance;
            double score = (values[i] - mean) / spread - off * off;
            if (score > bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return best;
    }
}
