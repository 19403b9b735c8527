package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.Transform;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.texture.Texture2D;
import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureTone;
import dev.likeness.model.ply.SplitVertices;
import java.util.List;

/** Builds a haircut from a glTF model. Its skin, if any, is dropped: hair follows the head. */
final class GltfHaircutBuilder {

    private final GltfFile file;
    private final AssetManager assets;

    GltfHaircutBuilder(GltfFile file, AssetManager assets) {
        this.file = file;
        this.assets = assets;
    }

    /**
     * Builds the haircut.
     *
     * @param identity of the haircut (not null)
     * @return the asset (not null)
     * @throws BadFileException names the file, what was expected and what was found
     */
    HaircutAsset build(String identity) {
        try (SharedWork work = new SharedWork()) {
            return haircut(identity, work);
        } catch (BadFileException e) {
            throw file.named(e);
        }
    }

    private HaircutAsset haircut(String identity, SharedWork work) {
        GltfDocument document = file.document();
        GltfNodes nodes = new GltfNodes(document);
        int node = onlyMeshNode(nodes);
        GltfDocument.Mesh source =
                GltfDocument.at(document.meshes(), nodes.get(node).mesh(), "mesh");
        List<GltfDocument.Primitive> primitives = GltfDocument.orEmpty(source.primitives());
        if (primitives.size() != 1) {
            throw new BadFileException(
                    "expected one primitive in a haircut, found " + primitives.size(), null);
        }
        GltfAccessors accessors = new GltfAccessors(file);
        GltfMaterials materials =
                new GltfMaterials(file, new GltfImages(file, accessors, work), assets);
        materials.expect(primitives.get(0).material());
        GltfSurface surface = materials.read(primitives.get(0).material(), identity);
        Material material = surface.material();
        SurfaceRole.HAIR.complete(material);
        GltfPrimitive shape = GltfPrimitive.read(primitives.get(0), accessors);
        if (nodes.get(node).skin() == null) {
            moveToModelSpace(shape, nodes.relativeTo(node, -1));
        }
        Mesh mesh = GltfMeshes.unskinned(primitives.get(0), shape, accessors, surface).build();
        HairNormals.bend(mesh);
        Texture2D color = materials.colorMap(material);
        TextureTone tone = color == null ? TextureTone.WHITE : TextureTone.of(color.getImage());
        SplitVertices split = SplitVertices.unsplit(shape.vertexCount(), shape.triangles());
        return new HaircutAsset(identity, mesh, material, split, shape.group(), tone);
    }

    private static int onlyMeshNode(GltfNodes nodes) {
        List<Integer> meshNodes =
                nodes.inOrder().stream().filter(node -> nodes.get(node).mesh() != null).toList();
        if (meshNodes.size() != 1) {
            throw new BadFileException(
                    "expected one mesh in a haircut, found "
                            + meshNodes.stream().map(nodes::name).toList(),
                    null);
        }
        return meshNodes.get(0);
    }

    private static void moveToModelSpace(GltfPrimitive shape, Transform transform) {
        Vector3f value = new Vector3f();
        float[] positions = shape.positions();
        float[] normals = shape.normals();
        for (int i = 0; i < positions.length; i += 3) {
            value.set(positions[i], positions[i + 1], positions[i + 2]);
            transform.transformVector(value, value);
            store(value, positions, i);
            value.set(normals[i], normals[i + 1], normals[i + 2]);
            transform.getRotation().multLocal(value);
            store(value, normals, i);
        }
    }

    private static void store(Vector3f value, float[] into, int at) {
        into[at] = value.x;
        into[at + 1] = value.y;
        into[at + 2] = value.z;
    }
}
