package dev.likeness.model.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.texture.image.ImageRaster;
import dev.likeness.model.TestFiles;
import dev.likeness.model.file.SourceFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartMaterialsTest {

    private static final SourceFile UNITY = new SourceFile("unity.png", TestFiles.png(0x40CC0000));
    private static final SourceFile GREY = new SourceFile("grey.png", TestFiles.png(0xFF808080));

    private final AssetManager assets = new DesktopAssetManager(true);
    private final PartMaterials materials = new PartMaterials(assets);

    @Test
    void unitysSmoothnessBecomesRoughnessInGreenAndItsMetalMovesToBlue() {
        Texture2D converted = materials.read(TextureKind.UNITY_METALLIC_SMOOTHNESS, UNITY);

        ColorRGBA texel = ImageRaster.create(converted.getImage()).getPixel(1, 1);
        assertThat(texel.g).isCloseTo(1 - 0x40 / 255f, within(0.003f));
        assertThat(texel.b).isCloseTo(0xCC / 255f, within(0.003f));
    }

    @Test
    void aPictureIsDecodedOnceForEachKind() {
        Texture2D color = materials.read(TextureKind.COLOR, GREY);

        assertThat(materials.read(TextureKind.COLOR, GREY)).isSameAs(color);
        assertThat(materials.read(TextureKind.NORMAL, GREY)).isNotSameAs(color);
    }

    @Test
    void onlyColoursAreReadAsSrgb() {
        Material material =
                materials.make(
                        "AvatarHead",
                        Map.of(
                                TextureKind.COLOR, materials.read(TextureKind.COLOR, GREY),
                                TextureKind.NORMAL, materials.read(TextureKind.NORMAL, GREY),
                                TextureKind.UNITY_METALLIC_SMOOTHNESS,
                                        materials.read(
                                                TextureKind.UNITY_METALLIC_SMOOTHNESS, UNITY)));

        assertThat(space(material, "BaseColorMap")).isEqualTo(ColorSpace.sRGB);
        assertThat(space(material, "NormalMap")).isEqualTo(ColorSpace.Linear);
        assertThat(space(material, "MetallicRoughnessMap")).isEqualTo(ColorSpace.Linear);
        assertThat(material.<Float>getParamValue("NormalType")).isEqualTo(1);
        assertThat(material.<Float>getParamValue("Roughness")).isEqualTo(1);
        assertThat(material.<Float>getParamValue("Metallic")).isEqualTo(1);
    }

    @Test
    void skinWithoutMapsIsNeitherMetalNorChalk() {
        Material material = materials.make("AvatarBody", Map.of());

        assertThat(material.<Float>getParamValue("Metallic")).isZero();
        assertThat(material.<Float>getParamValue("Roughness")).isBetween(0.4f, 0.7f);
    }

    @Test
    void greyMapsOfRoughnessAndMetalAreUsedAsTheyAre() {
        Material material =
                materials.make(
                        "mesh",
                        Map.of(
                                TextureKind.ROUGHNESS,
                                materials.read(TextureKind.ROUGHNESS, GREY),
                                TextureKind.METALLIC,
                                materials.read(TextureKind.METALLIC, GREY)));

        assertThat(material.getTextureParam("RoughnessMap")).isNotNull();
        assertThat(material.getTextureParam("MetallicMap")).isNotNull();
        assertThat(material.<Float>getParamValue("Roughness")).isEqualTo(1);
    }

    private static ColorSpace space(Material material, String parameter) {
        return material.getTextureParam(parameter).getTextureValue().getImage().getColorSpace();
    }
}
