package dev.likeness.sandbox;

import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.List;

/** A sphere of rings whose UV has a seam and poles: vertices there have more than one UV. */
final class SphereMesh {

    private static final int RINGS = 7;
    private static final int SEGMENTS = 12;

    /** Un-split vertices: the rings and two poles. */
    static final int VERTICES = RINGS * SEGMENTS + 2;

    private static final int BOTTOM = VERTICES - 2;
    private static final int TOP = VERTICES - 1;
    private static final int TRIANGLES = 2 * RINGS * SEGMENTS;

    private final float[] positions = new float[3 * VERTICES];
    private final float[] normals = new float[3 * VERTICES];
    private final int[] triangles = new int[3 * TRIANGLES];
    private final float[] uvs = new float[6 * TRIANGLES];
    private int corners;

    private SphereMesh() {}

    static Surface at(float height, float radius, int joint, List<Shape> shapes) {
        SphereMesh mesh = new SphereMesh();
        mesh.placeVertices(height, radius);
        mesh.connect();
        int[] joints = new int[4 * VERTICES];
        float[] weights = new float[4 * VERTICES];
        for (int vertex = 0; vertex < VERTICES; vertex++) {
            joints[4 * vertex] = joint;
            weights[4 * vertex] = 1;
        }
        return new Surface(
                mesh.positions, mesh.normals, mesh.triangles, mesh.uvs, joints, weights, shapes);
    }

    private void placeVertices(float height, float radius) {
        for (int ring = 0; ring < RINGS; ring++) {
            double latitude = Math.PI * ((ring + 1.0) / (RINGS + 1) - 0.5);
            for (int segment = 0; segment < SEGMENTS; segment++) {
                double longitude = 2 * Math.PI * segment / SEGMENTS;
                place(
                        ring * SEGMENTS + segment,
                        Math.cos(latitude) * Math.sin(longitude),
                        Math.sin(latitude),
                        Math.cos(latitude) * Math.cos(longitude),
                        height,
                        radius);
            }
        }
        place(BOTTOM, 0, -1, 0, height, radius);
        place(TOP, 0, 1, 0, height, radius);
    }

    private void place(int vertex, double x, double y, double z, float height, float radius) {
        double[] normal = {x, y, z};
        for (int axis = 0; axis < 3; axis++) {
            normals[3 * vertex + axis] = (float) normal[axis];
            positions[3 * vertex + axis] = (float) normal[axis] * radius;
        }
        positions[3 * vertex + 1] += height;
    }

    private void connect() {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            corner(-1, segment);
            corner(0, segment + 1);
            corner(0, segment);
            for (int ring = 0; ring + 1 < RINGS; ring++) {
                corner(ring, segment);
                corner(ring, segment + 1);
                corner(ring + 1, segment + 1);
                corner(ring, segment);
                corner(ring + 1, segment + 1);
                corner(ring + 1, segment);
            }
            corner(RINGS - 1, segment);
            corner(RINGS - 1, segment + 1);
            corner(RINGS, segment);
        }
    }

    private void corner(int ring, int segment) {
        triangles[corners] = vertex(ring, segment);
        uvs[2 * corners] = (float) segment / SEGMENTS;
        uvs[2 * corners + 1] = (ring + 1f) / (RINGS + 1);
        corners++;
    }

    private static int vertex(int ring, int segment) {
        if (ring < 0) {
            return BOTTOM;
        }
        return ring == RINGS ? TOP : ring * SEGMENTS + segment % SEGMENTS;
    }
}
