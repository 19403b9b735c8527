package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Node;
import dev.likeness.sandbox.person.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The nodes of the joints: joint {@code i} becomes node {@code i + first}. */
final class GltfSkeleton {

    private final List<Joint> joints;
    private final int first;

    GltfSkeleton(List<Joint> joints, int first) {
        this.joints = joints;
        this.first = first;
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            List<Integer> children = childrenOf(i);
            nodes.add(
                    new Node(
                            joint.name(),
                            children.isEmpty() ? null : children,
                            translation(joint),
                            null,
                            null));
        }
        return nodes;
    }

    /** Nodes of all joints, in the order that vertices count them. */
    List<Integer> jointNodes() {
        return IntStream.range(first, first + joints.size()).boxed().toList();
    }

    int rootNode() {
        return childrenOf(-1).get(0);
    }

    /** Joints have no rotation at rest, so that the inverse of each is a translation. */
    float[] inverseBindMatrices() {
        float[] matrices = new float[16 * joints.size()];
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            int start = 16 * i;
            matrices[start] = 1;
            matrices[start + 5] = 1;
            matrices[start + 10] = 1;
            matrices[start + 12] = 0 - joint.x();
            matrices[start + 13] = 0 - joint.y();
            matrices[start + 14] = 0 - joint.z();
            matrices[start + 15] = 1;
        }
        return matrices;
    }

    private List<Integer> childrenOf(int parent) {
        return IntStream.range(0, joints.size())
                .filter(i -> joints.get(i).parent() == parent)
                .map(i -> i + first)
                .boxed()
                .toList();
    }

    private List<Float> translation(Joint joint) {
        if (joint.parent() < 0) {
            return List.of(joint.x(), joint.y(), joint.z());
        }
        Joint parent = joints.get(joint.parent());
        return List.of(joint.x() - parent.x(), joint.y() - parent.y(), joint.z() - parent.z());
    }
}
