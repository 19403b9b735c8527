package dev.likeness.model.gltf;

import dev.likeness.job.BadFileException;
import java.util.List;
import java.util.Map;

/**
 * The JSON of a glTF 2.0 file, as far as avatars use it. Names are those of the specification;
 * everything may be null.
 *
 * <p>Public only because Moshi has to reach the records.
 */
public record GltfDocument(
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
        List<String> extensionsUsed,
        List<String> extensionsRequired) {

    /** As the specification has it. */
    public record Asset(String version) {}

    /** As the specification has it. */
    public record Scene(List<Integer> nodes) {}

    /** As the specification has it. */
    public record Node(
            String name,
            List<Integer> children,
            Integer mesh,
            Integer skin,
            float[] weights,
            float[] matrix,
            float[] translation,
            float[] rotation,
            float[] scale) {}

    /** As the specification has it. */
    public record Mesh(List<Primitive> primitives, float[] weights, Object extras) {}

    /** As the specification has it. */
    public record Primitive(
            Map<String, Integer> attributes,
            Integer indices,
            Integer material,
            Integer mode,
            List<Map<String, Integer>> targets,
            Object extras) {}

    /** As the specification has it. */
    public record Skin(List<Integer> joints, Integer inverseBindMatrices) {}

    /** As the specification has it. */
    public record Material(
            String name,
            MetallicRoughness pbrMetallicRoughness,
            TextureUse normalTexture,
            TextureUse occlusionTexture,
            TextureUse emissiveTexture,
            float[] emissiveFactor,
            String alphaMode,
            Float alphaCutoff,
            Boolean doubleSided,
            GltfExtensions.OfMaterial extensions) {}

    /** As the specification has it. */
    public record MetallicRoughness(
            float[] baseColorFactor,
            TextureUse baseColorTexture,
            Float metallicFactor,
            Float roughnessFactor,
            TextureUse metallicRoughnessTexture) {}

    /** As the specification has it. */
    public record TextureUse(
            Integer index,
            Integer texCoord,
            Float scale,
            Float strength,
            GltfExtensions.OfTextureUse extensions) {}

    /** As the specification has it. */
    public record Texture(Integer source, Integer sampler, GltfExtensions.OfTexture extensions) {}

    /** As the specification has it. */
    public record Image(String uri, Integer bufferView, String name) {}

    /** As the specification has it. */
    public record Sampler(Integer wrapS, Integer wrapT) {}

    /** As the specification has it. */
    public record Accessor(
            Integer bufferView,
            Long byteOffset,
            Integer componentType,
            Boolean normalized,
            Long count,
            String type,
            Sparse sparse) {}

    /** As the specification has it. */
    public record Sparse(Integer count, SparseIndices indices, SparseValues values) {}

    /** As the specification has it. */
    public record SparseIndices(Integer bufferView, Long byteOffset, Integer componentType) {}

    /** As the specification has it. */
    public record SparseValues(Integer bufferView, Long byteOffset) {}

    /** As the specification has it. */
    public record BufferView(
            Integer buffer,
            Long byteOffset,
            Long byteLength,
            Integer byteStride,
            GltfExtensions.OfBufferView extensions) {}

    /** As the specification has it. */
    public record Buffer(String uri, Long byteLength, GltfExtensions.OfBuffer extensions) {}

    /** As the specification has it. */
    public record Animation(String name, List<Channel> channels, List<AnimationSampler> samplers) {}

    /** As the specification has it. */
    public record Channel(Integer sampler, Target target) {}

    /** As the specification has it. */
    public record Target(Integer node, String path) {}

    /** As the specification has it. */
    public record AnimationSampler(Integer input, Integer output, String interpolation) {}

    /**
     * Follows a reference.
     *
     * @param list where it points into; null counts as empty
     * @param index the reference; null is refused like one that points nowhere
     * @param what for messages, for example "accessor" (not null)
     * @return the element (not null)
     * @throws BadFileException if there is none
     */
    public static <T> T at(List<T> list, Integer index, String what) {
        int size = list == null ? 0 : list.size();
        if (index == null || index < 0 || index >= size || list.get(index) == null) {
            throw new BadFileException(
                    "expected " + what + " " + index + ", found " + size + " of them", null);
        }
        return list.get(index);
    }

    /**
     * Replaces a missing list.
     *
     * @param list may be null
     * @return the list, or an empty one (not null, without null in it)
     * @throws BadFileException if an element is null
     */
    public static <T> List<T> orEmpty(List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.contains(null)) {
            throw new BadFileException("expected lists without null, found " + list, null);
        }
        return list;
    }
}
