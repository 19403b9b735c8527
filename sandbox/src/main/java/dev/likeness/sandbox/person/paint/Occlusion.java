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
    private static final float THROWN_BACK = 0.42f;

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
        Discs discs = new Discs(around);
        IntStream.range(0, light.length)
                .parallel()
                .forEach(
                        vertex -> {
                            Receiver receiver = new Receiver(part, vertex, discs);
                            light[vertex] =
                                    brightened((float) Math.exp(-STRENGTH * receiver.hidden()));
                        });
        return light;
    }

    private static float brightened(float sky) {
        return sky / (1 - THROWN_BACK * (1 - sky));
    }

    /** One vertex that looks around. */
    private static final class Receiver implements Discs.Visitor {

        private final Discs discs;
        private final float[] p;
        private final float[] n;
        private final int at;
        private float sum;

        Receiver(Surface part, int vertex, Discs discs) {
            this.discs = discs;
            p = part.positions();
            n = part.normals();
            at = 3 * vertex;
        }

        /** How much of the sky is hidden, 0 (nothing) to some. */
        float hidden() {
            discs.near(p[at], p[at + 1], p[at + 2], REACH, this);
            return sum;
        }

        @Override
        public void visit(int j) {
            float[] q = discs.positions;
            float x = q[j] - p[at];
            float y = q[j + 1] - p[at + 1];
            float z = q[j + 2] - p[at + 2];
            float square = x * x + y * y + z * z;
            float ahead = x * n[at] + y * n[at + 1] + z * n[at + 2];
            if (ahead <= 0 || square > REACH * REACH || square < NEAREST * NEAREST) {
                return;
            }
            float[] m = discs.normals;
            float area = discs.areas[j / 3];
            float distance = (float) Math.sqrt(square);
            float facing = Math.abs(x * m[j] + y * m[j + 1] + z * m[j + 2]) / distance;
            float disc = area / (area + (float) Math.PI * square);
            sum += disc * facing * ahead / distance * (1 - distance / REACH);
        }
    }
}
