package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;

/**
 * What lies under each texel of a part's texture: place and normal on the unshaped template. Made
 * once for a template; as the topology is the same for everybody, it serves every person.
 */
final class SurfaceMap {

    private final int size;
    private final float[] positions;
    private final float[] normals;
    private final int[] nearest;
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
        positions = new float[3 * size * size];
        normals = new float[3 * size * size];
        nearest = new int[size * size];
        float[] points = millimetres(part.positions());
        Arrays.fill(nearest, -1);
        UvRaster.draw(
                part,
                size,
                (texel, corner, b, c) -> {
                    nearest[texel] = texel;
                    mix(part.triangles(), corner, b, c, points, positions, texel);
                    mix(part.triangles(), corner, b, c, part.normals(), normals, texel);
                });
        spread(nearest, size);
    }

    private float[] millimetres(float[] metres) {
        float[] result = new float[metres.length];
        for (int i = 0; i < metres.length; i += 3) {
            float[] at = marks.millimetres(metres[i], metres[i + 1], metres[i + 2]);
            System.arraycopy(at, 0, result, i, 3);
        }
        return result;
    }

    private static void mix(
            int[] triangles, int corner, float b, float c, float[] from, float[] into, int texel) {
        for (int axis = 0; axis < 3; axis++) {
            into[3 * texel + axis] =
                    (1 - b - c) * from[3 * triangles[corner] + axis]
                            + b * from[3 * triangles[corner + 1] + axis]
                            + c * from[3 * triangles[corner + 2] + axis];
        }
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
        return positions[3 * texel];
    }

    float y(int texel) {
        return positions[3 * texel + 1];
    }

    float z(int texel) {
        return positions[3 * texel + 2];
    }

    /** Place (mm) between the centres of texels. */
    float[] between(float column, float row) {
        int x = Math.max(0, Math.min(size - 2, (int) Math.floor(column)));
        int y = Math.max(0, Math.min(size - 2, (int) Math.floor(row)));
        float fx = column - x;
        float fy = row - y;
        float[] result = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            float top = positions[at(x, y, axis)] * (1 - fx) + positions[at(x + 1, y, axis)] * fx;
            float low =
                    positions[at(x, y + 1, axis)] * (1 - fx)
                            + positions[at(x + 1, y + 1, axis)] * fx;
            result[axis] = top * (1 - fy) + low * fy;
        }
        return result;
    }

    private int at(int column, int row, int axis) {
        return 3 * (row * size + column) + axis;
    }

    float normal(int texel, int axis) {
        return normals[3 * texel + axis];
    }

    float u(int texel) {
        return (texel % size + 0.5f) / size;
    }

    /** v upwards from the bottom of the picture. */
    float v(int texel) {
        return 1 - (texel / size + 0.5f) / size;
    }
}
