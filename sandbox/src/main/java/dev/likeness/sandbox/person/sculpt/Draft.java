package dev.likeness.sandbox.person.sculpt;

import java.util.Arrays;

/** A mesh in the making: millimetres around the point between the pupils, UV per corner. */
public final class Draft {

    private double[] positions = new double[3 * 1024];
    private int vertexCount;
    private int[] triangles = new int[3 * 2048];
    private float[] uvs = new float[2 * triangles.length];
    private int corners;

    /** Adds a vertex and returns its index. */
    public int vertex(double x, double y, double z) {
        if (3 * vertexCount == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[3 * vertexCount] = x;
        positions[3 * vertexCount + 1] = y;
        positions[3 * vertexCount + 2] = z;
        return vertexCount++;
    }

    /** Adds all vertices of an array (xyz) and returns the index of the first. */
    public int vertices(double[] xyz) {
        int first = vertexCount;
        for (int i = 0; i < xyz.length; i += 3) {
            vertex(xyz[i], xyz[i + 1], xyz[i + 2]);
        }
        return first;
    }

    /** How many vertices there are so far. */
    public int vertexCount() {
        return vertexCount;
    }

    /** A copy of the positions so far (xyz). */
    public double[] positions() {
        return Arrays.copyOf(positions, 3 * vertexCount);
    }

    /** How many corners all triangles so far have. */
    public int corners() {
        return corners;
    }

    /** The triangles so far, three vertices each. */
    public int[] triangles() {
        return Arrays.copyOf(triangles, corners);
    }

    /** UV of the corners so far (uv each). */
    public float[] uvs() {
        return Arrays.copyOf(uvs, 2 * corners);
    }

    /** Adds a triangle, counter-clockwise from outside; one of no extent is left out. */
    public void triangle(int a, int b, int c, Uv ua, Uv ub, Uv uc) {
        if (a == b || b == c || a == c) {
            return;
        }
        corner(a, ua);
        corner(b, ub);
        corner(c, uc);
    }

    /** Adds four corners as two triangles, counter-clockwise from outside. */
    public void quad(int[] v, Uv a, Uv b, Uv c, Uv d) {
        triangle(v[0], v[1], v[2], a, b, c);
        triangle(v[0], v[2], v[3], a, c, d);
    }

    private void corner(int vertex, Uv uv) {
        if (corners == triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * corners);
            uvs = Arrays.copyOf(uvs, 4 * corners);
        }
        triangles[corners] = vertex;
        uvs[2 * corners] = (float) uv.u();
        uvs[2 * corners + 1] = (float) uv.v();
        corners++;
    }
}
