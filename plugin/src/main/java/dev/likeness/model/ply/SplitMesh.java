package dev.likeness.model.ply;

/**
 * What a PLY file holds of a mesh, with its vertices split where the engine needs it.
 *
 * @param sourcePositions in the file's order (length = 3 × split.sourceCount(), xyz, metres, not
 *     null, alias)
 * @param split the engine's vertices; without triangles for a pointcloud (not null)
 */
public record SplitMesh(float[] sourcePositions, SplitVertices split) {

    /**
     * The mesh in the file's own vertex order.
     *
     * @return the mesh, its triangles in the file's order (not null, positions shared)
     */
    public PlyMesh unsplit() {
        int[] corners = split.triangles();
        int[] triangles = new int[corners.length];
        for (int i = 0; i < corners.length; i++) {
            triangles[i] = split.sourceIndex()[corners[i]];
        }
        return new PlyMesh(sourcePositions, triangles, cornerUvs());
    }

    private float[] cornerUvs() {
        if (split.uvs() == null) {
            return null;
        }
        int[] corners = split.triangles();
        float[] uvs = new float[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            uvs[2 * i] = split.uvs()[2 * corners[i]];
            uvs[2 * i + 1] = split.uvs()[2 * corners[i] + 1];
        }
        return uvs;
    }
}
