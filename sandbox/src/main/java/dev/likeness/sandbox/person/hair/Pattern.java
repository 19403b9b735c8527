package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;
import java.util.List;

/**
 * A haircut without a head: topology, UV, and for each vertex where it belongs on any scalp. Not
 * changed after construction.
 */
final class Pattern {

    /** Azimuth, level, height, cling. */
    static final int NUMBERS_PER_VERTEX = 4;

    private static final float CLEARANCE = 0.001f;
    private static final float SHELL_SHARE_OF_NORMAL = 0.65f;

    private final float[] anchors;
    private final int[] triangles;
    private final float[] cornerUvs;

    Pattern(float[] anchors, int[] triangles, float[] cornerUvs) {
        this.anchors = anchors;
        this.triangles = triangles;
        this.cornerUvs = cornerUvs;
    }

    int vertexCount() {
        return anchors.length / NUMBERS_PER_VERTEX;
    }

    /** Lays the haircut onto a head (length = 3 × vertexCount, xyz, metres). */
    float[] fit(Scalp scalp) {
        float[] positions = new float[3 * vertexCount()];
        for (int i = 0; i < vertexCount(); i++) {
            int a = NUMBERS_PER_VERTEX * i;
            Vec point = scalp.over(anchors[a], anchors[a + 1], anchors[a + 2], anchors[a + 3]);
            scalp.clear(point, CLEARANCE).store(positions, i);
        }
        return positions;
    }

    Surface surface(Scalp scalp, int headJoint) {
        float[] positions = fit(scalp);
        int[] joints = new int[4 * vertexCount()];
        float[] weights = new float[4 * vertexCount()];
        Arrays.fill(joints, headJoint);
        for (int i = 0; i < weights.length; i += 4) {
            weights[i] = 1;
        }
        return new Surface(
                positions,
                normals(positions, scalp),
                triangles.clone(),
                cornerUvs.clone(),
                joints,
                weights,
                List.of());
    }

    /** Bent outwards: a card lit by its own slope alone would look like paper. */
    private float[] normals(float[] positions, Scalp scalp) {
        float[] sums = new float[positions.length];
        for (int i = 0; i < triangles.length; i += 3) {
            Vec a = Vec.at(positions, triangles[i]);
            Vec ab = Vec.at(positions, triangles[i + 1]).minus(a);
            Vec ac = Vec.at(positions, triangles[i + 2]).minus(a);
            Vec area = ab.cross(ac);
            for (int corner = i; corner < i + 3; corner++) {
                Vec.at(sums, triangles[corner]).plus(area).store(sums, triangles[corner]);
            }
        }
        float[] normals = new float[positions.length];
        for (int i = 0; i < vertexCount(); i++) {
            Vec shell = scalp.outward(Vec.at(positions, i));
            Vec card = Vec.at(sums, i).unit();
            card.towards(shell, SHELL_SHARE_OF_NORMAL).unit().store(normals, i);
        }
        return normals;
    }
}
