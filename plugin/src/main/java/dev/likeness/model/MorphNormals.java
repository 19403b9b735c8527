package dev.likeness.model;

import java.util.Arrays;

/**
 * How the normals of one mesh turn when some of its vertices move. Looks only at the triangles
 * around what moves, since most shapes move a small part of a face. Immutable, any thread.
 */
final class MorphNormals {

    private final float[] positions;
    private final int[] triangles;
    private final int[] group;
    private final float[] rest;

    /** Triangles of group g stand at firstOf[g] to firstOf[g + 1] - 1 of trianglesOf. */
    private final int[] firstOf;

    private final int[] trianglesOf;

    /**
     * Learns which triangles meet where.
     *
     * @param positions at rest (length = 3 × vertexCount, not null, alias)
     * @param triangles vertex indices (not null, alias)
     * @param group vertex → the vertex that stands for all vertices split from one (not null,
     *     alias)
     */
    MorphNormals(float[] positions, int[] triangles, int[] group) {
        this.positions = positions;
        this.triangles = triangles;
        this.group = group;
        this.rest = SmoothNormals.compute(positions, triangles, group);
        this.firstOf = new int[group.length + 1];
        for (int vertex : triangles) {
            firstOf[group[vertex] + 1]++;
        }
        for (int g = 0; g < group.length; g++) {
            firstOf[g + 1] += firstOf[g];
        }
        this.trianglesOf = new int[triangles.length];
        int[] next = Arrays.copyOf(firstOf, group.length);
        for (int i = 0; i < triangles.length; i++) {
            trianglesOf[next[group[triangles[i]]]++] = i - i % 3;
        }
    }

    /**
     * The turns of all normals.
     *
     * @param deltas of the positions (length = 3 × vertexCount, not null)
     * @param moving which vertices to look at (length = vertexCount, not null)
     * @return normal when moved minus normal at rest, by the group's first vertex (length = 3 ×
     *     vertexCount, zero for all others, not null)
     */
    float[] turns(float[] deltas, boolean[] moving) {
        float[] turns = new float[positions.length];
        boolean[] done = new boolean[group.length];
        for (int v = 0; v < moving.length; v++) {
            if (moving[v]) {
                for (int i = firstOf[group[v]]; i < firstOf[group[v] + 1]; i++) {
                    for (int corner = trianglesOf[i]; corner < trianglesOf[i] + 3; corner++) {
                        int g = group[triangles[corner]];
                        if (!done[g]) {
                            done[g] = true;
                            turn(g, deltas, turns);
                        }
                    }
                }
            }
        }
        return turns;
    }

    private void turn(int g, float[] deltas, float[] turns) {
        int at = 3 * g;
        for (int i = firstOf[g]; i < firstOf[g + 1]; i++) {
            addFace(trianglesOf[i], deltas, turns, at);
        }
        SmoothNormals.normalize(turns, at);
        for (int i = at; i < at + 3; i++) {
            turns[i] -= rest[i];
        }
    }

    private void addFace(int triangle, float[] deltas, float[] sums, int at) {
        int a = 3 * triangles[triangle];
        int b = 3 * triangles[triangle + 1];
        int c = 3 * triangles[triangle + 2];
        float ax = positions[a] + deltas[a];
        float ay = positions[a + 1] + deltas[a + 1];
        float az = positions[a + 2] + deltas[a + 2];
        float ux = positions[b] + deltas[b] - ax;
        float uy = positions[b + 1] + deltas[b + 1] - ay;
        float uz = positions[b + 2] + deltas[b + 2] - az;
        float vx = positions[c] + deltas[c] - ax;
        float vy = positions[c + 1] + deltas[c + 1] - ay;
        float vz = positions[c + 2] + deltas[c + 2] - az;
        sums[at] += uy * vz - uz * vy;
        sums[at + 1] += uz * vx - ux * vz;
        sums[at + 2] += ux * vy - uy * vx;
    }
}
