package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Surface;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * How much of the light of an even sky reaches each vertex of a part: every vertex around counts as
 * a small disc that hides part of the sky (after Bunnell 2005). Dark are the inside of the mouth,
 * nostrils, the bowl of the ear, corners of the eyes, below the chin, between fingers.
 */
final class Occlusion {

    /** Farther than this (metres) nothing hides the sky. */
    private static final float REACH = 0.07f;

    /** Nearer than this (metres) are the receiver and its own neighbours. */
    private static final float NEAREST = 0.0004f;

    /** Bodies that hide the same part of the sky are counted twice. */
    private static final float STRENGTH = 0.75f;

    /** Part of the light that skin throws back into its hollows. */
    private static final float THROWN_BACK = 0.55f;

    private Occlusion() {}

    /**
     * Measures a part.
     *
     * @param part whose vertices receive light
     * @param around everything that hides the sky, the part itself included
     * @return light by vertex, 0 (none) to 1
     */
    static float[] of(Surface part, Collection<Surface> around) {
        float[] light = new float[part.vertexCount()];
        float[][] areas = around.stream().map(Occlusion::areas).toArray(float[][]::new);
        Surface[] hiders = around.toArray(new Surface[0]);
        IntStream.range(0, light.length)
                .parallel()
                .forEach(
                        vertex -> {
                            float hidden = 0;
                            for (int i = 0; i < hiders.length; i++) {
                                hidden += hidden(part, vertex, hiders[i], areas[i]);
                            }
                            light[vertex] = brightened((float) Math.exp(-STRENGTH * hidden));
                        });
        return light;
    }

    private static float brightened(float sky) {
        return sky / (1 - THROWN_BACK * (1 - sky));
    }

    /** A third of the triangles around each vertex (square metres). */
    private static float[] areas(Surface surface) {
        float[] p = surface.positions();
        float[] areas = new float[surface.vertexCount()];
        int[] t = surface.triangles();
        for (int i = 0; i < t.length; i += 3) {
            float[] a = edge(p, t[i], t[i + 1]);
            float[] b = edge(p, t[i], t[i + 2]);
            float x = a[1] * b[2] - a[2] * b[1];
            float y = a[2] * b[0] - a[0] * b[2];
            float z = a[0] * b[1] - a[1] * b[0];
            float third = (float) Math.sqrt(x * x + y * y + z * z) / 6;
            for (int corner = 0; corner < 3; corner++) {
                areas[t[i + corner]] += third;
            }
        }
        return areas;
    }

    private static float[] edge(float[] p, int from, int to) {
        return new float[] {
            p[3 * to] - p[3 * from],
            p[3 * to + 1] - p[3 * from + 1],
            p[3 * to + 2] - p[3 * from + 2]
        };
    }

    private static float hidden(Surface part, int vertex, Surface hider, float[] areas) {
        float[] p = part.positions();
        float[] n = part.normals();
        float[] q = hider.positions();
        float[] m = hider.normals();
        int at = 3 * vertex;
        float sum = 0;
        for (int i = 0, j = 0; i < areas.length; i++, j += 3) {
            float x = q[j] - p[at];
            float y = q[j + 1] - p[at + 1];
            float z = q[j + 2] - p[at + 2];
            float square = x * x + y * y + z * z;
            if (square > REACH * REACH || square < NEAREST * NEAREST) {
                continue;
            }
            float ahead = x * n[at] + y * n[at + 1] + z * n[at + 2];
            if (ahead > 0) {
                float distance = (float) Math.sqrt(square);
                float facing = Math.abs(x * m[j] + y * m[j + 1] + z * m[j + 2]) / distance;
                float disc = areas[i] / (areas[i] + (float) Math.PI * square);
                float fade = 1 - distance / REACH;
                sum += disc * facing * ahead / distance * fade;
            }
        }
        return sum;
    }
}
