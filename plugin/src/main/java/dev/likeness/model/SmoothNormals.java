package dev.likeness.model;

/** Vertex normals from faces, weighted by area, smooth also across UV seams. */
final class SmoothNormals {

    private static final float NO_AREA = 1e-20f;

    private SmoothNormals() {}

    /**
     * Computes unit normals.
     *
     * @param positions length = 3 × vertexCount, xyz (not null)
     * @param triangles vertex indices, counter-clockwise seen from outside (not null)
     * @param group vertex → the vertex that collects the faces of all vertices split from one, or
     *     null if no vertex is split
     * @return length as positions; +Y where a vertex has no face with an area (not null)
     */
    static float[] compute(float[] positions, int[] triangles, int[] group) {
        float[] normals = new float[positions.length];
        for (int t = 0; t < triangles.length; t += 3) {
            addFace(positions, triangles, t, group, normals);
        }
        for (int v = 0; 3 * v < normals.length; v++) {
            if (group == null || group[v] == v) {
                normalize(normals, 3 * v);
            } else {
                System.arraycopy(normals, 3 * group[v], normals, 3 * v, 3);
            }
        }
        return normals;
    }

    /**
     * Adds vectors to normals and makes them unit vectors again.
     *
     * @param differences length as normals (not null)
     * @param normals unit (not null, modified)
     */
    static void add(float[] differences, float[] normals) {
        for (int i = 0; i < normals.length; i++) {
            normals[i] += differences[i];
        }
        for (int at = 0; at < normals.length; at += 3) {
            normalize(normals, at);
        }
    }

    private static void addFace(
            float[] positions, int[] triangles, int t, int[] group, float[] sums) {
        int a = 3 * triangles[t];
        int b = 3 * triangles[t + 1];
        int c = 3 * triangles[t + 2];
        float ux = positions[b] - positions[a];
        float uy = positions[b + 1] - positions[a + 1];
        float uz = positions[b + 2] - positions[a + 2];
        float vx = positions[c] - positions[a];
        float vy = positions[c + 1] - positions[a + 1];
        float vz = positions[c + 2] - positions[a + 2];
        float nx = uy * vz - uz * vy;
        float ny = uz * vx - ux * vz;
        float nz = ux * vy - uy * vx;
        add(sums, group == null ? a : 3 * group[a / 3], nx, ny, nz);
        add(sums, group == null ? b : 3 * group[b / 3], nx, ny, nz);
        add(sums, group == null ? c : 3 * group[c / 3], nx, ny, nz);
    }

    private static void add(float[] sums, int at, float x, float y, float z) {
        sums[at] += x;
        sums[at + 1] += y;
        sums[at + 2] += z;
    }

    /** Makes one normal unit length; +Y where it has none. */
    static void normalize(float[] normals, int at) {
        float x = normals[at];
        float y = normals[at + 1];
        float z = normals[at + 2];
        float square = x * x + y * y + z * z;
        if (square < NO_AREA) {
            normals[at] = 0;
            normals[at + 1] = 1;
            normals[at + 2] = 0;
            return;
        }
        float scale = (float) (1 / Math.sqrt(square));
        normals[at] = x * scale;
        normals[at + 1] = y * scale;
        normals[at + 2] = z * scale;
    }
}
