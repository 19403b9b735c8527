package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One vertex attribute of a morphed mesh: the values at rest, the values of the present pose, and
 * the engine buffers that get them. A mesh without the attribute has an empty stream.
 *
 * @param stride floats per vertex
 * @param rest values without morphs (not changed)
 * @param pose values with morphs
 * @param outputs the mesh's own buffers
 */
record MeshStream(int stride, float[] rest, float[] pose, List<VertexBuffer> outputs) {

    /**
     * Sets up one attribute.
     *
     * @param mesh with own buffers to write to
     * @param base read for the values at rest; its bind pose wins, because software skinning
     *     overwrites the plain buffer
     */
    static MeshStream of(MorphedMesh mesh, Mesh base, Type plain, Type bindPose) {
        Optional<VertexBuffer> source =
                Stream.of(bindPose, plain).flatMap(type -> find(base, type)).findFirst();
        List<VertexBuffer> outputs =
                Stream.of(plain, bindPose).flatMap(type -> find(mesh, type)).toList();
        float[] rest = source.map(MeshStream::values).orElseGet(() -> new float[0]);
        int stride = source.map(VertexBuffer::getNumComponents).orElse(1);
        return new MeshStream(stride, rest, rest.clone(), outputs);
    }

    private static Stream<VertexBuffer> find(Mesh mesh, Type type) {
        return Stream.ofNullable(mesh.getBuffer(type));
    }

    private static float[] values(VertexBuffer buffer) {
        FloatBuffer data = ((FloatBuffer) buffer.getData()).duplicate();
        data.clear();
        float[] values = new float[data.remaining()];
        data.get(values);
        return values;
    }

    /** Copies the values at rest of some vertices into three rows. */
    void gather(int[] vertices, float[][] rows, int first) {
        if (rest.length > 0) {
            for (int i = 0; i < vertices.length; i++) {
                int at = vertices[i] * stride;
                rows[first][i] = rest[at];
                rows[first + 1][i] = rest[at + 1];
                rows[first + 2][i] = rest[at + 2];
            }
        }
    }

    /** Takes the pose of some vertices from three rows. */
    void scatter(int[] vertices, float[][] rows, int first) {
        if (rest.length > 0) {
            float[] xs = rows[first];
            float[] ys = rows[first + 1];
            float[] zs = rows[first + 2];
            for (int i = 0; i < vertices.length; i++) {
                int at = vertices[i] * stride;
                pose[at] = xs[i];
                pose[at + 1] = ys[i];
                pose[at + 2] = zs[i];
            }
        }
    }

    /** Makes each vector a unit vector at right angles to its normal, as the shader does. */
    void straighten(int[] vertices, MeshStream normals) {
        if (rest.length == 0 || normals.rest.length == 0) {
            return;
        }
        for (int vertex : vertices) {
            int at = vertex * stride;
            int n = vertex * normals.stride;
            float along =
                    rest[at] * normals.pose[n]
                            + rest[at + 1] * normals.pose[n + 1]
                            + rest[at + 2] * normals.pose[n + 2];
            pose[at] = rest[at] - along * normals.pose[n];
            pose[at + 1] = rest[at + 1] - along * normals.pose[n + 1];
            pose[at + 2] = rest[at + 2] - along * normals.pose[n + 2];
            scaleToUnit(at);
        }
    }

    private void scaleToUnit(int at) {
        float x = pose[at];
        float y = pose[at + 1];
        float z = pose[at + 2];
        float size = (float) Math.sqrt(x * x + y * y + z * z);
        if (size > 0) {
            pose[at] = x / size;
            pose[at + 1] = y / size;
            pose[at + 2] = z / size;
        }
    }

    void write() {
        for (VertexBuffer output : outputs) {
            FloatBuffer data = (FloatBuffer) output.getData();
            data.clear();
            data.put(pose).clear();
            output.setUpdateNeeded();
        }
    }
}
