package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.Transform;
import com.jme3.scene.Mesh;
import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.rig.RigClip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Builds an asset from a glTF model. The engine's own loader is not used: it loses sparse and
 * quantised blendshapes, lets vertex buffers alias the whole file, and its models cannot share
 * their meshes once they are skinned.
 */
final class GltfAssetBuilder {

    /** Each may be small; together, of one mesh that many nodes draw, they are not. */
    private static final int MOST_PARTS = 512;

    private final GltfFile file;
    private final AssetManager assets;

    GltfAssetBuilder(GltfFile file, AssetManager assets) {
        this.file = file;
        this.assets = assets;
    }

    /**
     * Builds the asset.
     *
     * @param name of the asset (not null)
     * @return the asset (not null)
     * @throws BadFileException names the file, what was expected and what was found
     */
    AvatarAsset build(String name) {
        try (SharedWork work = new SharedWork()) {
            return new Build(work).asset(name);
        } catch (BadFileException e) {
            throw file.named(e);
        }
    }

    private final class Build {

        private final GltfDocument document = file.document();
        private final GltfAccessors accessors = new GltfAccessors(file);
        private final GltfNodes nodes = new GltfNodes(document);
        private final GltfRig rig = new GltfRig(document, nodes, accessors);
        private final GltfMaterials materials;
        private final GltfMorphs morphs;
        private final List<AssetPart> parts = new ArrayList<>();

        Build(SharedWork work) {
            materials = new GltfMaterials(file, new GltfImages(file, accessors, work), assets);
            morphs = new GltfMorphs(file, accessors, work);
        }

        AvatarAsset asset(String name) {
            List<Integer> meshNodes =
                    nodes.inOrder().stream().filter(n -> nodes.get(n).mesh() != null).toList();
            refuseManyParts(meshNodes);
            meshNodes.stream()
                    .flatMap(node -> GltfDocument.orEmpty(mesh(node).primitives()).stream())
                    .forEach(primitive -> materials.expect(primitive.material()));
            meshNodes.forEach(this::addParts);
            if (parts.isEmpty()) {
                throw new BadFileException("expected a scene with meshes, found none", null);
            }
            List<RigClip> clips = new GltfClips(document, accessors, rig.jointOfNode()).read();
            return new AvatarAsset(name, parts, rig.build(clips));
        }

        private void refuseManyParts(List<Integer> meshNodes) {
            long count =
                    meshNodes.stream()
                            .mapToLong(n -> GltfDocument.orEmpty(mesh(n).primitives()).size())
                            .sum();
            if (count > MOST_PARTS) {
                throw new BadFileException(
                        "expected at most " + MOST_PARTS + " parts, found " + count, null);
            }
        }

        private GltfDocument.Mesh mesh(int node) {
            return GltfDocument.at(document.meshes(), nodes.get(node).mesh(), "mesh");
        }

        private void addParts(int node) {
            GltfDocument.Mesh mesh = mesh(node);
            int number = 0;
            for (GltfDocument.Primitive primitive : GltfDocument.orEmpty(mesh.primitives())) {
                String partName = nodes.name(node) + (number == 0 ? "" : "_" + number);
                parts.add(part(partName, node, mesh, primitive));
                number++;
            }
        }

        private AssetPart part(
                String partName,
                int node,
                GltfDocument.Mesh mesh,
                GltfDocument.Primitive primitive) {
            GltfPrimitive shape = GltfPrimitive.read(primitive, accessors);
            float[] own = nodes.get(node).weights();
            MorphTargets targets =
                    morphs.read(mesh, primitive, shape, own == null ? mesh.weights() : own);
            GltfSurface surface = materials.read(primitive.material(), partName);
            Material material = surface.material();
            Mesh engineMesh = mesh(node, primitive, shape, surface);
            MeshBuilder.makeRoomFor(engineMesh, targets);
            return new AssetPart(
                    partName,
                    engineMesh,
                    material,
                    PbrMaterials.bucketOf(material),
                    targets,
                    engineMesh.isAnimated() ? Optional.empty() : Optional.of(mount(node)));
        }

        private Mesh mesh(
                int node,
                GltfDocument.Primitive primitive,
                GltfPrimitive shape,
                GltfSurface surface) {
            MeshBuilder builder = GltfMeshes.unskinned(primitive, shape, accessors, surface);
            Map<String, Integer> attributes = primitive.attributes();
            Integer skin = nodes.get(node).skin();
            if (skin != null && attributes.containsKey("JOINTS_0")) {
                GltfSkinWeights weights =
                        GltfSkinWeights.read(
                                attributes, accessors, rig.jointsOfSkin(skin), shape.vertexCount());
                builder.skin(weights.joints(), weights.weights());
            }
            return builder.build();
        }

        private AssetPart.Mount mount(int node) {
            OptionalInt above = rig.jointNodeAbove(node);
            if (rig.jointOfNode().containsKey(node)) {
                return new AssetPart.Mount(rig.jointOfNode().get(node), new Transform());
            }
            int joint = above.isPresent() ? rig.jointOfNode().get(above.getAsInt()) : -1;
            return new AssetPart.Mount(joint, nodes.relativeTo(node, above.orElse(-1)));
        }
    }
}
