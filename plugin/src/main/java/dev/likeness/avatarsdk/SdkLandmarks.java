package dev.likeness.avatarsdk;

import java.util.Arrays;
import java.util.List;

/**
 * Points of a face.
 *
 * @param coordinates x, y and z of each point; NaN where a point was not found (not null, length =
 *     3 × count)
 */
public record SdkLandmarks(List<Double> coordinates) {

    private static final int AXES = 3;

    /** Copies the list. */
    public SdkLandmarks {
        coordinates = List.copyOf(coordinates);
    }

    /** What is left of an incomplete point at the end is dropped. */
    static SdkLandmarks of(List<Double> values) {
        return new SdkLandmarks(values.subList(0, values.size() - values.size() % AXES));
    }

    /**
     * How many points there are, found or not.
     *
     * @return the count (>=0)
     */
    public int count() {
        return coordinates.size() / AXES;
    }

    /**
     * Tells whether a point was found.
     *
     * @param index of the point (>=0, &lt;count)
     * @return true if all of its coordinates are numbers
     */
    public boolean isFound(int index) {
        return Arrays.stream(toArray(index)).noneMatch(Double::isNaN);
    }

    /**
     * One point.
     *
     * @param index of the point (>=0, &lt;count)
     * @return a new array (not null, length = 3)
     */
    public double[] toArray(int index) {
        return coordinates.subList(AXES * index, AXES * (index + 1)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * All points.
     *
     * @return a new array (not null, length = 3 × count, xyz, NaN where a point was not found)
     */
    public double[] toArray() {
        return coordinates.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
