package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;
import java.util.Collection;

/**
 * Every vertex of some surfaces as a small disc, sorted into cells of space so that those near a
 * place are found without looking at all of them. Lengths are metres. Immutable, thread-safe.
 */
final class Discs {

    /** Hears of one disc. */
    @FunctionalInterface
    interface Visitor {

        /**
         * A disc.
         *
         * @param at first of its three numbers in positions and normals, three times its number
         */
        void visit(int at);
    }

    private static final float CELL = 0.02f;
    private static final int BITS = 12;
    private static final long INDEX = (1L << 24) - 1;

    /** xyz, and the area of each. */
    final float[] positions;

    final float[] normals;
    final float[] areas;

    /** First disc of each cell, and their number at the end. */
    private final int[] cells;

    /** Corners of each cell's discs: the least xyz, the greatest xyz. */
    private final float[] bounds;

    Discs(Collection<Surface> surfaces) {
        int count = surfaces.stream().mapToInt(Surface::vertexCount).sum();
        float[] p = new float[3 * count];
        float[] n = new float[3 * count];
        float[] a = new float[count];
        int start = 0;
        for (Surface surface : surfaces) {
            System.arraycopy(surface.positions(), 0, p, 3 * start, 3 * surface.vertexCount());
            System.arraycopy(surface.normals(), 0, n, 3 * start, 3 * surface.vertexCount());
            addAreas(surface, a, start);
            start += surface.vertexCount();
        }
        long[] order = order(p);
        positions = new float[p.length];
        normals = new float[n.length];
        areas = new float[count];
        int[] starts = new int[count + 1];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int from = (int) (order[i] & INDEX);
            System.arraycopy(p, 3 * from, positions, 3 * i, 3);
            System.arraycopy(n, 3 * from, normals, 3 * i, 3);
            areas[i] = a[from];
            if (i == 0 || order[i] >> 24 != order[i - 1] >> 24) {
                starts[found++] = i;
            }
        }
        starts[found] = count;
        cells = Arrays.copyOf(starts, found + 1);
        bounds = bounds();
    }

    /** The discs' numbers in the order of their cells, each below the number of its cell. */
    private static long[] order(float[] p) {
        float[] least = {p[0], p[1], p[2]};
        for (int i = 0; i < p.length; i++) {
            least[i % 3] = Math.min(least[i % 3], p[i]);
        }
        long[] order = new long[p.length / 3];
        for (int i = 0; i < order.length; i++) {
            long cell = 0;
            for (int axis = 0; axis < 3; axis++) {
                cell = cell << BITS | (int) ((p[3 * i + axis] - least[axis]) / CELL);
            }
            order[i] = cell << 24 | i;
        }
        Arrays.sort(order);
        return order;
    }

    private float[] bounds() {
        float[] corners = new float[6 * (cells.length - 1)];
        for (int cell = 0; cell < cells.length - 1; cell++) {
            for (int axis = 0; axis < 3; axis++) {
                float least = Float.POSITIVE_INFINITY;
                float greatest = Float.NEGATIVE_INFINITY;
                for (int i = cells[cell]; i < cells[cell + 1]; i++) {
                    least = Math.min(least, positions[3 * i + axis]);
                    greatest = Math.max(greatest, positions[3 * i + axis]);
                }
                corners[6 * cell + axis] = least;
                corners[6 * cell + 3 + axis] = greatest;
            }
        }
        return corners;
    }

    /** A third of the triangles around each vertex. */
    private static void addAreas(Surface surface, float[] areas, int start) {
        float[] p = surface.positions();
        int[] t = surface.triangles();
        for (int i = 0; i < t.length; i += 3) {
            float[] a = edge(p, t[i], t[i + 1]);
            float[] b = edge(p, t[i], t[i + 2]);
            float x = a[1] * b[2] - a[2] * b[1];
            float y = a[2] * b[0] - a[0] * b[2];
            float z = a[0] * b[1] - a[1] * b[0];
            float third = (float) Math.sqrt(x * x + y * y + z * z) / 6;
            for (int corner = 0; corner < 3; corner++) {
                areas[start + t[i + corner]] += third;
            }
        }
    }

    private static float[] edge(float[] p, int from, int to) {
        return new float[] {
            p[3 * to] - p[3 * from],
            p[3 * to + 1] - p[3 * from + 1],
            p[3 * to + 2] - p[3 * from + 2]
        };
    }

    /** Visits the discs of all cells that reach into a distance of a place; some lie beyond it. */
    void near(float x, float y, float z, float distance, Visitor visitor) {
        for (int cell = 0; cell < cells.length - 1; cell++) {
            float dx = outside(x, cell, 0);
            float dy = outside(y, cell, 1);
            float dz = outside(z, cell, 2);
            if (dx * dx + dy * dy + dz * dz <= distance * distance) {
                for (int i = cells[cell]; i < cells[cell + 1]; i++) {
                    visitor.visit(3 * i);
                }
            }
        }
    }

    private float outside(float value, int cell, int axis) {
        float least = bounds[6 * cell + axis];
        float greatest = bounds[6 * cell + 3 + axis];
        return value < least ? least - value : Math.max(0, value - greatest);
    }
}
