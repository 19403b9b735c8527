package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;
import java.util.List;

/**
 * A surface's vertices split where its face corners disagree about the UV. Split vertices stand in
 * order of first use by the corners, so that the same topology and UV always give the same order.
 *
 * @param source for each split vertex the index of the surface's vertex (length = split count)
 * @param uvs as in the surface, v upwards (length = 2 × split count)
 * @param indices split vertex of each corner (length as the surface's triangles)
 */
public record VertexSplit(int[] source, float[] uvs, int[] indices) {

    private static final int NONE = -1;

    /**
     * Splits a surface.
     *
     * @param surface what to split (not modified)
     * @return new arrays
     */
    public static VertexSplit of(Surface surface) {
        int[] corners = surface.triangles();
        float[] cornerUvs = surface.cornerUvs();
        int[] firstOfVertex = filled(surface.vertexCount());
        int[] nextOfSameVertex = filled(corners.length);
        int[] source = new int[corners.length];
        float[] uvs = new float[2 * corners.length];
        int[] indices = new int[corners.length];
        int count = 0;
        for (int corner = 0; corner < corners.length; corner++) {
            int vertex = corners[corner];
            float u = cornerUvs[2 * corner];
            float v = cornerUvs[2 * corner + 1];
            int split = firstOfVertex[vertex];
            while (split != NONE && (uvs[2 * split] != u || uvs[2 * split + 1] != v)) {
                split = nextOfSameVertex[split];
            }
            if (split == NONE) {
                split = count++;
                source[split] = vertex;
                uvs[2 * split] = u;
                uvs[2 * split + 1] = v;
                nextOfSameVertex[split] = firstOfVertex[vertex];
                firstOfVertex[vertex] = split;
            }
            indices[corner] = split;
        }
        return new VertexSplit(
                Arrays.copyOf(source, count), Arrays.copyOf(uvs, 2 * count), indices);
    }

    /**
     * How many vertices there are after the split.
     *
     * @return the count
     */
    public int count() {
        return source.length;
    }

    /**
     * Spreads a per-vertex array over the split vertices.
     *
     * @param values length = size × un-split vertex count
     * @param size numbers per vertex
     * @return a new array, length = size × {@link #count()}
     */
    public float[] spread(float[] values, int size) {
        float[] result = new float[size * source.length];
        for (int i = 0; i < source.length; i++) {
            System.arraycopy(values, size * source[i], result, size * i, size);
        }
        return result;
    }

    /**
     * The surface with its vertices split; every corner UV belongs to one vertex alone.
     *
     * @param surface what was split (not modified)
     * @return a new surface without shapes
     */
    public Surface applied(Surface surface) {
        int[] joints = new int[4 * source.length];
        for (int i = 0; i < source.length; i++) {
            System.arraycopy(surface.joints(), 4 * source[i], joints, 4 * i, 4);
        }
        return new Surface(
                spread(surface.positions(), 3),
                spread(surface.normals(), 3),
                indices,
                surface.cornerUvs(),
                joints,
                spread(surface.weights(), 4),
                List.of());
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
