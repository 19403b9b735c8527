package dev.likeness.model;

import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.rig.Skeleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the joints that a skeleton with too many of them cannot do without: those that move a
 * vertex or carry a part, the bones that are known by name, and what all these hang on.
 */
final class GltfNeededJoints {

    private static final int PER_VERTEX = 4;

    private final GltfDocument document;
    private final GltfNodes nodes;
    private final GltfAccessors accessors;
    private final Set<Integer> needed = new HashSet<>();

    GltfNeededJoints(GltfDocument document, GltfNodes nodes, GltfAccessors accessors) {
        this.document = document;
        this.nodes = nodes;
        this.accessors = accessors;
    }

    Set<Integer> find() {
        for (int node : nodes.inOrder()) {
            GltfDocument.Node data = nodes.get(node);
            if (data.mesh() != null && data.skin() == null) {
                need(node);
            } else if (data.mesh() != null) {
                needMoving(GltfDocument.at(document.meshes(), data.mesh(), "mesh"), data.skin());
            }
            if (!Skeleton.of(List.of(nodes.name(node))).present().isEmpty()) {
                need(node);
            }
        }
        return needed;
    }

    private void need(int joint) {
        for (int node = joint; node >= 0 && needed.add(node); ) {
            node = nodes.parent(node);
        }
    }

    private void needMoving(GltfDocument.Mesh mesh, int skin) {
        List<Integer> joints =
                GltfDocument.orEmpty(GltfDocument.at(document.skins(), skin, "skin").joints());
        for (GltfDocument.Primitive primitive : GltfDocument.orEmpty(mesh.primitives())) {
            Map<String, Integer> attributes = primitive.attributes();
            for (int set = 0;
                    attributes != null && attributes.containsKey("JOINTS_" + set);
                    set++) {
                int[] moving = accessors.ints(attributes.get("JOINTS_" + set), PER_VERTEX);
                float[] weights = accessors.floats(attributes.get("WEIGHTS_" + set), PER_VERTEX);
                for (int i = 0; i < Math.min(moving.length, weights.length); i++) {
                    // A joint that is not there is refused where the weights are read.
                    if (weights[i] > 0 && moving[i] >= 0 && moving[i] < joints.size()) {
                        need(joints.get(moving[i]));
                    }
                }
            }
        }
    }
}
