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
        Splitter splitter = new Splitter(mesh);
        for (int corner = 0; corner < mesh.triangles().length; corner++) {
            splitter.place(corner);
        }
        return splitter.result();
    }

    /** A mesh whose file counts vertices as the engine does. */
    public static SplitVertices unsplit(int vertexCount, int[] triangles) {
        int[] itself = new int[vertexCount];
        Arrays.setAll(itself, i -> i);
        return new SplitVertices(vertexCount, itself, triangles, null);
    }

    public int vertexCount() {
        return sourceIndex.length;
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
            System.arraycopy(bySource, 3 * sourceIndex[i], spread, 3 * i, 3);
        }
        return spread;
    }

    /** Chains the split vertices of each source vertex, newest first. */
    private static final class Splitter {

        private final PlyMesh mesh;
        private final int[] newestOfSource;
        private final int[] olderSibling;
        private final int[] sourceIndex;
        private final int[] triangles;
        private final float[] uvs;
        private int count;

        Splitter(PlyMesh mesh) {
            int corners = mesh.triangles().length;
            this.mesh = mesh;
            this.newestOfSource = new int[mesh.vertexCount()];
            Arrays.fill(newestOfSource, -1);
            this.olderSibling = new int[corners];
            this.sourceIndex = new int[corners];
            this.triangles = new int[corners];
            this.uvs = mesh.cornerUvs() == null ? null : new float[2 * corners];
        }

        void place(int corner) {
            int source = mesh.triangles()[corner];
            int split = newestOfSource[source];
            while (split >= 0 && !sameUv(split, corner)) {
                split = olderSibling[split];
            }
            triangles[corner] = split >= 0 ? split : append(source, corner);
        }

        private boolean sameUv(int split, int corner) {
            return uvs == null
                    || uvs[2 * split] == mesh.cornerUvs()[2 * corner]
                            && uvs[2 * split + 1] == mesh.cornerUvs()[2 * corner + 1];
        }

        private int append(int source, int corner) {
            sourceIndex[count] = source;
            olderSibling[count] = newestOfSource[source];
            newestOfSource[source] = count;
            if (uvs != null) {
                System.arraycopy(mesh.cornerUvs(), 2 * corner, uvs, 2 * count, 2);
            }
            return count++;
        }

        SplitVertices result() {
            return new SplitVertices(
                    mesh.vertexCount(),
                    Arrays.copyOf(sourceIndex, count),
                    triangles,
                    uvs == null ? null : Arrays.copyOf(uvs, 2 * count));
        }
    }
}
