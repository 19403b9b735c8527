package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.SurfaceRole;
import dev.likeness.model.material.TextureReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Makes the engine's materials from those of a glTF file; textures are decoded once each. */
final class GltfMaterials {

    private static final float DEFAULT_CUTOFF = 0.5f;
    private static final int CLAMP = 33_071;
    private static final int MIRROR = 33_648;

    private final GltfFile file;
    private final GltfDocument document;
    private final GltfAccessors accessors;
    private final TextureReader textureReader;
    private final PbrMaterials materials;
    private final NearbyPictures pictures;
    private final Map<String, Texture2D> textures = new HashMap<>();

    GltfMaterials(GltfFile file, GltfAccessors accessors, AssetManager assets) {
        this.file = file;
        this.document = file.document();
        this.accessors = accessors;
        this.textureReader = new TextureReader(assets);
        this.materials = new PbrMaterials(assets);
        this.pictures = new NearbyPictures(file.resources(), assets);
    }

    /**
     * Makes a material.
     *
     * @param index in the file, or null for the default
     * @param partName decides what the material covers (not null)
     * @return new for each call, its textures shared (not null)
     */
    Material read(Integer index, String partName) {
        Material material = materials.plain(partName);
        if (index != null) {
            GltfDocument.Material source = GltfDocument.at(document.materials(), index, "material");
            material.setName(source.name() == null ? partName : source.name());
            describe(source, material);
        }
        pictures.supply(partName, material);
        SurfaceRole.of(partName).complete(material);
        return material;
    }

    /** The colour map of a material, as decoded. */
    Texture2D colorMap(Material material) {
        var parameter = material.getTextureParam("BaseColorMap");
        return parameter == null ? null : (Texture2D) parameter.getTextureValue();
    }

    private void describe(GltfDocument.Material source, Material material) {
        GltfDocument.MetallicRoughness pbr = source.pbrMetallicRoughness();
        if (pbr != null) {
            describe(pbr, material);
        }
        setTexture(material, "NormalMap", source.normalTexture(), true);
        if (source.normalTexture() != null) {
            material.setFloat("NormalType", 1);
            material.setFloat("NormalScale", or(source.normalTexture().scale(), 1));
        }
        describeOcclusion(source, material);
        setTexture(material, "EmissiveMap", source.emissiveTexture(), false);
        if (source.emissiveFactor() != null) {
            material.setColor("Emissive", color(source.emissiveFactor()));
            material.setFloat("EmissiveIntensity", 1);
        }
        if ("MASK".equals(source.alphaMode())) {
            material.setFloat("AlphaDiscardThreshold", or(source.alphaCutoff(), DEFAULT_CUTOFF));
        } else if ("BLEND".equals(source.alphaMode())) {
            material.getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
        }
        if (Boolean.TRUE.equals(source.doubleSided())) {
            material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
        }
    }

    private void describe(GltfDocument.MetallicRoughness pbr, Material material) {
        if (pbr.baseColorFactor() != null) {
            material.setColor("BaseColor", color(pbr.baseColorFactor()));
        }
        material.setFloat("Metallic", or(pbr.metallicFactor(), 1));
        material.setFloat("Roughness", or(pbr.roughnessFactor(), 1));
        setTexture(material, "BaseColorMap", pbr.baseColorTexture(), false);
        setTexture(material, "MetallicRoughnessMap", pbr.metallicRoughnessTexture(), true);
    }

    private void describeOcclusion(GltfDocument.Material source, Material material) {
        GltfDocument.TextureUse occlusion = source.occlusionTexture();
        if (occlusion == null) {
            return;
        }
        GltfDocument.MetallicRoughness pbr = source.pbrMetallicRoughness();
        GltfDocument.TextureUse packed = pbr == null ? null : pbr.metallicRoughnessTexture();
        if (packed != null && packed.index() != null && packed.index().equals(occlusion.index())) {
            material.setBoolean("AoPackedInMRMap", true);
        } else {
            setTexture(material, "LightMap", occlusion, true);
            material.setBoolean("LightMapAsAOMap", true);
        }
        material.setFloat("AoStrength", or(occlusion.strength(), 1));
    }

    private void setTexture(
            Material material, String parameter, GltfDocument.TextureUse use, boolean linear) {
        if (use != null) {
            material.setTexture(parameter, texture(use.index(), linear));
        }
    }

    /** One image used as colour and as data needs two: the engine keeps the kind in the image. */
    private Texture2D texture(Integer index, boolean linear) {
        return textures.computeIfAbsent(
                index + (linear ? " linear" : " color"), key -> decode(index));
    }

    private Texture2D decode(Integer index) {
        GltfDocument.Texture source = GltfDocument.at(document.textures(), index, "texture");
        Texture2D texture = textureReader.read(image(source.source()));
        if (source.sampler() != null) {
            GltfDocument.Sampler sampler =
                    GltfDocument.at(document.samplers(), source.sampler(), "sampler");
            texture.setWrap(Texture.WrapAxis.S, wrap(sampler.wrapS()));
            texture.setWrap(Texture.WrapAxis.T, wrap(sampler.wrapT()));
        }
        return texture;
    }

    private SourceFile image(Integer index) {
        GltfDocument.Image image = GltfDocument.at(document.images(), index, "image");
        if (image.uri() != null) {
            return file.resources().resolve(image.uri());
        }
        ByteBuffer view = accessors.view(image.bufferView());
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return new SourceFile(file.name() + ", image " + index, bytes);
    }

    private static Texture.WrapMode wrap(Integer mode) {
        if (mode != null && mode == CLAMP) {
            return Texture.WrapMode.EdgeClamp;
        }
        return mode != null && mode == MIRROR
                ? Texture.WrapMode.MirroredRepeat
                : Texture.WrapMode.Repeat;
    }

    private static float or(Float value, float standard) {
        return value == null ? standard : value;
    }

    private static ColorRGBA color(float[] factor) {
        float alpha = factor.length > 3 ? factor[3] : 1;
        return factor.length < 3
                ? ColorRGBA.White.clone()
                : new ColorRGBA(factor[0], factor[1], factor[2], alpha);
    }
}
