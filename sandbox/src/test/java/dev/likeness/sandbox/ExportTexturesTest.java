package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTexturesTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private static final int TOLERANCE = 4;

    private final Api player = RUNNING.player();

    @Test
    void theMapOfOcclusionRoughnessAndMetalServesBothPlacesOfGltf() {
        Glb glb = Glb.of(avatar("{\"format\":\"glb\"}").get("model.glb"));
        Map<?, ?> material = material(glb, "AvatarHead");
        Map<?, ?> pbr = (Map<?, ?>) material.get("pbrMetallicRoughness");
        assertThat(pbr.get("metallicRoughnessTexture")).isEqualTo(material.get("occlusionTexture"));
        assertThat(pbr.get("metallicFactor")).isEqualTo(1.0);
        assertThat(pbr.get("roughnessFactor")).isEqualTo(1.0);
    }

    @Test
    void aPartWithoutMapHasOneRoughnessAndNoMetal() {
        Glb glb = Glb.of(avatar("{\"format\":\"glb\"}").get("model.glb"));
        Map<?, ?> pbr = (Map<?, ?>) material(glb, "AvatarLeftCornea").get("pbrMetallicRoughness");
        assertThat(pbr.get("metallicRoughnessTexture")).isNull();
        assertThat(pbr.get("metallicFactor")).isEqualTo(0.0);
        assertThat(pbr.get("roughnessFactor")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "1K.png, png",
        "2K.png, png",
        "4K.png, png",
        "1K.jpg, jpg",
        "2K.jpg, jpg",
        "4K.jpg, jpg"
    })
    void theProfileDecidesTheEncoding(String profile, String ending) throws IOException {
        Map<String, byte[]> files =
                avatar("{\"textures\":{\"list\":[\"Color\"],\"profile\":\"" + profile + "\"}}");
        String size = profile.substring(0, 2);
        assertThat(files).containsKey("AvatarHead_Color_" + size + "." + ending);
        // The picture has 64 pixels: nothing is scaled up.
        assertThat(picture(files, "AvatarHead_Color_" + size + "." + ending).getWidth())
                .isEqualTo(64);
    }

    @Test
    void roughnessAloneIsGrey() throws IOException {
        BufferedImage roughness = picture(wanted("Roughness"), "AvatarHead_Roughness_2K.png");
        assertThat(roughness.getRaster().getNumBands()).isEqualTo(1);
        assertThat(roughness.getRaster().getSample(3, 3, 0))
                .isCloseTo(SpherePeople.SURFACE.getGreen(), within(TOLERANCE));
    }

    @Test
    void smoothnessStandsInTheAlphaOfTheOtherEnginesMap() throws IOException {
        BufferedImage map =
                picture(
                        wanted("UnityMetallicSmoothness"),
                        "AvatarHead_UnityMetallicSmoothness_2K.png");
        Color pixel = new Color(map.getRGB(3, 3), true);
        assertThat(pixel.getRed()).isCloseTo(SpherePeople.SURFACE.getBlue(), within(TOLERANCE));
        assertThat(pixel.getAlpha())
                .isCloseTo(255 - SpherePeople.SURFACE.getGreen(), within(TOLERANCE));
    }

    @Test
    void mapsThatGltfHasNoPlaceForLieBesideAModelWithItsTexturesInside() {
        Map<String, byte[]> files =
                avatar(
                        "{\"format\":\"glb\",\"textures\":{\"embed\":true,"
                                + "\"list\":[\"Color\",\"Roughness\"]}}");
        assertThat(files)
                .containsOnlyKeys("model.glb", "AvatarHead_Roughness_2K.png", "model.json");
    }

    @Test
    void everyKindOfTextureIsNamedAmongWhatMayBeExported() {
        Map<?, ?> available =
                (Map<?, ?>)
                        RUNNING.game()
                                .get(
                                        "/export_parameters/available/metaperson_2.0/?pipeline_subtype=male")
                                .json();
        Map<?, ?> categories = available.get("male") instanceof Map<?, ?> male ? male : available;
        assertThat(((Map<?, ?>) categories.get("avatar")).get("textures"))
                .isEqualTo(
                        List.of(
                                "Color",
                                "Normal",
                                "GltfMetallicRoughness",
                                "Roughness",
                                "UnityMetallicSmoothness"));
    }

    private Map<String, byte[]> wanted(String kind) {
        return avatar("{\"textures\":{\"list\":[\"" + kind + "\"]}}");
    }

    private Map<String, byte[]> avatar(String exportParameters) {
        Api.Answer avatar =
                player.computed(
                        Map.of("pipeline", "metaperson_2.0", "export_parameters", exportParameters),
                        Photos.usable());
        Object export = player.get(avatar.text("exports")).objects().get(0).get("url");
        List<?> files = (List<?>) player.settled(export.toString()).field("files");
        return player.get(((Map<?, ?>) files.get(0)).get("file").toString()).unzipped();
    }

    private static Map<?, ?> material(Glb glb, String node) {
        Double index = (Double) glb.primitive(node).get("material");
        return glb.list("materials").get(index.intValue());
    }

    private static BufferedImage picture(Map<String, byte[]> files, String name)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files.get(name)));
    }
}
