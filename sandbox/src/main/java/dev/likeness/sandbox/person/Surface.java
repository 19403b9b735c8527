package dev.likeness.sandbox.person;

import java.util.List;

/**
 * A triangle mesh with UV per face corner. Vertices are not split at UV seams; whoever writes a
 * format that needs split vertices splits them in order of first use by the corners, so that the
 * same topology always gives the same order.
 *
 * <p>Metres, right-handed, Y up, the face looks towards +Z, +X is the person's left, feet at y = 0.
 *
 * @param positions length = 3 × vertexCount, xyz
 * @param normals unit, length as positions (smooth, by vertex, also across UV seams)
 * @param triangles length = 3 × triangleCount, counter-clockwise seen from outside
 * @param cornerUvs length = 2 × triangles.length; u to the right, v upwards from the bottom of the
 *     picture (as in PLY; glTF's v is 1 − v)
 * @param joints four skeleton joint indices per vertex (length = 4 × vertexCount)
 * @param weights their weights, each four sum to 1 (length as joints)
 * @param shapes blendshapes (may be empty)
 */
public record Surface(
        float[] positions,
        float[] normals,
        int[] triangles,
        float[] cornerUvs,
        int[] joints,
        float[] weights,
        List<Shape> shapes) {

    /** Copies the list. */
    public Surface {
        shapes = List.copyOf(shapes);
    }

    /**
     * How many vertices there are before any split.
     *
     * @return the count
     */
    public int vertexCount() {
        return positions.length / 3;
    }
}
