package dev.likeness.sandbox.person.clothes;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the vertices nearest to a point. Immutable. */
final class Neighbourhood {

    private static final int WANTED = 3;
    private static final float NEAR = 1e-6f;

    private final float[] positions;

    /** Vertices from the lowest to the highest. */
    private final int[] rising;

    Neighbourhood(float[] positions) {
        this.positions = positions;
        rising =
                IntStream.range(0, positions.length / 3)
                        .boxed()
                        .sorted(Comparator.comparingDouble(vertex -> positions[3 * vertex + 1]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /** The three nearest vertices, with shares that sum to one: nearer ones have more. */
    Map<Integer, Float> nearest(float x, float y, float z) {
        int[] best = new int[WANTED];
        float[] far = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        int middle = above(y);
        int down = middle - 1;
        int up = middle;
        while (down >= 0 || up < rising.length) {
            down = down >= 0 && take(rising[down], x, y, z, best, far) ? down - 1 : -1;
            boolean closer = up < rising.length && take(rising[up], x, y, z, best, far);
            up = closer ? up + 1 : rising.length;
        }
        float sum = 0;
        for (float d : far) {
            sum += 1 / (d + NEAR);
        }
        Map<Integer, Float> shares = new TreeMap<>();
        for (int rank = 0; rank < WANTED; rank++) {
            shares.merge(best[rank], 1 / (far[rank] + NEAR) / sum, Float::sum);
        }
        return shares;
    }

    /** First place in the order whose vertex is not below a height. */
    private int above(float y) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (positions[3 * rising[middle] + 1] < y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Ranks a vertex; false if all beyond it are too high or too low to be among the nearest. */
    private boolean take(int vertex, float x, float y, float z, int[] best, float[] far) {
        float dx = positions[3 * vertex] - x;
        float dy = positions[3 * vertex + 1] - y;
        float dz = positions[3 * vertex + 2] - z;
        if (dy * dy > far[WANTED - 1]) {
            return false;
        }
        float d = dx * dx + dy * dy + dz * dz;
        int rank = WANTED;
        while (rank > 0 && d < far[rank - 1]) {
            rank--;
        }
        for (int k = WANTED - 1; k > rank; k--) {
            far[k] = far[k - 1];
            best[k] = best[k - 1];
        }
        if (rank < WANTED) {
            far[rank] = d;
            best[rank] = vertex;
        }
        return true;
    }
}
