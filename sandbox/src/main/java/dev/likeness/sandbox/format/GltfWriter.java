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
 * Writes glTF 2.0 models: under one root stand the skeleton and, beside it, the nodes of the
 * meshes, all skinned by one skin. Any thread.
 */
public final class GltfWriter {

    private static final int ROOT_NODE = 0;
    private static final int FIRST_JOINT_NODE = 1;

    private final GltfLayout layout;
    private final GltfBuffer buffer = new GltfBuffer();
    private final GltfMaterials materials = new GltfMaterials(buffer);
    private final GltfSkeleton skeleton;
    private final List<Node> meshNodes = new ArrayList<>();
    private final List<Mesh> meshes = new ArrayList<>();

    private GltfWriter(List<Joint> joints, GltfLayout layout) {
        this.layout = layout;
        skeleton = new GltfSkeleton(joints, FIRST_JOINT_NODE);
    }

    /**
     * Writes a model laid out like those of MetaPerson.
     *
     * @param joints the skeleton, parents first; at least one
     * @param parts in the order wanted; at least one
     * @return the model, ready to be packed
     */
    public static GltfModel write(List<Joint> joints, List<GltfPart> parts) {
        return write(joints, parts, GltfLayout.META_PERSON);
    }

    /**
     * Writes a model.
     *
     * @param joints the skeleton, parents first; at least one
     * @param parts in the order wanted; at least one
     * @param layout what is called how (not null)
     * @return the model, ready to be packed
     */
    public static GltfModel write(List<Joint> joints, List<GltfPart> parts, GltfLayout layout) {
        GltfWriter writer = new GltfWriter(joints, layout);
        parts.forEach(writer::add);
        return writer.model();
    }

    private void add(GltfPart part) {
        int material = materials.add(part.name() + layout.materialSuffix(), part.material());
        String name = layout.namesMeshes() ? part.name() : null;
        meshes.add(new GltfMeshes(buffer, layout.small()).mesh(name, part.surface(), material));
        meshNodes.add(new Node(part.name(), null, null, meshes.size() - 1, 0));
    }

    private GltfModel model() {
        int matrices = buffer.addMatrices(skeleton.inverseBindMatrices());
        Skin skin =
                new Skin(
                        layout.skin(),
                        matrices,
                        layout.skin() == null ? skeleton.rootNode() : null,
                        skeleton.jointNodes());
        byte[] bytes = buffer.bytes();
        GltfDocument document =
                new GltfDocument(
                        new Asset("2.0", layout.generator()),
                        0,
                        List.of(new Scene(layout.scene(), List.of(ROOT_NODE))),
                        nodes(),
                        meshes,
                        List.of(skin),
                        materials.materials(),
                        orNull(materials.textures()),
                        orNull(materials.images()),
                        orNull(materials.samplers()),
                        buffer.accessors(),
                        buffer.views(),
                        List.of(new Buffer(bytes.length, null)),
                        layout.extras());
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
        nodes.add(new Node(layout.root(), children, null, null, null));
        nodes.addAll(jointNodes);
        nodes.addAll(meshNodes);
        return nodes;
    }

    /** glTF forbids empty lists. */
    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
