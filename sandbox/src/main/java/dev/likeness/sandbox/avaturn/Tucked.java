package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Surface;
import java.util.Arrays;

/** Trousers and skirts below what is worn above them, so that they cannot show through it. */
final class Tucked {

    /** How far they still reach up below the hem (metres). */
    private static final float OVERLAP = 0.03f;

    /** How far they give way there (metres). */
    private static final float IN = 0.012f;

    private Tucked() {}

    static Surface under(Surface top, Surface bottom) {
        float hem = lowest(top.positions());
        float[] positions = bottom.positions().clone();
        for (int vertex = 0; vertex < bottom.vertexCount(); vertex++) {
            float over = positions[3 * vertex + 1] - (hem - OVERLAP / 2);
            float share = Math.max(0, Math.min(1, 2 * over / OVERLAP));
            for (int axis = 0; axis < 3; axis += 2) {
                positions[3 * vertex + axis] -= share * IN * bottom.normals()[3 * vertex + axis];
            }
        }
        return below(hem + OVERLAP, bottom, positions);
    }

    private static Surface below(float height, Surface surface, float[] positions) {
        int[] triangles = new int[surface.triangles().length];
        float[] uvs = new float[surface.cornerUvs().length];
        int corners = 0;
        for (int corner = 0; corner < triangles.length; corner += 3) {
            if (lowest(surface, corner) < height) {
                System.arraycopy(surface.triangles(), corner, triangles, corners, 3);
                System.arraycopy(surface.cornerUvs(), 2 * corner, uvs, 2 * corners, 6);
                corners += 3;
            }
        }
        return new Surface(
                positions,
                surface.normals(),
                Arrays.copyOf(triangles, corners),
                Arrays.copyOf(uvs, 2 * corners),
                surface.joints(),
                surface.weights(),
                surface.shapes());
    }

    private static float lowest(Surface surface, int corner) {
        float lowest = Float.MAX_VALUE;
        for (int i = corner; i < corner + 3; i++) {
            lowest = Math.min(lowest, surface.positions()[3 * surface.triangles()[i] + 1]);
        }
        return lowest;
    }

    private static float lowest(float[] positions) {
        float lowest = Float.MAX_VALUE;
        for (int i = 1; i < positions.length; i += 3) {
            lowest = Math.min(lowest, positions[i]);
        }
        return lowest;
    }
}
