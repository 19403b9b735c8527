package dev.likeness.sandbox.person.head;

import java.util.Arrays;

/** Movements of those vertices of a mesh that move at all. Immutable. */
final class Moves {

    private static final double NOTHING = 1e-4;

    private final int[] vertices;
    private final float[] xyz;
    private final int length;

    private Moves(int[] vertices, float[] xyz, int length) {
        this.vertices = vertices;
        this.xyz = xyz;
        this.length = length;
    }

    /** Keeps what is longer than a ten-thousandth of the unit. */
    static Moves of(double[] deltas) {
        int[] vertices = new int[deltas.length / 3];
        float[] xyz = new float[deltas.length];
        int count = 0;
        for (int vertex = 0; vertex < deltas.length / 3; vertex++) {
            double most =
                    Math.max(
                            Math.abs(deltas[3 * vertex]),
                            Math.max(
                                    Math.abs(deltas[3 * vertex + 1]),
                                    Math.abs(deltas[3 * vertex + 2])));
            if (most > NOTHING) {
                for (int k = 0; k < 3; k++) {
                    xyz[3 * count + k] = (float) deltas[3 * vertex + k];
                }
                vertices[count++] = vertex;
            }
        }
        return new Moves(
                Arrays.copyOf(vertices, count), Arrays.copyOf(xyz, 3 * count), deltas.length);
    }

    /** Adds the movements at a weight (xyz per vertex of the mesh). */
    void addTo(double[] deltas, double weight) {
        for (int i = 0; i < vertices.length; i++) {
            for (int k = 0; k < 3; k++) {
                deltas[3 * vertices[i] + k] += weight * xyz[3 * i + k];
            }
        }
    }

    /** The movements of all vertices (xyz each). */
    double[] dense() {
        double[] deltas = new double[length];
        addTo(deltas, 1);
        return deltas;
    }
}
