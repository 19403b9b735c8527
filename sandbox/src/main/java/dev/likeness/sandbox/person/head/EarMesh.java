package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Draft;
import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** Adds both ears to the head's draft. */
final class EarMesh {

    private final Ear ear;
    private final Draft draft;

    EarMesh(Draft draft, Figures figures) {
        ear = new Ear(figures);
        this.draft = draft;
    }

    /** Adds the ear of a side (1 the left, -1 the right) and returns its first vertex. */
    int add(int side, UvBox box) {
        int first = draft.vertexCount();
        for (int ring = 0; ring < Ear.ringCount(); ring++) {
            for (int spoke = 0; spoke < (ring == 0 ? 1 : Ear.SPOKES); spoke++) {
                double[] p = ear.point(ring, spoke);
                draft.vertex(side * p[0], p[1], p[2]);
            }
        }
        for (int ring = 0; ring < Ear.ringCount() - 1; ring++) {
            for (int spoke = 0; spoke < Ear.SPOKES; spoke++) {
                band(first, ring, spoke, side, box);
            }
        }
        return first;
    }

    private void band(int first, int ring, int spoke, int side, UvBox box) {
        int from = side > 0 ? spoke : spoke + 1;
        int to = side > 0 ? spoke + 1 : spoke;
        draft.quad(
                new int[] {
                    vertex(first, ring, from),
                    vertex(first, ring + 1, from),
                    vertex(first, ring + 1, to),
                    vertex(first, ring, to)
                },
                uv(ring, from, box),
                uv(ring + 1, from, box),
                uv(ring + 1, to, box),
                uv(ring, to, box));
    }

    private static int vertex(int first, int ring, int spoke) {
        return ring == 0 ? first : first + 1 + (ring - 1) * Ear.SPOKES + spoke % Ear.SPOKES;
    }

    private static Uv uv(int ring, int spoke, UvBox box) {
        double angle = 2 * Math.PI * spoke / Ear.SPOKES;
        double radius = 0.5 * ring / (Ear.ringCount() - 1);
        return box.at(0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle));
    }
}
