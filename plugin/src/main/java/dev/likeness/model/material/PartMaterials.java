package dev.likeness.model.material;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.texture.Texture2D;
import dev.likeness.model.file.SourceFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the materials of parts from the pictures beside a model. Each picture is decoded once, so
 * keep one of these for all parts of an avatar and drop it after. One thread at a time, not the
 * render thread.
 */
public final class PartMaterials {

    private final TextureReader reader;
    private final PbrMaterials materials;
    private final Map<String, Texture2D> decoded = new HashMap<>();

    public PartMaterials(AssetManager assets) {
        this.reader = new TextureReader();
        this.materials = new PbrMaterials(assets);
    }

    /**
     * Decodes a picture, once for each name and kind.
     *
     * @param kind what it says; Unity's maps come back in glTF's layout (not null)
     * @param file PNG or JPEG (not null)
     * @return shared between all that ask for it (not null)
     * @throws dev.likeness.job.BadFileException if it is damaged or too large
     */
    public Texture2D read(TextureKind kind, SourceFile file) {
        return decoded.computeIfAbsent(
                kind + " " + file.name(),
                key ->
                        kind == TextureKind.UNITY_METALLIC_SMOOTHNESS
                                ? UnitySmoothness.toGltf(reader.read(file))
                                : reader.read(file));
    }

    /**
     * Makes a material.
     *
     * @param partName decides what is covered, for example "AvatarHead" (not null)
     * @param textures from {@link #read} or made otherwise, in the layout {@link #read} gives;
     *     masks of visibility are passed over (not null)
     * @return finished for what it covers (not null, new)
     */
    public Material make(String partName, Map<TextureKind, Texture2D> textures) {
        Material material = materials.plain(partName);
        apply(textures, material);
        SurfaceRole.of(partName).complete(material);
        return material;
    }

    /**
     * Gives a material the pictures that it lacks.
     *
     * @param textures as {@link #make} takes them (not null)
     * @param material PBR, not yet completed for its role; what it already has stays (modified)
     */
    public static void apply(Map<TextureKind, Texture2D> textures, Material material) {
        set(material, "BaseColorMap", textures.get(TextureKind.COLOR));
        if (set(material, "NormalMap", textures.get(TextureKind.NORMAL))) {
            PbrMaterials.takeGltfNormals(material);
        }
        applyGloss(textures, material);
    }

    /**
     * Tells whether a picture of a kind would be put to use.
     *
     * @param material PBR (not null, unaffected)
     * @param kind of the picture (not null)
     * @return false for masks and for what the material already has
     */
    public static boolean wants(Material material, TextureKind kind) {
        return switch (kind) {
            case COLOR -> lacks(material, "BaseColorMap");
            case NORMAL -> lacks(material, "NormalMap");
            case METALLIC_ROUGHNESS, UNITY_METALLIC_SMOOTHNESS, METALLIC, ROUGHNESS ->
                    lacks(material, "MetallicRoughnessMap");
            case BODY_VISIBILITY, HEAD_VISIBILITY -> false;
        };
    }

    private static boolean lacks(Material material, String parameter) {
        return material.getTextureParam(parameter) == null;
    }

    private static void applyGloss(Map<TextureKind, Texture2D> textures, Material material) {
        if (!lacks(material, "MetallicRoughnessMap")) {
            return;
        }
        Texture2D packed =
                textures.getOrDefault(
                        TextureKind.METALLIC_ROUGHNESS,
                        textures.get(TextureKind.UNITY_METALLIC_SMOOTHNESS));
        if (packed != null) {
            set(material, "MetallicRoughnessMap", packed);
            material.setFloat("Metallic", 1);
            material.setFloat("Roughness", 1);
            return;
        }
        if (set(material, "MetallicMap", textures.get(TextureKind.METALLIC))) {
            material.setFloat("Metallic", 1);
        }
        if (set(material, "RoughnessMap", textures.get(TextureKind.ROUGHNESS))) {
            material.setFloat("Roughness", 1);
        }
    }

    private static boolean set(Material material, String parameter, Texture2D texture) {
        if (texture == null || !lacks(material, parameter)) {
            return false;
        }
        material.setTexture(parameter, texture);
        return true;
    }
}
