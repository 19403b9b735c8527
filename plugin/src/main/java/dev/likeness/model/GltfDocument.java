package dev.likeness.model;

import dev.likeness.job.BadFileException;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a glTF 2.0 file, as far as avatars use it. Names are those of the specification;
 * everything may be null.
 */
record GltfDocument(
        Asset asset,
        Integer scene,
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
        List<Animation> animations,
        List<String> extensionsRequired) {

    record Asset(String version) {}

    record Scene(List<Integer> nodes) {}

    record Node(
            String name,
            List<Integer> children,
            Integer mesh,
            Integer skin,
            float[] matrix,
            float[] translation,
            float[] rotation,
            float[] scale) {}

    record Mesh(List<Primitive> primitives, Object extras) {}

    record Primitive(
            Map<String, Integer> attributes,
            Integer indices,
            Integer material,
            Integer mode,
            List<Map<String, Integer>> targets,
            Object extras) {}

    record Skin(List<Integer> joints, Integer inverseBindMatrices) {}

    record Material(
            String name,
            MetallicRoughness pbrMetallicRoughness,
            TextureUse normalTexture,
            TextureUse occlusionTexture,
            TextureUse emissiveTexture,
            float[] emissiveFactor,
            String alphaMode,
            Float alphaCutoff,
            Boolean doubleSided) {}

    record MetallicRoughness(
            float[] baseColorFactor,
            TextureUse baseColorTexture,
            Float metallicFactor,
            Float roughnessFactor,
            TextureUse metallicRoughnessTexture) {}

    record TextureUse(Integer index, Float scale, Float strength) {}

    record Texture(Integer source, Integer sampler) {}

    record Image(String uri, Integer bufferView, String name) {}

    record Sampler(Integer wrapS, Integer wrapT) {}

    record Accessor(
            Integer bufferView,
            Long byteOffset,
            Integer componentType,
            Boolean normalized,
            Long count,
            String type,
            Sparse sparse) {}

    record Sparse(Integer count, SparseIndices indices, SparseValues values) {}

    record SparseIndices(Integer bufferView, Long byteOffset, Integer componentType) {}

    record SparseValues(Integer bufferView, Long byteOffset) {}

    record BufferView(Integer buffer, Long byteOffset, Long byteLength, Integer byteStride) {}

    record Buffer(String uri, Long byteLength) {}

    record Animation(String name, List<Channel> channels, List<AnimationSampler> samplers) {}

    record Channel(Integer sampler, Target target) {}

    record Target(Integer node, String path) {}

    record AnimationSampler(Integer input, Integer output, String interpolation) {}

    /**
     * Follows a reference.
     *
     * @param list where it points into; null counts as empty
     * @param index the reference; null is refused like one that points nowhere
     * @param what for messages, for example "accessor" (not null)
     * @return the element (not null)
     * @throws BadFileException if there is none
     */
    static <T> T at(List<T> list, Integer index, String what) {
        int size = list == null ? 0 : list.size();
        if (index == null || index < 0 || index >= size || list.get(index) == null) {
            throw new BadFileException(
                    "expected " + what + " " + index + ", found " + size + " of them", null);
        }
        return list.get(index);
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
