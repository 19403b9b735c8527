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
     * @param surface of the primitive; vertex colours are switched on in it (modified)
     * @return the mesh with every attribute but the skin (not null)
     */
    static MeshBuilder unskinned(
            GltfDocument.Primitive primitive,
            GltfPrimitive shape,
            GltfAccessors accessors,
            GltfSurface surface) {
        MeshBuilder mesh = new MeshBuilder(shape.positions(), shape.normals(), shape.triangles());
        Map<String, Integer> attributes = primitive.attributes();
        int vertices = shape.vertexCount();
        addUvs(mesh, Type.TexCoord, surface.uv(), attributes, vertices, accessors);
        surface.occlusionUv()
                .ifPresent(uv -> addUvs(mesh, Type.TexCoord2, uv, attributes, vertices, accessors));
        if (attributes.containsKey("COLOR_0")) {
            int components = accessors.components(attributes.get("COLOR_0")) == 3 ? 3 : 4;
            mesh.floats(
                    Type.Color,
                    components,
                    accessors.floats(attributes.get("COLOR_0"), components, vertices, "COLOR_0"));
            surface.material().setBoolean("UseVertexColor", true);
        }
        addTangents(mesh, attributes, vertices, accessors, surface.material());
        return mesh;
    }

    private static void addUvs(
            MeshBuilder mesh,
            Type type,
            GltfUv uv,
            Map<String, Integer> attributes,
            int vertices,
            GltfAccessors accessors) {
        if (attributes.containsKey(uv.attribute())) {
            float[] uvs =
                    accessors.floats(attributes.get(uv.attribute()), 2, vertices, uv.attribute());
            uv.applyTo(uvs);
            mesh.floats(type, 2, uvs);
        }
    }

    private static void addTangents(
            MeshBuilder mesh,
            Map<String, Integer> attributes,
            int vertices,
            GltfAccessors accessors,
            Material material) {
        if (material.getTextureParam("NormalMap") == null) {
            return;
        }
        if (attributes.containsKey("TANGENT")) {
            mesh.floats(
                    Type.Tangent,
                    4,
                    accessors.floats(attributes.get("TANGENT"), 4, vertices, "TANGENT"));
        } else {
            mesh.tangents();
        }
    }
}
