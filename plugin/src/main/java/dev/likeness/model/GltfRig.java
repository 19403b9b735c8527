package dev.likeness.model;

import com.jme3.math.Matrix4f;
import com.jme3.math.Transform;
import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.rig.Rig;
import dev.likeness.model.rig.RigClip;
import dev.likeness.model.rig.RigJoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes one skeleton of all skins of a scene. Nodes above the joints become joints too, so that
 * model space of the skeleton is the space of the scene and nothing above it can be lost.
 */
final class GltfRig {

    private static final float SAME_MATRIX = 1e-4f;

    private final GltfDocument document;
    private final GltfNodes nodes;
    private final GltfAccessors accessors;
    private final List<RigJoint> joints = new ArrayList<>();
    private final Map<Integer, Integer> jointOfNode = new HashMap<>();
    private final Map<Integer, int[]> jointsOfSkin = new HashMap<>();

    GltfRig(GltfDocument document, GltfNodes nodes, GltfAccessors accessors) {
        this.document = document;
        this.nodes = nodes;
        this.accessors = accessors;
        List<Integer> skins = usedSkins();
        skins.forEach(this::markJointsAndAncestors);
        if (jointOfNode.size() > Rig.MOST_JOINTS) {
            jointOfNode.keySet().retainAll(new GltfNeededJoints(document, nodes, accessors).find());
        }
        addJoints();
        skins.forEach(this::bindSkin);
        if (joints.size() > Rig.MOST_JOINTS) {
            throw new BadFileException(
                    "expected at most " + Rig.MOST_JOINTS + " joints, found " + joints.size(),
                    null);
        }
    }

    private List<Integer> usedSkins() {
        return nodes.inOrder().stream()
                .map(nodes::get)
                .filter(node -> node.mesh() != null && node.skin() != null)
                .map(GltfDocument.Node::skin)
                .distinct()
                .toList();
    }

    private List<Integer> jointNodes(int skin) {
        return GltfDocument.orEmpty(GltfDocument.at(document.skins(), skin, "skin").joints());
    }

    private void markJointsAndAncestors(int skin) {
        for (Integer joint : jointNodes(skin)) {
            if (joint == null || !nodes.isInScene(joint)) {
                throw new BadFileException(
                        "expected joints of skin " + skin + " in the scene, found node " + joint,
                        null);
            }
            for (int node = joint; node >= 0; node = nodes.parent(node)) {
                jointOfNode.put(node, -1);
            }
        }
    }

    private void addJoints() {
        for (int node : nodes.inOrder()) {
            if (jointOfNode.containsKey(node)) {
                jointOfNode.put(node, joints.size());
                int parent = jointOfNode.getOrDefault(nodes.parent(node), -1);
                joints.add(new RigJoint(nodes.name(node), parent, nodes.local(node), null));
            }
        }
    }

    private void bindSkin(int skin) {
        List<Integer> skinNodes = jointNodes(skin);
        Integer matrices = GltfDocument.at(document.skins(), skin, "skin").inverseBindMatrices();
        float[] values =
                matrices == null ? identities(skinNodes.size()) : accessors.floats(matrices, 16);
        if (values.length < 16 * skinNodes.size()) {
            throw new BadFileException(
                    "expected "
                            + skinNodes.size()
                            + " inverse bind matrices in skin "
                            + skin
                            + ", found "
                            + values.length / 16,
                    null);
        }
        int[] rigJoints = new int[skinNodes.size()];
        for (int i = 0; i < rigJoints.length; i++) {
            Integer joint = jointOfNode.get(skinNodes.get(i));
            rigJoints[i] = joint == null ? -1 : bind(joint, matrix(values, 16 * i), skin);
        }
        jointsOfSkin.put(skin, rigJoints);
    }

    /**
     * Binds a joint, or a stand-in that follows it where another skin has bound it differently.
     *
     * @return the joint that has this inverse bind matrix
     */
    private int bind(int index, Matrix4f inverseBind, int skin) {
        RigJoint joint = joints.get(index);
        if (joint.inverseBind() == null) {
            joints.set(
                    index, new RigJoint(joint.name(), joint.parent(), joint.local(), inverseBind));
            return index;
        }
        if (isSame(joint.inverseBind(), inverseBind)) {
            return index;
        }
        String name = joint.name() + " of skin " + skin;
        joints.add(new RigJoint(name, index, new Transform(), inverseBind));
        return joints.size() - 1;
    }

    static Matrix4f matrix(float[] values, int at) {
        float[] columns = new float[16];
        System.arraycopy(values, at, columns, 0, 16);
        Matrix4f matrix = new Matrix4f();
        matrix.set(columns, false);
        return matrix;
    }

    private static float[] identities(int count) {
        float[] values = new float[16 * count];
        for (int i = 0; i < values.length; i += 16) {
            values[i] = values[i + 5] = values[i + 10] = values[i + 15] = 1;
        }
        return values;
    }

    private static boolean isSame(Matrix4f a, Matrix4f b) {
        float[] left = new float[16];
        float[] right = new float[16];
        a.get(left);
        b.get(right);
        for (int i = 0; i < left.length; i++) {
            if (Math.abs(left[i] - right[i]) > SAME_MATRIX * Math.max(1, Math.abs(left[i]))) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return joints.isEmpty();
    }

    /** Rig joint of each joint of a used skin; -1 for one that moves no vertex and was left out. */
    int[] jointsOfSkin(int skin) {
        return jointsOfSkin.get(skin);
    }

    Map<Integer, Integer> jointOfNode() {
        return jointOfNode;
    }

    /** The nearest node above that is a joint. */
    OptionalInt jointNodeAbove(int node) {
        int up = nodes.parent(node);
        while (up >= 0 && !jointOfNode.containsKey(up)) {
            up = nodes.parent(up);
        }
        return up < 0 ? OptionalInt.empty() : OptionalInt.of(up);
    }

    Optional<Rig> build(List<RigClip> clips) {
        if (joints.isEmpty()) {
            return Optional.empty();
        }
        List<RigJoint> bound = new ArrayList<>();
        List<Matrix4f> model = new ArrayList<>();
        for (RigJoint joint : joints) {
            Matrix4f own = joint.local().toTransformMatrix();
            model.add(joint.parent() < 0 ? own : model.get(joint.parent()).mult(own));
            Matrix4f inverseBind = joint.inverseBind();
            bound.add(
                    inverseBind != null
                            ? joint
                            : new RigJoint(
                                    joint.name(),
                                    joint.parent(),
                                    joint.local(),
                                    model.get(model.size() - 1).invert()));
        }
        return Optional.of(new Rig(bound, clips));
    }
}
