package dev.likeness.model;

/**
 * Vertex tangents for normal maps: the direction in which u grows, averaged over the faces of a
 * vertex by their angle and laid into the plane of its normal, as the MikkTSpace standard has it
 * for vertices that are split where UV differ.
 */
final class SmoothTangents {

    private static final float NOTHING = 1e-12f;

    private final float[] positions;
    private final float[] normals;
    private final float[] uvs;
    private final float[] tangents;

    private SmoothTangents(float[] positions, float[] normals, float[] uvs) {
        this.positions = positions;
        this.normals = normals;
        this.uvs = uvs;
        this.tangents = new float[positions.length / 3 * 4];
    }

    /**
     * Computes tangents.
     *
     * @param positions length = 3 × vertexCount, xyz (not null)
     * @param normals unit, length as positions (not null)
     * @param uvs of the engine: v downwards (length = 2 × vertexCount, not null)
     * @param triangles vertex indices (not null)
     * @return length = 4 × vertexCount: a unit vector and the handedness that the engine's shaders
     *     expect, as its own generator sets it (not null, new)
     */
    static float[] compute(float[] positions, float[] normals, float[] uvs, int[] triangles) {
        SmoothTangents sums = new SmoothTangents(positions, normals, uvs);
        for (int t = 0; t < triangles.length; t += 3) {
            sums.addFace(triangles[t], triangles[t + 1], triangles[t + 2]);
        }
        for (int v = 0; 4 * v < sums.tangents.length; v++) {
            sums.finish(v);
        }
        return sums.tangents;
    }

    private void addFace(int a, int b, int c) {
        float u1 = uvs[2 * b] - uvs[2 * a];
        float v1 = uvs[2 * b + 1] - uvs[2 * a + 1];
        float u2 = uvs[2 * c] - uvs[2 * a];
        float v2 = uvs[2 * c + 1] - uvs[2 * a + 1];
        float area = u1 * v2 - u2 * v1;
        if (area == 0) {
            return;
        }
        float side = Math.signum(area);
        float x = side * (v2 * edge(a, b, 0) - v1 * edge(a, c, 0));
        float y = side * (v2 * edge(a, b, 1) - v1 * edge(a, c, 1));
        float z = side * (v2 * edge(a, b, 2) - v1 * edge(a, c, 2));
        addCorner(a, b, c, x, y, z, side);
        addCorner(b, c, a, x, y, z, side);
        addCorner(c, a, b, x, y, z, side);
    }

    private float edge(int from, int to, int axis) {
        return positions[3 * to + axis] - positions[3 * from + axis];
    }

    private void addCorner(int vertex, int next, int last, float x, float y, float z, float side) {
        float nx = normals[3 * vertex];
        float ny = normals[3 * vertex + 1];
        float nz = normals[3 * vertex + 2];
        float lift = nx * x + ny * y + nz * z;
        float tx = x - lift * nx;
        float ty = y - lift * ny;
        float tz = z - lift * nz;
        float square = tx * tx + ty * ty + tz * tz;
        if (square > NOTHING * NOTHING) {
            float weight = angle(vertex, next, last) / (float) Math.sqrt(square);
            tangents[4 * vertex] += weight * tx;
            tangents[4 * vertex + 1] += weight * ty;
            tangents[4 * vertex + 2] += weight * tz;
            tangents[4 * vertex + 3] += side;
        }
    }

    /** The corner's angle in radians, from its cosine (Abramowitz and Stegun 4.4.45, ± 1e-4). */
    private float angle(int vertex, int next, int last) {
        float dot = 0;
        float nextSquare = 0;
        float lastSquare = 0;
        for (int axis = 0; axis < 3; axis++) {
            float toNext = edge(vertex, next, axis);
            float toLast = edge(vertex, last, axis);
            dot += toNext * toLast;
            nextSquare += toNext * toNext;
            lastSquare += toLast * toLast;
        }
        float lengths = (float) Math.sqrt(nextSquare * lastSquare);
        float cosine = lengths > 0 ? Math.max(-1, Math.min(1, dot / lengths)) : 1;
        float x = Math.abs(cosine);
        float series = 1.5707288f + x * (-0.2121144f + x * (0.0742610f - 0.0187293f * x));
        float angle = (float) Math.sqrt(1 - x) * series;
        return cosine < 0 ? (float) Math.PI - angle : angle;
    }

    private void finish(int vertex) {
        int at = 4 * vertex;
        float x = tangents[at];
        float y = tangents[at + 1];
        float z = tangents[at + 2];
        float square = x * x + y * y + z * z;
        if (square > NOTHING) {
            float scale = (float) (1 / Math.sqrt(square));
            tangents[at] = x * scale;
            tangents[at + 1] = y * scale;
            tangents[at + 2] = z * scale;
        } else {
            setAnyAcross(3 * vertex, at);
        }
        tangents[at + 3] = tangents[at + 3] > 0 ? -1 : 1;
    }

    /** Where the picture has no direction, one as good as any other across the normal. */
    private void setAnyAcross(int normalAt, int at) {
        float x = normals[normalAt];
        float y = normals[normalAt + 1];
        float z = normals[normalAt + 2];
        boolean upright = Math.abs(y) > Math.max(Math.abs(x), Math.abs(z));
        float length = (float) Math.sqrt(upright ? x * x + y * y : x * x + z * z);
        float scale = length > 0 ? 1 / length : 0;
        tangents[at] = scale * (upright ? y : z);
        tangents[at + 1] = upright ? -x * scale : 0;
        tangents[at + 2] = upright ? 0 : -x * scale;
    }
}
