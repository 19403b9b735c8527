package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import dev.likeness.job.BadFileException;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfDocument.TextureUse;
import dev.likeness.model.gltf.GltfExtensions;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.material.PbrMaterials;
import dev.likeness.model.material.SurfaceRole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the engine's materials from those of a glTF file. */
final class GltfMaterials {

    private static final Logger LOG = LoggerFactory.getLogger(GltfMaterials.class);

    private static final float DEFAULT_CUTOFF = 0.5f;

    /** The engine dims emission by alpha to this power; glTF does not. Zero is undefined there. */
    private static final float NO_DIMMING = 0.001f;

    private final GltfFile file;
    private final GltfDocument document;
    private final GltfImages images;
    private final PbrMaterials materials;
    private final NearbyPictures pictures;

    GltfMaterials(GltfFile file, GltfImages images, AssetManager assets) {
        this.file = file;
        this.document = file.document();
        this.images = images;
        this.materials = new PbrMaterials(assets);
        this.pictures = new NearbyPictures(file.resources(), assets);
    }

    /**
     * Has the images of a material decoded while other things are read.
     *
     * @param index in the file, or null for the default
     * @throws BadFileException if an image is missing or too large
     */
    void expect(Integer index) {
        if (index != null) {
            GltfDocument.Material source = GltfDocument.at(document.materials(), index, "material");
            Stream.concat(surfaceUses(source).stream(), Stream.of(source.occlusionTexture()))
                    .filter(Objects::nonNull)
                    .forEach(use -> images.expect(use.index()));
        }
    }

    /**
     * Makes a material, whose images have to be expected before.
     *
     * @param index in the file, or null for the default
     * @param partName decides what the material covers (not null)
     * @return new for each call, its textures shared (not null)
     */
    GltfSurface read(Integer index, String partName) {
        Material material = materials.plain(partName);
        GltfUv uv = GltfUv.PLAIN;
        Optional<GltfUv> occlusionUv = Optional.empty();
        if (index != null) {
            GltfDocument.Material source = GltfDocument.at(document.materials(), index, "material");
            material.setName(source.name() == null ? partName : source.name());
            uv = commonUv(source);
            describe(source, material);
            occlusionUv = describeOcclusion(source, material, uv);
        }
        pictures.supply(partName, material);
        SurfaceRole.of(partName).complete(material);
        return new GltfSurface(material, uv, occlusionUv);
    }

    /** The colour map of a material, as decoded. */
    Texture2D colorMap(Material material) {
        var parameter = material.getTextureParam("BaseColorMap");
        return parameter == null ? null : (Texture2D) parameter.getTextureValue();
    }

