package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;

/**
 * What lies under each texel of a part's texture: place and normal on the unshaped template. Made
 * once for a template; as the topology is the same for everybody, it serves every person. Kept in
 * small numbers, as many of them are kept.
 */
final class SurfaceMap {

    private static final float POSITION_STEPS = 65535;
    private static final float NORMAL_STEPS = 127;

    private final int size;
    private final short[] positions;
    private final byte[] normals;
    private final int[] nearest;

    /** Positions are counted in these steps (mm) from these places, xyz. */
    private final float[] least = new float[3];

    private final float[] step = new float[3];
    private final FaceMarks marks;

    /**
     * Measures a part.
     *
     * @param part of the unshaped template
     * @param marks of the same template
     * @param size texels along each side
     */
    SurfaceMap(Surface part, FaceMarks marks, int size) {
        this.marks = marks;
        this.size = size;
        positions = new short[3 * size * size];
        normals = new byte[3 * size * size];
        nearest = new int[size * size];
        float[] points = millimetres(part.positions());
        measure(points);
        Arrays.fill(nearest, -1);
        UvRaster.draw(
                part,
                size,
                (texel, corner, b, c) -> {
                    nearest[texel] = texel;
                    for (int axis = 0; axis < 3; axis++) {
                        float at = mix(part.triangles(), corner, b, c, points, axis);
                        positions[3 * texel + axis] =
                                (short) Math.round((at - least[axis]) / step[axis]);
                        float normal = mix(part.triangles(), corner, b, c, part.normals(), axis);
                        normals[3 * texel + axis] = (byte) Math.round(NORMAL_STEPS * normal);
                    }
                });
        spread(nearest, size);
    }

    private void measure(float[] points) {
        for (int axis = 0; axis < 3; axis++) {
            float smallest = Float.POSITIVE_INFINITY;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = axis; i < points.length; i += 3) {
                smallest = Math.min(smallest, points[i]);
                largest = Math.max(largest, points[i]);
            }
            least[axis] = smallest;
            step[axis] = Math.max(1e-6f, (largest - smallest) / POSITION_STEPS);
        }
    }

    private float[] millimetres(float[] metres) {
        float[] result = new float[metres.length];
        for (int i = 0; i < metres.length; i += 3) {
            float[] at = marks.millimetres(metres[i], metres[i + 1], metres[i + 2]);
            System.arraycopy(at, 0, result, i, 3);
        }
        return result;
    }

    private static float mix(
            int[] triangles, int corner, float b, float c, float[] from, int axis) {
        return (1 - b - c) * from[3 * triangles[corner] + axis]
                + b * from[3 * triangles[corner + 1] + axis]
                + c * from[3 * triangles[corner + 2] + axis];
    }

    /**
     * Texels beside the mesh (below 0) take after their neighbours, so that no seam shows from
     * afar.
     */
    static void spread(int[] nearest, int size) {
        int[] queue = new int[size * size];
        int tail = 0;
        for (int texel = 0; texel < nearest.length; texel++) {
            if (nearest[texel] >= 0) {
                queue[tail++] = texel;
            }
        }
        for (int head = 0; head < tail; head++) {
            int texel = queue[head];
            int column = texel % size;
            for (int step : new int[] {-1, 1, -size, size}) {
                int next = texel + step;
                boolean wraps = step == -1 && column == 0 || step == 1 && column == size - 1;
                if (!wraps && next >= 0 && next < nearest.length && nearest[next] < 0) {
                    nearest[next] = nearest[texel];
                    queue[tail++] = next;
                }
            }
        }
    }

    int size() {
        return size;
    }

    /** The texel itself if the mesh covers it, otherwise the covered one beside it. */
    int source(int texel) {
        return nearest[texel];
    }

    float x(int texel) {
        return place(3 * texel, 0);
    }

    float y(int texel) {
        return place(3 * texel + 1, 1);
    }

    float z(int texel) {
        return place(3 * texel + 2, 2);
    }

    /** Place (mm) between the centres of texels. */
    float[] between(float column, float row) {
        int x = Math.max(0, Math.min(size - 2, (int) Math.floor(column)));
        int y = Math.max(0, Math.min(size - 2, (int) Math.floor(row)));
        float fx = column - x;
        float fy = row - y;
        float[] result = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            float top = Blend.mix(at(x, y, axis), at(x + 1, y, axis), fx);
            float low = Blend.mix(at(x, y + 1, axis), at(x + 1, y + 1, axis), fx);
            result[axis] = Blend.mix(top, low, fy);
        }
        return result;
    }

    private float at(int column, int row, int axis) {
        return place(3 * nearest[row * size + column] + axis, axis);
    }

    private float place(int index, int axis) {
        return least[axis] + (positions[index] & 0xffff) * step[axis];
    }

    float normal(int texel, int axis) {
        return normals[3 * texel + axis] / NORMAL_STEPS;
    }

    float u(int texel) {
        return (texel % size + 0.5f) / size;
    }

    /** v upwards from the bottom of the picture. */
    float v(int texel) {
        return 1 - (texel / size + 0.5f) / size;
    }
}
