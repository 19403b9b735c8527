package dev.likeness.model;

import dev.likeness.model.ply.SplitVertices;
import java.util.Arrays;

/**
 * Turns dense deltas of one mesh into sparse {@link MorphTarget}s, and computes the normals that
 * files leave out. Several threads may build targets of one mesh at once.
 */
final class MorphTargetBuilder {

    /** A delta below a micrometre is an exporter's rounding. */
    private static final float LEAST_MOVE = 1e-6f;

    private static final float LEAST_TURN = 1e-4f;

    private final float[] positions;
    private final int[] triangles;
    private final int[] group;
    private MorphNormals normals;

    /**
     * Starts for one mesh.
     *
     * @param positions at rest (length = 3 × vertexCount, not null, alias)
     * @param triangles vertex indices (not null, alias)
     * @param group vertex → the vertex that stands for all vertices split from one (not null,
     *     alias)
     */
    MorphTargetBuilder(float[] positions, int[] triangles, int[] group) {
        this.positions = positions;
        this.triangles = triangles;
        this.group = group;
    }

    /** Starts for a mesh whose split is known. */
    static MorphTargetBuilder of(float[] positions, SplitVertices split) {
        return new MorphTargetBuilder(positions, split.triangles(), split.firstOfSource());
    }

    /**
     * Makes a target without normals in the file: its normal deltas are the normals of the moved
     * surface minus those of the surface at rest, also for neighbours that do not move themselves.
     *
     * @param name of the target (not null)
     * @param deltas at weight 1 (length = 3 × vertexCount, xyz, metres, not null, unaffected)
     * @return the target (not null)
     */
    MorphTarget build(String name, float[] deltas) {
        boolean[] moving = moving(deltas);
        if (moving == null) {
            return new MorphTarget(name, new int[0], new float[0], new float[0]);
        }
        float[] turns = normals().turns(deltas, moving);
        int[] touched = new int[moving.length];
        int count = 0;
        for (int v = 0; v < touched.length; v++) {
            if (moving[v] || exceeds(turns, group[v], LEAST_TURN)) {
                touched[count++] = v;
            }
        }
        int[] vertices = Arrays.copyOf(touched, count);
        float[] normals = new float[3 * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(turns, 3 * group[vertices[i]], normals, 3 * i, 3);
        }
        return new MorphTarget(name, vertices, pick(deltas, vertices), normals);
    }

    /** Which vertices move, or null if none does. */
    private static boolean[] moving(float[] deltas) {
        boolean[] moving = new boolean[deltas.length / 3];
        boolean any = false;
        for (int v = 0; v < moving.length; v++) {
            moving[v] = exceeds(deltas, v, LEAST_MOVE);
            any |= moving[v];
        }
        return any ? moving : null;
    }

    private synchronized MorphNormals normals() {
        if (normals == null) {
            normals = new MorphNormals(positions, triangles, group);
        }
        return normals;
    }

    /**
     * Makes a target whose normal deltas are known.
     *
     * @param name of the target (not null)
     * @param deltas at weight 1 (length = 3 × vertexCount, xyz, metres, not null, unaffected)
     * @param turns of the unit normals at weight 1 (length as deltas, not null, unaffected)
     * @return the target (not null)
     */
    MorphTarget build(String name, float[] deltas, float[] turns) {
        int[] touched = new int[deltas.length / 3];
        int count = 0;
        for (int v = 0; v < touched.length; v++) {
            if (exceeds(deltas, v, LEAST_MOVE) || exceeds(turns, v, LEAST_TURN)) {
                touched[count++] = v;
            }
        }
        int[] vertices = Arrays.copyOf(touched, count);
        return new MorphTarget(name, vertices, pick(deltas, vertices), pick(turns, vertices));
    }

    private static boolean exceeds(float[] values, int vertex, float least) {
        return Math.abs(values[3 * vertex]) > least
                || Math.abs(values[3 * vertex + 1]) > least
                || Math.abs(values[3 * vertex + 2]) > least;
    }

    private static float[] pick(float[] values, int[] vertices) {
        float[] picked = new float[3 * vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            System.arraycopy(values, 3 * vertices[i], picked, 3 * i, 3);
        }
        return picked;
    }
}
