package dev.likeness.sandbox.format;

import java.util.List;
import java.util.Map;

/**
 * The JSON of a glTF 2.0 file, as far as it is written; the names and meanings are the format's
 * own. Absent properties are null. Public because the JSON library has to see it, not for other
 * packages.
 */
public record GltfDocument(
        Asset asset,
        int scene,
        List<Scene> scenes,
        List<Node> nodes,
        List<Mesh> meshes,
        List<Skin> skins,
        List<Material> materials,
        List<Texture> textures,
        List<Image> images,
        List<Sampler> samplers,
        List<Accessor> accessors,
        List<BufferView> bufferViews,
        List<Buffer> buffers,
        Map<String, Object> extras) {

    /** Version of the format. */
    public record Asset(String version, String generator) {}

    /** Root nodes. */
    public record Scene(String name, List<Integer> nodes) {}

    /** A joint, or a mesh with its skin. */
    public record Node(
            String name,
            List<Integer> children,
            List<Float> translation,
            Integer mesh,
            Integer skin) {}

    /** One mesh with the weights of its targets at rest. */
    public record Mesh(
            String name, List<Primitive> primitives, List<Float> weights, Extras extras) {}

    /** Names of the morph targets. */
    public record Extras(List<String> targetNames) {}

    /** Accessors of one mesh. */
    public record Primitive(
            Map<String, Integer> attributes,
            int indices,
            int material,
            List<Map<String, Integer>> targets) {}

    /** The joints that pull the vertices. */
    public record Skin(
            String name, int inverseBindMatrices, Integer skeleton, List<Integer> joints) {}

    /** How a mesh looks. */
    public record Material(
            String name,
            Pbr pbrMetallicRoughness,
            TextureRef normalTexture,
            TextureRef occlusionTexture,
            String alphaMode,
            Boolean doubleSided) {}

    /** Colour and roughness. */
    public record Pbr(
            TextureRef baseColorTexture,
            TextureRef metallicRoughnessTexture,
            float metallicFactor,
            float roughnessFactor) {}

    /** Which texture. */
    public record TextureRef(int index) {}

    /** Which image. */
    public record Texture(int sampler, int source) {}

    /** A picture in a file or in a view. */
    public record Image(String name, String uri, String mimeType, Integer bufferView) {}

    /** How textures are filtered and repeated. */
    public record Sampler(int magFilter, int minFilter, int wrapS, int wrapT) {}

    /** Numbers of one type in a view. */
    public record Accessor(
            int bufferView,
            int componentType,
            int count,
            String type,
            List<Float> min,
            List<Float> max) {}

    /** A part of the buffer. */
    public record BufferView(int buffer, int byteOffset, int byteLength, Integer target) {}

    /** All numbers. */
    public record Buffer(int byteLength, String uri) {}
}
