package dev.likeness.model.ply;

import java.util.Arrays;

/**
 * Which vertex of the file each vertex of the engine mesh came from. A file may give one vertex
 * several UVs, one per face corner; the engine needs a vertex for each. Blendshapes and pointclouds
 * count the file's vertices, so they reach the mesh through {@link #sourceIndex()}.
 *
 * @param sourceCount vertices in the file (>=0)
 * @param sourceIndex engine vertex → file vertex (length = engine vertices, not null, alias)
 * @param triangles indices of engine vertices (not null, alias)
 * @param uvs length = 2 × sourceIndex.length, v upwards; null without UV
 */
public record SplitVertices(int sourceCount, int[] sourceIndex, int[] triangles, float[] uvs) {

    /**
     * Splits where corners of one vertex differ in UV. New vertices are numbered in the order in
     * which the corners first use them, so one topology always gives one order. Vertices that no
     * triangle uses are left out.
     *
     * @param mesh as read (not null)
     * @return its vertices after the split (not null)
     */
    public static SplitVertices atSeams(PlyMesh mesh) {
        float[] uvs = mesh.cornerUvs();
        int[] triangles = mesh.triangles();
        SeamSplitter splitter = new SeamSplitter(mesh.vertexCount(), triangles.length);
        for (int corner = 0; corner < triangles.length; corner++) {
            long uv =
                    uvs == null
                            ? SeamSplitter.NO_UV
                            : SeamSplitter.pair(uvs[2 * corner], uvs[2 * corner + 1]);
            splitter.add(triangles[corner], uv);
        }
        return splitter.result(uvs != null);
    }

    /** A mesh whose file counts vertices as the engine does. */
    public static SplitVertices unsplit(int vertexCount, int[] triangles) {
        int[] itself = new int[vertexCount];
        Arrays.setAll(itself, i -> i);
        return new SplitVertices(vertexCount, itself, triangles, null);
    }

    SplitVertices withUvsOfSource(float[] sourceUvs) {
        float[] spread = new float[2 * sourceIndex.length];
        for (int i = 0; i < sourceIndex.length; i++) {
            spread[2 * i] = sourceUvs[2 * sourceIndex[i]];
            spread[2 * i + 1] = sourceUvs[2 * sourceIndex[i] + 1];
        }
        return new SplitVertices(sourceCount, sourceIndex, triangles, spread);
    }

    public int vertexCount() {
        return sourceIndex.length;
    }

    /**
     * Groups the vertices that were one in the file, for values such as normals that they share.
     *
     * @return engine vertex → the first engine vertex with the same source (length = vertexCount,
     *     not null, new)
     */
    public int[] firstOfSource() {
        int[] firstOf = new int[sourceCount];
        Arrays.fill(firstOf, -1);
        int[] first = new int[sourceIndex.length];
        for (int v = 0; v < first.length; v++) {
            int source = sourceIndex[v];
            if (firstOf[source] < 0) {
                firstOf[source] = v;
            }
            first[v] = firstOf[source];
        }
        return first;
    }

    /**
     * Spreads values per file vertex to the engine's vertices.
     *
     * @param bySource length = 3 × sourceCount (not null)
     * @return length = 3 × vertexCount (not null, new)
     */
    public float[] spread(float[] bySource) {
        float[] spread = new float[3 * sourceIndex.length];
        for (int i = 0; i < sourceIndex.length; i++) {
            int from = 3 * sourceIndex[i];
            spread[3 * i] = bySource[from];
            spread[3 * i + 1] = bySource[from + 1];
            spread[3 * i + 2] = bySource[from + 2];
        }
        return spread;
    }
}
