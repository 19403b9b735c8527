package dev.likeness.model.ply;

/**
 * What a PLY file holds of a mesh, in the file's own vertex order.
 *
 * @param positions length = 3 × vertexCount, xyz, metres (not null)
 * @param triangles length = 3 × triangleCount; empty for a pointcloud (not null)
 * @param cornerUvs length = 2 × triangles.length, v upwards from the bottom of the picture; null if
 *     the file has none
 */
public record PlyMesh(float[] positions, int[] triangles, float[] cornerUvs) {

    public int vertexCount() {
        return positions.length / 3;
    }
}
