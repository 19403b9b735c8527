package dev.likeness.model;

import com.jme3.material.Material;
import com.jme3.scene.VertexBuffer.Type;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import java.util.Map;

/** Turns glTF primitives into engine meshes with everything their material asks for. */
final class GltfMeshes {

    private GltfMeshes() {}

    /**
     * Starts the mesh of a primitive; skinning may still be added.
     *
     * @param primitive of the file (not null)
     * @param shape what was read of it (not null)
     * @param accessors of the file (not null)
     * @param material of the primitive; vertex colours are switched on in it (modified)
     * @return the mesh with every attribute but the skin (not null)
     */
    static MeshBuilder unskinned(
            GltfDocument.Primitive primitive,
            GltfPrimitive shape,
            GltfAccessors accessors,
            Material material) {
        MeshBuilder mesh = new MeshBuilder(shape.positions(), shape.normals(), shape.triangles());
        Map<String, Integer> attributes = primitive.attributes();
        addUvs(mesh, Type.TexCoord, "TEXCOORD_0", attributes, shape, accessors);
        addUvs(mesh, Type.TexCoord2, "TEXCOORD_1", attributes, shape, accessors);
        if (attributes.containsKey("COLOR_0")) {
            int components = accessors.components(attributes.get("COLOR_0")) == 3 ? 3 : 4;
            float[] colors = accessors.floats(attributes.get("COLOR_0"), components);
            GltfPrimitive.refuseOtherCount(
                    "COLOR_0", colors.length / components, shape.vertexCount());
            mesh.floats(Type.Color, components, colors);
            material.setBoolean("UseVertexColor", true);
        }
        addTangents(mesh, attributes, shape, accessors, material);
        return mesh;
    }

    private static void addUvs(
            MeshBuilder mesh,
            Type type,
            String name,
            Map<String, Integer> attributes,
            GltfPrimitive shape,
            GltfAccessors accessors) {
        if (attributes.containsKey(name)) {
            float[] uvs = accessors.floats(attributes.get(name), 2);
            GltfPrimitive.refuseOtherCount(name, uvs.length / 2, shape.vertexCount());
            mesh.floats(type, 2, uvs);
        }
    }

    private static void addTangents(
            MeshBuilder mesh,
            Map<String, Integer> attributes,
            GltfPrimitive shape,
            GltfAccessors accessors,
            Material material) {
        if (attributes.containsKey("TANGENT")) {
            float[] tangents = accessors.floats(attributes.get("TANGENT"), 4);
            GltfPrimitive.refuseOtherCount("TANGENT", tangents.length / 4, shape.vertexCount());
            mesh.floats(Type.Tangent, 4, tangents);
        } else if (material.getTextureParam("NormalMap") != null) {
            mesh.tangents();
        }
    }
}
