package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * One vertex attribute of a morphed mesh: the values of the present pose, and the engine buffers
 * that get them. A mesh without the attribute has an empty stream.
 */
final class MeshStream {

    private final int stride;
    private final float[] pose;
    private final Optional<VertexBuffer> plain;
    private final Optional<VertexBuffer> bindPose;

    /**
     * Sets up one attribute, at rest.
     *
     * @param mesh with own buffers to write to
     * @param base read for the values at rest
     */
    MeshStream(MorphedMesh mesh, Mesh base, Type plain, Type bindPose) {
        Optional<VertexBuffer> source = RestPose.of(base, plain, bindPose);
        this.stride = source.map(VertexBuffer::getNumComponents).orElse(1);
        this.pose = source.map(MeshStream::values).orElseGet(() -> new float[0]);
        this.plain = Optional.ofNullable(mesh.getBuffer(plain));
        this.bindPose = Optional.ofNullable(mesh.getBuffer(bindPose));
    }

    private static float[] values(VertexBuffer buffer) {
        FloatBuffer data = ((FloatBuffer) buffer.getData()).duplicate();
        data.clear();
        float[] values = new float[data.remaining()];
        data.get(values);
        return values;
    }

    /**
     * Takes the pose of some vertices.
     *
     * @param vertices by slot
     * @param slot the first of them
     * @param count how many (0 to {@link SparseDeltas#BLOCK})
     * @param rows of {@link SparseDeltas#BLOCK} numbers each: x, y, z
     * @param at where the first row begins
     */
    void put(int[] vertices, int slot, int count, float[] rows, int at) {
        if (pose.length == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int to = vertices[slot + i] * stride;
            pose[to] = rows[at + i];
            pose[to + 1] = rows[at + SparseDeltas.BLOCK + i];
            pose[to + 2] = rows[at + 2 * SparseDeltas.BLOCK + i];
        }
    }

    /** Gives the pose to what is drawn. */
    void write() {
        write(plain);
    }

    /** Gives the pose to what software skinning starts from. */
    void writeBindPose() {
        write(bindPose);
    }

    private void write(Optional<VertexBuffer> output) {
        if (output.isPresent()) {
            VertexBuffer buffer = output.get();
            FloatBuffer data = (FloatBuffer) buffer.getData();
            data.clear();
            data.put(pose).clear();
            buffer.setUpdateNeeded();
        }
    }
}
