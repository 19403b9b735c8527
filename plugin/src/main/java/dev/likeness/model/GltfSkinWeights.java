package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import java.util.Map;

/**
 * The four strongest joints of each vertex, in rig numbering, their weights made to sum to one.
 *
 * @param joints length = 4 × vertexCount
 * @param weights length as joints
 */
record GltfSkinWeights(int[] joints, float[] weights) {

    private static final int KEPT = 4;

    /**
     * Reads all sets of joints and weights of a primitive.
     *
     * @param attributes of the primitive, with at least JOINTS_0 (not null)
     * @param accessors of the file (not null)
     * @param rigJoints skin joint → rig joint (not null)
     * @param vertexCount of the primitive
     * @return the strongest four (not null)
     */
    static GltfSkinWeights read(
            Map<String, Integer> attributes,
            GltfAccessors accessors,
            int[] rigJoints,
            int vertexCount) {
        GltfSkinWeights kept =
                new GltfSkinWeights(new int[KEPT * vertexCount], new float[KEPT * vertexCount]);
        for (int set = 0; attributes.containsKey("JOINTS_" + set); set++) {
            int[] joints = accessors.ints(attributes.get("JOINTS_" + set), KEPT);
            float[] weights = accessors.floats(attributes.get("WEIGHTS_" + set), KEPT);
            GltfPrimitive.refuseOtherCount("JOINTS_" + set, joints.length / KEPT, vertexCount);
            GltfPrimitive.refuseOtherCount("WEIGHTS_" + set, weights.length / KEPT, vertexCount);
            for (int i = 0; i < joints.length; i++) {
                if (weights[i] > 0) {
                    kept.offer(i / KEPT, rigJoint(rigJoints, joints[i]), weights[i]);
                }
            }
        }
        kept.normalize();
        return kept;
    }

    private static int rigJoint(int[] rigJoints, int joint) {
        if (joint < 0 || joint >= rigJoints.length) {
            throw new BadFileException(
                    "expected joints below " + rigJoints.length + ", found " + joint, null);
        }
        return rigJoints[joint];
    }

    private void offer(int vertex, int joint, float weight) {
        int weakest = KEPT * vertex;
        for (int i = weakest + 1; i < KEPT * (vertex + 1); i++) {
            weakest = weights[i] < weights[weakest] ? i : weakest;
        }
        if (weight > weights[weakest]) {
            joints[weakest] = joint;
            weights[weakest] = weight;
        }
    }

    private void normalize() {
        for (int v = 0; v < weights.length; v += KEPT) {
            float sum = weights[v] + weights[v + 1] + weights[v + 2] + weights[v + 3];
            if (sum <= 0) {
                weights[v] = 1;
            } else {
                for (int i = v; i < v + KEPT; i++) {
                    weights[i] /= sum;
                }
            }
        }
    }
}
