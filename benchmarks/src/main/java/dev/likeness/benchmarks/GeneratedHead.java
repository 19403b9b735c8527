package dev.likeness.benchmarks;

import dev.likeness.model.ply.PlyMesh;

/** Meshes of a wanted size made in code: a bent grid, with seams in its UV like those of a head. */
final class GeneratedHead {

    private GeneratedHead() {}

    /**
     * Makes a mesh.
     *
     * @param vertices how many exactly; those beyond the last full row of the grid have no face
     * @param faces how many at most
     * @return with UV per corner; about one vertex in ten lies on a seam
     */
    static PlyMesh mesh(int vertices, int faces) {
        int width = (int) Math.sqrt(vertices);
        int height = vertices / width;
        float[] positions = new float[3 * vertices];
        for (int v = 0; v < vertices; v++) {
            double around = 2 * Math.PI * (v % width) / width;
            double up = Math.PI * (v / width) / height;
            positions[3 * v] = (float) (0.1 * Math.cos(around) * Math.sin(up));
            positions[3 * v + 1] = (float) (1.6 - 0.13 * Math.cos(up));
            positions[3 * v + 2] = (float) (0.1 * Math.sin(around) * Math.sin(up));
        }
        int[] triangles = grid(width, height, faces);
        return new PlyMesh(positions, triangles, cornerUvs(triangles, width, height));
    }

    private static int[] grid(int width, int height, int faces) {
        int[] triangles = new int[3 * Math.min(faces, 2 * (width - 1) * (height - 1))];
        for (int t = 0; 3 * t < triangles.length; t++) {
            int quad = t / 2;
            int corner = quad / (width - 1) * width + quad % (width - 1);
            boolean second = t % 2 == 1;
            triangles[3 * t] = corner;
            triangles[3 * t + 1] = second ? corner + width + 1 : corner + width;
            triangles[3 * t + 2] = second ? corner + 1 : corner + width + 1;
        }
        return triangles;
    }

    /** Islands of twenty columns each, which do not touch in the picture. */
    private static float[] cornerUvs(int[] triangles, int width, int height) {
        float[] uvs = new float[2 * triangles.length];
        for (int corner = 0; corner < triangles.length; corner++) {
            int vertex = triangles[corner];
            int island = triangles[corner - corner % 3] % width / 20;
            uvs[2 * corner] = (vertex % width + 0.4f * island) / (1.1f * width);
            uvs[2 * corner + 1] = (float) (vertex / width) / height;
        }
        return uvs;
    }
}
