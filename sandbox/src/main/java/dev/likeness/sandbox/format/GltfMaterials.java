package dev.likeness.sandbox.format;

import dev.likeness.sandbox.format.GltfDocument.Image;
import dev.likeness.sandbox.format.GltfDocument.Material;
import dev.likeness.sandbox.format.GltfDocument.Pbr;
import dev.likeness.sandbox.format.GltfDocument.Sampler;
import dev.likeness.sandbox.format.GltfDocument.Texture;
import dev.likeness.sandbox.format.GltfDocument.TextureRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects materials and their textures; a file name that several share becomes one texture. */
final class GltfMaterials {

    private static final int LINEAR = 9729;
    private static final int LINEAR_MIPMAP_LINEAR = 9987;
    private static final int REPEAT = 10497;

    private final GltfBuffer buffer;
    private final List<Material> materials = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final Map<String, Integer> textureOfFile = new LinkedHashMap<>();

    GltfMaterials(GltfBuffer buffer) {
        this.buffer = buffer;
    }

    int add(String name, GltfMaterial material) {
        materials.add(
                new Material(
                        name,
                        pbr(material),
                        texture(material.normal()),
                        texture(material.metallicRoughness()),
                        material.blended() ? "BLEND" : null,
                        material.blended() ? true : null));
        return materials.size() - 1;
    }

    /** Factors multiply what a map says. */
    private Pbr pbr(GltfMaterial material) {
        TextureRef color = texture(material.color());
        TextureRef map = texture(material.metallicRoughness());
        return map == null
                ? new Pbr(color, null, 0, material.roughness())
                : new Pbr(color, map, 1, 1);
    }

    List<Material> materials() {
        return materials;
    }

    List<Image> images() {
        return images;
    }

    List<Texture> textures() {
        return textureOfFile.values().stream().map(image -> new Texture(0, image)).toList();
    }

    List<Sampler> samplers() {
        return images.isEmpty()
                ? List.of()
                : List.of(new Sampler(LINEAR, LINEAR_MIPMAP_LINEAR, REPEAT, REPEAT));
    }

    private TextureRef texture(Optional<GltfTexture> texture) {
        return texture.map(
                        given ->
                                new TextureRef(
                                        textureOfFile.computeIfAbsent(
                                                given.fileName(), name -> addImage(given))))
                .orElse(null);
    }

    private int addImage(GltfTexture texture) {
        String name = texture.fileName().replaceFirst("\\.[^.]*$", "");
        images.add(
                texture.embedded()
                        .map(
                                picture ->
                                        new Image(
                                                name,
                                                null,
                                                texture.mimeType(),
                                                buffer.addView(picture)))
                        .orElseGet(
                                () ->
                                        new Image(
                                                name,
                                                texture.fileName(),
                                                texture.mimeType(),
                                                null)));
        return images.size() - 1;
    }
}
