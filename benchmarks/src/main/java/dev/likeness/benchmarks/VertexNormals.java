package dev.likeness.benchmarks;

import com.jme3.math.Triangle;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;

/** Vertex normals as one writes them with the engine's own vectors and triangles. */
final class VertexNormals {

    private VertexNormals() {}

    static float[] of(Mesh mesh) {
        Vector3f[] sums = new Vector3f[mesh.getVertexCount()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Vector3f();
        }
        Triangle triangle = new Triangle();
        int[] corners = new int[3];
        for (int t = 0; t < mesh.getTriangleCount(); t++) {
            mesh.getTriangle(t, triangle);
            mesh.getTriangle(t, corners);
            Vector3f first = triangle.get1();
            Vector3f normal =
                    triangle.get2().subtract(first).cross(triangle.get3().subtract(first));
            for (int corner : corners) {
                sums[corner].addLocal(normal);
            }
        }
        float[] normals = new float[3 * sums.length];
        for (int i = 0; i < sums.length; i++) {
            Vector3f normal = sums[i].normalizeLocal();
            normals[3 * i] = normal.x;
            normals[3 * i + 1] = normal.y;
            normals[3 * i + 2] = normal.z;
        }
        return normals;
    }
}
