package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Asset;
import dev.likeness.sandbox.format.GltfDocument.Buffer;
import dev.likeness.sandbox.format.GltfDocument.Mesh;
import dev.likeness.sandbox.format.GltfDocument.Node;
import dev.likeness.sandbox.format.GltfDocument.Scene;
import dev.likeness.sandbox.format.GltfDocument.Skin;
import dev.likeness.sandbox.person.Joint;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes glTF 2.0 models laid out like those of MetaPerson: under one root stand the skeleton and,
 * beside it, the nodes of the meshes, all skinned by one skin. Any thread.
 */
public final class GltfWriter {

    private static final String ROOT = "AvatarRoot";
    private static final int ROOT_NODE = 0;
    private static final int FIRST_JOINT_NODE = 1;

    private final GltfBuffer buffer = new GltfBuffer();
    private final GltfMaterials materials = new GltfMaterials(buffer);
    private final GltfSkeleton skeleton;
    private final List<Node> meshNodes = new ArrayList<>();
    private final List<Mesh> meshes = new ArrayList<>();

    private GltfWriter(List<Joint> joints) {
        skeleton = new GltfSkeleton(joints, FIRST_JOINT_NODE);
    }

    /**
     * Writes a model.
     *
     * @param joints the skeleton, parents first; at least one
     * @param parts in the order wanted; at least one
     * @return the model, ready to be packed
     */
    public static GltfModel write(List<Joint> joints, List<GltfPart> parts) {
        GltfWriter writer = new GltfWriter(joints);
        parts.forEach(writer::add);
        return writer.model();
    }

    private void add(GltfPart part) {
        int material = materials.add(part.name(), part.material());
        meshes.add(new GltfMeshes(buffer).mesh(part.surface(), material));
        meshNodes.add(new Node(part.name(), null, null, meshes.size() - 1, 0));
    }

    private GltfModel model() {
        int matrices = buffer.addMatrices(skeleton.inverseBindMatrices());
        Skin skin = new Skin(matrices, skeleton.rootNode(), skeleton.jointNodes());
        byte[] bytes = buffer.bytes();
        GltfDocument document =
                new GltfDocument(
                        new Asset("2.0"),
                        0,
                        List.of(new Scene(List.of(ROOT_NODE))),
                        nodes(),
                        meshes,
                        List.of(skin),
                        materials.materials(),
                        orNull(materials.textures()),
                        orNull(materials.images()),
                        orNull(materials.samplers()),
                        buffer.accessors(),
                        buffer.views(),
                        List.of(new Buffer(bytes.length, null)));
        return new GltfModel(document, bytes);
    }

    private List<Node> nodes() {
        List<Node> jointNodes = skeleton.nodes();
        int firstMeshNode = FIRST_JOINT_NODE + jointNodes.size();
        List<Integer> children = new ArrayList<>();
        children.add(skeleton.rootNode());
        for (int i = 0; i < meshNodes.size(); i++) {
            children.add(firstMeshNode + i);
        }
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(ROOT, children, null, null, null));
        nodes.addAll(jointNodes);
        nodes.addAll(meshNodes);
        return nodes;
    }

    /** glTF forbids empty lists. */
    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
