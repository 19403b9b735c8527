package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tongue between the lower teeth of a person: a flat drop that moves with them, and comes out by
 * a shape of its own. Metres.
 */
final class Tongue {

    private static final int RINGS = 10;
    private static final int SEGMENTS = 14;
    private static final float WIDTH = 0.62f;
    private static final float THICKNESS = 0.006f;
    private static final float DEPTH = 0.95f;
    private static final float OUT = 0.03f;

    /** It rises over the teeth, and its tip sinks before the lip. */
    private static final float UP = 0.01f;

    private static final float DOWN = 0.009f;
    private static final float LIPS = 0.6f;

    private Tongue() {}

    static Surface between(Surface lowerTeeth, List<Joint> joints) {
        float[] box = box(lowerTeeth.positions());
        float[] positions = new float[3 * RINGS * SEGMENTS];
        float[] normals = new float[positions.length];
        float length = DEPTH * (box[5] - box[2]);
        float centre = box[5] - 0.004f - length / 2;
        float height = (box[1] + box[4]) / 2;
        for (int ring = 0; ring < RINGS; ring++) {
            double latitude = Math.PI * (ring / (RINGS - 1.0) - 0.5);
            for (int segment = 0; segment < SEGMENTS; segment++) {
                double longitude = 2 * Math.PI * segment / SEGMENTS;
                double x = Math.cos(latitude) * Math.cos(longitude);
                double y = Math.cos(latitude) * Math.sin(longitude);
                double z = Math.sin(latitude);
                int at = 3 * (ring * SEGMENTS + segment);
                float halfWidth = WIDTH * (box[3] - box[0]) / 2;
                positions[at] = (box[0] + box[3]) / 2 + halfWidth * (float) x;
                positions[at + 1] = height + THICKNESS * (float) y;
                positions[at + 2] = centre + length / 2 * (float) z;
                normals[at] = (float) x;
                normals[at + 1] = (float) y;
                normals[at + 2] = (float) z;
            }
        }
        return new Surface(
                positions,
                normals,
                triangles(),
                new float[2 * 6 * (RINGS - 1) * SEGMENTS],
                carriers(joints),
                weights(),
                shapes(lowerTeeth, positions, centre, length));
    }

    private static int[] triangles() {
        int[] triangles = new int[6 * (RINGS - 1) * SEGMENTS];
        int corner = 0;
        for (int ring = 0; ring + 1 < RINGS; ring++) {
            for (int segment = 0; segment < SEGMENTS; segment++) {
                int a = ring * SEGMENTS + segment;
                int b = ring * SEGMENTS + (segment + 1) % SEGMENTS;
                for (int vertex : new int[] {a, b, a + SEGMENTS, b, b + SEGMENTS, a + SEGMENTS}) {
                    triangles[corner++] = vertex;
                }
            }
        }
        return triangles;
    }

    private static int[] carriers(List<Joint> joints) {
        int head = 0;
        for (int i = 0; i < joints.size(); i++) {
            head = joints.get(i).name().equals("Head") ? i : head;
        }
        int[] carriers = new int[4 * RINGS * SEGMENTS];
        Arrays.fill(carriers, head);
        return carriers;
    }

    private static float[] weights() {
        float[] weights = new float[4 * RINGS * SEGMENTS];
        for (int i = 0; i < weights.length; i += 4) {
            weights[i] = 1;
        }
        return weights;
    }

    private static List<Shape> shapes(
            Surface teeth, float[] positions, float centre, float length) {
        List<Shape> shapes = new ArrayList<>();
        for (Shape shape : teeth.shapes()) {
            shapes.add(Shape.onDemand(shape.name(), () -> withTeeth(shape, positions.length)));
        }
        float[] out = new float[positions.length];
        for (int i = 0; i < out.length; i += 3) {
            float share = Math.max(0, (positions[i + 2] - centre + length / 2) / length);
            float before = Math.max(0, (share - LIPS) / (1 - LIPS));
            out[i + 1] = UP * Math.min(1, share / LIPS) - DOWN * before * before;
            out[i + 2] = OUT * share;
        }
        shapes.add(new Shape("tongueOut", out));
        return shapes;
    }

    /** Moves as the teeth do on average. */
    private static float[] withTeeth(Shape shape, int length) {
        float[] deltas = shape.deltas();
        double[] mean = new double[3];
        for (int i = 0; i < deltas.length; i++) {
            mean[i % 3] += 3.0 * deltas[i] / deltas.length;
        }
        float[] moved = new float[length];
        for (int i = 0; i < length; i++) {
            moved[i] = (float) mean[i % 3];
        }
        return moved;
    }

    /** Least x, y, z, then greatest. */
    private static float[] box(float[] positions) {
        float[] box = {
            Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE,
            -Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE
        };
        for (int i = 0; i < positions.length; i++) {
            box[i % 3] = Math.min(box[i % 3], positions[i]);
            box[3 + i % 3] = Math.max(box[3 + i % 3], positions[i]);
        }
        return box;
    }
}