    /** Everything but occlusion, which may have texture coordinates of its own. */
    private static List<TextureUse> surfaceUses(GltfDocument.Material source) {
        GltfDocument.MetallicRoughness pbr = source.pbrMetallicRoughness();
        GltfExtensions.SpecularGlossiness gloss = specularGlossiness(source);
        Stream<TextureUse> surface =
                gloss != null
                        ? Stream.of(gloss.diffuseTexture(), gloss.specularGlossinessTexture())
                        : pbr == null
                                ? Stream.empty()
                                : Stream.of(pbr.baseColorTexture(), pbr.metallicRoughnessTexture());
        return Stream.concat(surface, Stream.of(source.normalTexture(), source.emissiveTexture()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The engine looks all textures of a surface up at one place. */
    private GltfUv commonUv(GltfDocument.Material source) {
        List<GltfUv> wanted = surfaceUses(source).stream().map(GltfUv::of).distinct().toList();
        if (wanted.size() > 1) {
            String problem =
                    "one set of texture coordinates for all textures of material "
                            + source.name()
                            + ", found "
                            + wanted;
            if (GltfDocument.orEmpty(document.extensionsRequired())
                    .contains("KHR_texture_transform")) {
                throw new BadFileException("expected " + problem, null);
            }
            LOG.warn("{}: expected {}; the first is used", file.name(), problem);
        }
        return wanted.isEmpty() ? GltfUv.PLAIN : wanted.get(0);
    }

    private void describe(GltfDocument.Material source, Material material) {
        if (specularGlossiness(source) != null) {
            describe(specularGlossiness(source), material);
        } else if (source.pbrMetallicRoughness() != null) {
            describe(source.pbrMetallicRoughness(), material);
        }
        setTexture(material, "NormalMap", source.normalTexture(), ColorSpace.Linear);
        if (source.normalTexture() != null) {
            material.setFloat("NormalType", 1);
            material.setFloat("NormalScale", or(source.normalTexture().scale(), 1));
        }
        describeEmission(source, material);
        if (source.extensions() != null && source.extensions().unlit() != null) {
            makeUnlit(material);
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
        setTexture(material, "BaseColorMap", pbr.baseColorTexture(), ColorSpace.sRGB);
        setTexture(
                material,
                "MetallicRoughnessMap",
                pbr.metallicRoughnessTexture(),
                ColorSpace.Linear);
    }

    private static GltfExtensions.SpecularGlossiness specularGlossiness(
            GltfDocument.Material source) {
        return source.extensions() == null ? null : source.extensions().specularGlossiness();
    }

    private void describe(GltfExtensions.SpecularGlossiness gloss, Material material) {
        material.setBoolean("UseSpecGloss", true);
        if (gloss.diffuseFactor() != null) {
            material.setColor("BaseColor", color(gloss.diffuseFactor()));
        }
        if (gloss.specularFactor() != null) {
            material.setColor("Specular", color(gloss.specularFactor()));
        }
        material.setFloat("Glossiness", or(gloss.glossinessFactor(), 1));
        setTexture(material, "BaseColorMap", gloss.diffuseTexture(), ColorSpace.sRGB);
        setTexture(
                material,
                "SpecularGlossinessMap",
                gloss.specularGlossinessTexture(),
                ColorSpace.sRGB);
    }

    private void describeEmission(GltfDocument.Material source, Material material) {
        if (source.emissiveFactor() == null) {
            return;
        }
        setTexture(material, "EmissiveMap", source.emissiveTexture(), ColorSpace.sRGB);
        GltfExtensions.EmissiveStrength strength =
                source.extensions() == null ? null : source.extensions().emissiveStrength();
        emit(
                material,
                color(source.emissiveFactor()),
                strength == null ? 1 : or(strength.emissiveStrength(), 1));
    }

    private static void emit(Material material, ColorRGBA color, float intensity) {
        material.setColor("Emissive", color);
        material.setFloat("EmissiveIntensity", intensity);
        material.setFloat("EmissivePower", NO_DIMMING);
    }

    /** The colour shines by itself and nothing is reflected, in the same shader as all else. */
    private static void makeUnlit(Material material) {
        ColorRGBA color = material.getParamValue("BaseColor");
        emit(material, new ColorRGBA(color.r, color.g, color.b, 1), 1);
        if (material.getTextureParam("BaseColorMap") != null) {
            material.setTexture(
                    "EmissiveMap", material.getTextureParam("BaseColorMap").getTextureValue());
        }
        material.setColor("BaseColor", new ColorRGBA(0, 0, 0, color.a));
        material.setBoolean("UseSpecGloss", true);
        material.setColor("Specular", ColorRGBA.Black.clone());
        material.setFloat("Glossiness", 0);
    }

    private Optional<GltfUv> describeOcclusion(
            GltfDocument.Material source, Material material, GltfUv surfaceUv) {
        TextureUse occlusion = source.occlusionTexture();
        if (occlusion == null) {
            return Optional.empty();
        }
        material.setFloat("AoStrength", or(occlusion.strength(), 1));
        boolean samePlace = GltfUv.of(occlusion).equals(surfaceUv);
        if (samePlace && isPackedWithRoughness(source, occlusion)) {
            material.setBoolean("AoPackedInMRMap", true);
            return Optional.empty();
        }
        setLightMap(material, images.get(occlusion.index(), ColorSpace.Linear));
        material.setBoolean("LightMapAsAOMap", true);
        if (samePlace) {
            return Optional.empty();
        }
        material.setBoolean("SeparateTexCoord", true);
        return Optional.of(GltfUv.of(occlusion));
    }

    /** The engine takes a light map for a picture, and would warn of one that is data. */
    private static void setLightMap(Material material, Texture2D occlusion) {
        occlusion.getImage().setColorSpace(ColorSpace.sRGB);
        material.setTexture("LightMap", occlusion);
        occlusion.getImage().setColorSpace(ColorSpace.Linear);
    }

    private static boolean isPackedWithRoughness(
            GltfDocument.Material source, TextureUse occlusion) {
        GltfDocument.MetallicRoughness pbr = source.pbrMetallicRoughness();
        TextureUse packed = pbr == null ? null : pbr.metallicRoughnessTexture();
        return specularGlossiness(source) == null
                && packed != null
                && packed.index() != null
                && packed.index().equals(occlusion.index());
    }

    private void setTexture(Material material, String parameter, TextureUse use, ColorSpace space) {
        if (use != null) {
            material.setTexture(parameter, images.get(use.index(), space));
        }
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
