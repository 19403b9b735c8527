package dev.likeness.model;

import com.jme3.scene.Mesh;

/** Groups of marked vertices that hang together. */
final class MeshIslands {

    private final int[] parent;

    private MeshIslands(int vertices) {
        parent = new int[vertices];
        for (int i = 0; i < vertices; i++) {
            parent[i] = i;
        }
    }

    /**
     * Keeps only large islands.
     *
     * @param mesh triangles join vertices (not null, unaffected)
     * @param group vertex → the one that stands for all at its place (not null)
     * @param marked for each vertex that stands for others (not null, unaffected)
     * @param share of all vertices that an island needs
     * @return marked without the small islands (not null, new)
     */
    static boolean[] large(Mesh mesh, int[] group, boolean[] marked, float share) {
        MeshIslands islands = new MeshIslands(marked.length);
        int[] corners = new int[3];
        for (int t = 0; t < mesh.getTriangleCount(); t++) {
            mesh.getTriangle(t, corners);
            for (int i = 0; i < 3; i++) {
                int a = group[corners[i]];
                int b = group[corners[(i + 1) % 3]];
                if (marked[a] && marked[b]) {
                    islands.parent[islands.root(a)] = islands.root(b);
                }
            }
        }
        int[] sizes = new int[marked.length];
        for (int v = 0; v < marked.length; v++) {
            sizes[islands.root(group[v])]++;
        }
        boolean[] kept = marked.clone();
        for (int v = 0; v < kept.length; v++) {
            kept[v] &= sizes[islands.root(v)] >= share * marked.length;
        }
        return kept;
    }

    private int root(int vertex) {
        int root = vertex;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
