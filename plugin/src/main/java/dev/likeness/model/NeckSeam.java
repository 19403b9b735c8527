package dev.likeness.model;

import com.jme3.bounding.BoundingBox;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.List;

/**
 * The border where a body meets a head that is a part of its own: vertices that coincide in the
 * template coincide on every person, and light does not break there. A person's head comes as a
 * pointcloud and the body often does not, so the body follows; further down it keeps its shape.
 */
final class NeckSeam {

    /** Vertices nearer than this in the template are one point (metres). */
    private static final float SAME_PLACE = 1e-4f;

    /** A gap below this cannot be seen (metres). */
    private static final float CLOSED = 1e-5f;

    /** So far below the border the body has its own shape (metres). */
    private static final float REACH = 0.08f;

    private final TemplatePart head;
    private final TemplatePart body;
    private final int[] headVertices;
    private final int[] bodyVertices;

    private NeckSeam(TemplatePart head, TemplatePart body, List<int[]> pairs) {
        this.head = head;
        this.body = body;
        this.headVertices = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        this.bodyVertices = pairs.stream().mapToInt(pair -> pair[1]).toArray();
    }

    /** All borders between a head and other skin. */
    static List<NeckSeam> of(List<TemplatePart> parts) {
        List<NeckSeam> seams = new ArrayList<>();
        for (TemplatePart head : parts) {
            for (TemplatePart body : parts) {
                if (head.isHead() && !body.isHead() && body.isSkin()) {
                    List<int[]> pairs = pairs(head, body);
                    if (!pairs.isEmpty()) {
                        seams.add(new NeckSeam(head, body, pairs));
                    }
                }
            }
        }
        return seams;
    }

    private static List<int[]> pairs(TemplatePart head, TemplatePart body) {
        BoundingBox near = MeshBuilder.boxOf(head.positions());
        near.setXExtent(near.getXExtent() + SAME_PLACE);
        near.setYExtent(near.getYExtent() + SAME_PLACE);
        near.setZExtent(near.getZExtent() + SAME_PLACE);
        List<int[]> pairs = new ArrayList<>();
        for (int b = 0; b < body.vertexCount(); b++) {
            if (near.contains(point(body.positions(), b))) {
                for (int h = 0; h < head.vertexCount(); h++) {
                    if (distance(head.positions(), h, body.positions(), b) <= SAME_PLACE) {
                        pairs.add(new int[] {h, b});
                    }
                }
            }
        }
        return pairs;
    }

    TemplatePart head() {
        return head;
    }

    TemplatePart body() {
        return body;
    }

    /** How far the border stands open at most (metres). */
    float gap(float[] headPositions, float[] bodyPositions) {
        float gap = 0;
        for (int i = 0; i < headVertices.length; i++) {
            gap =
                    Math.max(
                            gap,
                            distance(
                                    headPositions,
                                    headVertices[i],
                                    bodyPositions,
                                    bodyVertices[i]));
        }
        return gap;
    }

    /**
     * Moves the body's border to the head's and what is near it along with it.
     *
     * @return the same array if there is no gap, or else a new one
     */
    float[] close(float[] headPositions, float[] bodyPositions) {
        if (gap(headPositions, bodyPositions) <= CLOSED) {
            return bodyPositions;
        }
        float[] moved = bodyPositions.clone();
        float[] shift = new float[3];
        for (int v = 0; v < moved.length / 3; v++) {
            float near = shiftAt(bodyPositions, v, headPositions, shift);
            float share = near >= REACH ? 0 : smooth(1 - near / REACH);
            for (int axis = 0; axis < 3; axis++) {
                moved[3 * v + axis] += share * shift[axis];
            }
        }
        for (int i = 0; i < bodyVertices.length; i++) {
            System.arraycopy(headPositions, 3 * headVertices[i], moved, 3 * bodyVertices[i], 3);
        }
        return moved;
    }

    /** Distance to the border, and the border's shift weighted by nearness. */
    private float shiftAt(float[] body, int vertex, float[] headPositions, float[] shift) {
        float nearest = Float.MAX_VALUE;
        float sum = 0;
        shift[0] = shift[1] = shift[2] = 0;
        for (int i = 0; i < bodyVertices.length; i++) {
            float distance = distance(body, vertex, body, bodyVertices[i]);
            nearest = Math.min(nearest, distance);
            float weight = 1 / (distance * distance + SAME_PLACE * SAME_PLACE);
            sum += weight;
            for (int axis = 0; axis < 3; axis++) {
                float gap =
                        headPositions[3 * headVertices[i] + axis]
                                - body[3 * bodyVertices[i] + axis];
                shift[axis] += weight * gap;
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            shift[axis] /= sum;
        }
        return nearest;
    }

    /** Gives both sides of the border the mean of their normals (both arrays modified). */
    void blendNormals(float[] headNormals, float[] bodyNormals) {
        float[] headBefore = headNormals.clone();
        float[] bodyBefore = bodyNormals.clone();
        for (int i = 0; i < headVertices.length; i++) {
            int h = 3 * headVertices[i];
            int b = 3 * bodyVertices[i];
            Vector3f mean =
                    new Vector3f(
                                    headBefore[h] + bodyBefore[b],
                                    headBefore[h + 1] + bodyBefore[b + 1],
                                    headBefore[h + 2] + bodyBefore[b + 2])
                            .normalizeLocal();
            put(mean, headNormals, h);
            put(mean, bodyNormals, b);
        }
    }

    private static void put(Vector3f value, float[] normals, int at) {
        normals[at] = value.x;
        normals[at + 1] = value.y;
        normals[at + 2] = value.z;
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    private static Vector3f point(float[] positions, int vertex) {
        return new Vector3f(
                positions[3 * vertex], positions[3 * vertex + 1], positions[3 * vertex + 2]);
    }

    private static float distance(float[] a, int i, float[] b, int j) {
        float x = a[3 * i] - b[3 * j];
        float y = a[3 * i + 1] - b[3 * j + 1];
        float z = a[3 * i + 2] - b[3 * j + 2];
        return (float) Math.sqrt(x * x + y * y + z * z);
    }
}
