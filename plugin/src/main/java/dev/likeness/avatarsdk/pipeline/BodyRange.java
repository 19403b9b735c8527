package dev.likeness.avatarsdk.pipeline;

/**
 * A range of a body's measure, ends included.
 *
 * @param least in cm or kg
 * @param most in cm or kg
 */
public record BodyRange(int least, int most) {

    /**
     * Tells whether a value lies inside.
     *
     * @param value in cm or kg
     * @return true if so
     */
    public boolean contains(double value) {
        return value >= least && value <= most;
    }

    @Override
    public String toString() {
        return "[" + least + "; " + most + "]";
    }
}
