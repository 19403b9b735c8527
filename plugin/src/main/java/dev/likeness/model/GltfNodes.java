package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Quaternion;
import com.jme3.math.Transform;
import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The node tree of the scene that a glTF document shows. */
final class GltfNodes {

    private static final int NOT_IN_SCENE = -2;
    private static final int ROOT = -1;

    /** Deeper than any skeleton; walks up the tree stay short. */
    private static final int DEEPEST = 256;

    private static final int MOST_NODES = 65_536;

    private final List<GltfDocument.Node> nodes;
    private final int[] parents;
    private final int[] depths;
    private final List<Integer> order = new ArrayList<>();

    GltfNodes(GltfDocument document) {
        this.nodes = GltfDocument.orEmpty(document.nodes());
        if (nodes.size() > MOST_NODES) {
            throw new BadFileException(
                    "expected at most " + MOST_NODES + " nodes, found " + nodes.size(), null);
        }
        this.parents = new int[nodes.size()];
        this.depths = new int[nodes.size()];
        Arrays.fill(parents, NOT_IN_SCENE);
        List<Integer> roots = roots(document);
        roots.forEach(root -> visit(root, ROOT));
        for (int i = 0; i < order.size(); i++) {
            int node = order.get(i);
            GltfDocument.orEmpty(get(node).children()).forEach(child -> visit(child, node));
        }
    }

    private List<Integer> roots(GltfDocument document) {
        if (GltfDocument.orEmpty(document.scenes()).isEmpty()) {
            return parentless();
        }
        int shown = document.scene() == null ? 0 : document.scene();
        GltfDocument.Scene scene = GltfDocument.at(document.scenes(), shown, "scene");
        return GltfDocument.orEmpty(scene.nodes());
    }

    private List<Integer> parentless() {
        Set<Integer> roots = new LinkedHashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            roots.add(i);
        }
        nodes.forEach(node -> GltfDocument.orEmpty(node.children()).forEach(roots::remove));
        return List.copyOf(roots);
    }

    private void visit(Integer node, int parent) {
        GltfDocument.at(nodes, node, "node");
        if (parents[node] != NOT_IN_SCENE) {
            throw new BadFileException(
                    "expected a tree of nodes, found node " + node + " in it twice", null);
        }
        parents[node] = parent;
        depths[node] = parent == ROOT ? 1 : depths[parent] + 1;
        if (depths[node] > DEEPEST) {
            throw new BadFileException(
                    "expected a tree of nodes at most " + DEEPEST + " deep, found a deeper one",
                    null);
        }
        order.add(node);
    }

    /** All nodes of the scene, parents before children. */
    List<Integer> inOrder() {
        return order;
    }

    GltfDocument.Node get(int node) {
        return nodes.get(node);
    }

    boolean isInScene(int node) {
        return node >= 0 && node < parents.length && parents[node] != NOT_IN_SCENE;
    }

    /** The parent, or -1 for a root of the scene. */
    int parent(int node) {
        return parents[node];
    }

    String name(int node) {
        String name = get(node).name();
        return name == null || name.isEmpty() ? "node_" + node : name;
    }

    /** Transform relative to the parent. */
    Transform local(int node) {
        GltfDocument.Node data = get(node);
        Transform local = new Transform();
        if (data.matrix() != null) {
            float[] m = checked(data.matrix(), 16, "matrix");
            Matrix4f matrix = new Matrix4f();
            matrix.set(m, false);
            local.fromTransformMatrix(matrix);
            return local;
        }
        if (data.translation() != null) {
            float[] t = checked(data.translation(), 3, "translation");
            local.setTranslation(t[0], t[1], t[2]);
        }
        if (data.rotation() != null) {
            float[] r = checked(data.rotation(), 4, "rotation");
            local.setRotation(new Quaternion(r[0], r[1], r[2], r[3]));
        }
        if (data.scale() != null) {
            float[] s = checked(data.scale(), 3, "scale");
            local.setScale(s[0], s[1], s[2]);
        }
        return local;
    }

    /**
     * Transform relative to an ancestor.
     *
     * @param node in the scene
     * @param ancestor of the node, or -1 for the scene
     */
    Transform relativeTo(int node, int ancestor) {
        Transform combined = local(node);
        for (int up = parent(node); up != ancestor && up >= 0; up = parent(up)) {
            combined.combineWithParent(local(up));
        }
        return combined;
    }

    private static float[] checked(float[] values, int expected, String what) {
        if (values.length != expected) {
            throw new BadFileException(
                    "expected a " + what + " of " + expected + " numbers, found " + values.length,
                    null);
        }
        return values;
    }
}
