package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Transform;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.rig.RigJoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The skeleton that a file's clips were made on: joints of its skins and animated nodes, whether or
 * not a mesh is there, and what they hang on.
 */
final class GltfClipSkeleton {

    private final GltfDocument document;
    private final GltfNodes nodes;
    private final GltfAccessors accessors;
    private final List<RigJoint> joints = new ArrayList<>();
    private final Map<Integer, Integer> jointOfNode = new HashMap<>();

    GltfClipSkeleton(GltfDocument document, GltfNodes nodes, GltfAccessors accessors) {
        this.document = document;
        this.nodes = nodes;
        this.accessors = accessors;
        Set<Integer> wanted = withAncestors();
        Map<Integer, Matrix4f> inverseBinds = inverseBinds();
        List<Transform> model = new ArrayList<>();
        for (int node : nodes.inOrder()) {
            if (wanted.contains(node)) {
                int parent = jointOfNode.getOrDefault(nodes.parent(node), -1);
                Transform own = nodes.local(node);
                Transform placed = own.clone();
                if (parent >= 0) {
                    placed.combineWithParent(model.get(parent));
                }
                model.add(placed);
                Matrix4f atRest = placed.toTransformMatrix().invert();
                jointOfNode.put(node, joints.size());
                joints.add(
                        new RigJoint(
                                nodes.name(node),
                                parent,
                                own,
                                inverseBinds.getOrDefault(node, atRest)));
            }
        }
    }

    List<RigJoint> joints() {
        return List.copyOf(joints);
    }

    Map<Integer, Integer> jointOfNode() {
        return jointOfNode;
    }

    private Set<Integer> withAncestors() {
        Set<Integer> marked = new HashSet<>();
        for (GltfDocument.Skin skin : GltfDocument.orEmpty(document.skins())) {
            GltfDocument.orEmpty(skin.joints()).forEach(joint -> mark(joint, marked));
        }
        for (GltfDocument.Animation animation : GltfDocument.orEmpty(document.animations())) {
            for (GltfDocument.Channel channel : GltfDocument.orEmpty(animation.channels())) {
                if (channel.target() != null && !"weights".equals(channel.target().path())) {
                    mark(channel.target().node(), marked);
                }
            }
        }
        return marked;
    }

    private void mark(Integer joint, Set<Integer> marked) {
        if (joint != null && nodes.isInScene(joint)) {
            for (int node = joint; node >= 0 && marked.add(node); ) {
                node = nodes.parent(node);
            }
        }
    }

    private Map<Integer, Matrix4f> inverseBinds() {
        Map<Integer, Matrix4f> matrices = new HashMap<>();
        for (GltfDocument.Skin skin : GltfDocument.orEmpty(document.skins())) {
            if (skin.inverseBindMatrices() == null) {
                continue;
            }
            List<Integer> skinNodes = GltfDocument.orEmpty(skin.joints());
            float[] values = accessors.floats(skin.inverseBindMatrices(), 16);
            for (int i = 0; i < skinNodes.size() && 16 * i < values.length; i++) {
                matrices.putIfAbsent(skinNodes.get(i), GltfRig.matrix(values, 16 * i));
            }
        }
        return matrices;
    }
}
