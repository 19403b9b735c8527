package dev.likeness.model.gltf;

import com.squareup.moshi.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The extensions of glTF that are understood, and their JSON. Names are those of their
 * specifications; everything may be null.
 *
 * <p>Public only because Moshi has to reach the records.
 */
public final class GltfExtensions {

    private static final Set<String> SUPPORTED =
            Set.of(
                    "EXT_meshopt_compression",
                    "EXT_texture_webp",
                    "KHR_materials_emissive_strength",
                    "KHR_materials_pbrSpecularGlossiness",
                    "KHR_materials_unlit",
                    "KHR_mesh_quantization",
                    "KHR_texture_transform");

    private static final Map<String, String> ADVICE =
            Map.of(
                    "KHR_draco_mesh_compression",
                    "export without Draco",
                    "KHR_texture_basisu",
                    "export textures as JPEG, PNG or WebP",
                    "MSFT_texture_dds",
                    "export textures as JPEG, PNG or WebP",
                    "EXT_texture_avif",
                    "export textures as JPEG, PNG or WebP");

    private GltfExtensions() {}

    /** Those of a list that are not understood. */
    static List<String> unsupported(List<String> names) {
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(SUPPORTED);
        return unknown;
    }

    /** What a developer can do about an extension that a file cannot be read without. */
    static String advice(String name) {
        return name + " (" + ADVICE.getOrDefault(name, "export without it") + ")";
    }

    /** As the specifications have it. */
    public record OfMaterial(
            @Json(name = "KHR_materials_unlit") Map<String, Object> unlit,
            @Json(name = "KHR_materials_emissive_strength") EmissiveStrength emissiveStrength,
            @Json(name = "KHR_materials_pbrSpecularGlossiness")
                    SpecularGlossiness specularGlossiness) {}

    /** As the specification has it. */
    public record EmissiveStrength(Float emissiveStrength) {}

    /** As the specification has it. */
    public record SpecularGlossiness(
            float[] diffuseFactor,
            GltfDocument.TextureUse diffuseTexture,
            float[] specularFactor,
            Float glossinessFactor,
            GltfDocument.TextureUse specularGlossinessTexture) {}

    /** As the specification has it. */
    public record OfTextureUse(@Json(name = "KHR_texture_transform") TextureTransform transform) {}

    /** As the specification has it. */
    public record TextureTransform(
            float[] offset, Float rotation, float[] scale, Integer texCoord) {}

    /** As the specification has it. */
    public record OfTexture(@Json(name = "EXT_texture_webp") WebpTexture webp) {}

    /** As the specification has it. */
    public record WebpTexture(Integer source) {}

    /** As the specification has it. */
    public record OfBufferView(@Json(name = "EXT_meshopt_compression") PackedView packed) {}

    /** As the specification has it. */
    public record PackedView(
            Integer buffer,
            Long byteOffset,
            Long byteLength,
            Integer byteStride,
            Integer count,
            String mode,
            String filter) {}

    /** As the specification has it. */
    public record OfBuffer(@Json(name = "EXT_meshopt_compression") PackedBuffer packed) {}

    /** As the specification has it. */
    public record PackedBuffer(Boolean fallback) {}
}
