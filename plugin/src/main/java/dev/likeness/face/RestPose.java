package dev.likeness.face;

import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.scene.VertexBuffer.Type;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mesh without blendshapes, its moved vertices in the blocks of {@link SparseDeltas}. Shared by
 * all faces of the mesh. Immutable, any thread.
 *
 * @param moved by block: positions and normals (length = {@link SparseDeltas#LENGTH} each, not to
 *     be changed); zeros for an attribute that the mesh lacks
 * @param tangents by block: three rows of x, y, z (not to be changed); none if the mesh has none
 */
record RestPose(float[][] moved, Optional<float[][]> tangents) {

    static RestPose of(Mesh mesh, SparseDeltas deltas) {
        float[][] moved = new float[deltas.blocks()][SparseDeltas.LENGTH];
        of(mesh, Type.Position, Type.BindPosePosition)
                .ifPresent(buffer -> gather(buffer, deltas, moved, 0));
        of(mesh, Type.Normal, Type.BindPoseNormal)
                .ifPresent(buffer -> gather(buffer, deltas, moved, 3));
        Optional<float[][]> tangents =
                of(mesh, Type.Tangent, Type.BindPoseTangent)
                        .map(
                                buffer -> {
                                    float[][] rows =
                                            new float[deltas.blocks()][3 * SparseDeltas.BLOCK];
                                    gather(buffer, deltas, rows, 0);
                                    return rows;
                                });
        return new RestPose(moved, tangents);
    }

    /** The attribute at rest: the bind pose wins, for software skinning overwrites the other. */
    static Optional<VertexBuffer> of(Mesh mesh, Type plain, Type bindPose) {
        return Stream.of(bindPose, plain)
                .flatMap(type -> Stream.ofNullable(mesh.getBuffer(type)))
                .findFirst();
    }

    private static void gather(
            VertexBuffer buffer, SparseDeltas deltas, float[][] blocks, int firstRow) {
        FloatBuffer data = (FloatBuffer) buffer.getData();
        int stride = buffer.getNumComponents();
        for (int slot = 0; slot < deltas.vertices().length; slot++) {
            int from = deltas.vertices()[slot] * stride;
            int to = firstRow * SparseDeltas.BLOCK + slot % SparseDeltas.BLOCK;
            for (int axis = 0; axis < 3; axis++) {
                blocks[slot / SparseDeltas.BLOCK][to + axis * SparseDeltas.BLOCK] =
                        data.get(from + axis);
            }
        }
    }
}
