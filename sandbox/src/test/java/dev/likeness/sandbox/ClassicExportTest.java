package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of head_1.2, head_2.0 and body_0.3, whose parameters have a dialect of their own. */
class ClassicExportTest {

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(SandboxOptions.immediate(), new DressedPeople());

    private final Api player = RUNNING.player();

    @ParameterizedTest
    @CsvSource({
        "head_1.2, base/legacy",
        "head_1.2, base/mobile",
        "head_1.2, base/static",
        "head_2.0, bust/mobile",
        "head_2.0, bust/static",
        "head_2.0, head/mobile"
    })
    void headsWithoutExportParametersHaveFilesAndNoExports(String pipeline, String subtype) {
        Answer avatar = avatar(pipeline, subtype, "");

        assertThat(player.get(avatar.text("exports")).objects()).isEmpty();
        assertThat(player.get(avatar.text("mesh") + "?lod=7").unzipped()).containsKey("model.ply");
        assertThat(player.get(avatar.text("texture")).header("Content-Type"))
                .isEqualTo("image/jpeg");
    }

    @Test
    void anExportedHeadIsOneModelWithOneTexture() {
        Answer avatar = avatar("head_2.0", "head/mobile", "{}");
        Map<?, ?> file = onlyFile(avatar);

        assertThat(file.get("category")).isNull();
        assertThat(download(file).keySet())
                .containsExactly("model.gltf", "model.bin", "model_Color_4K.png", "model.json");
        assertThat(avatar.field("mesh")).isNull();
    }

    @Test
    void theDefaultExportOfBody03HasTheWholePerson() {
        Map<?, ?> file = onlyFile(avatar("body_0.3", "mobile", ""));

        assertThat(download(file).keySet())
                .contains("model.gltf", "AvatarBody_Color_4K.png", "AvatarHead_Color_4K.png");
    }

    @Test
    void theTemplateOfHeadsLeavesTheBodyOut() {
        Map<?, ?> file = onlyFile(avatar("body_0.3", "female", "{\"template\":\"head\"}"));

        assertThat(download(file).keySet())
                .contains("AvatarHead_Color_4K.png")
                .doesNotContain("AvatarBody_Color_4K.png");
    }

    @Test
    void aHaircutThatIsNotEmbeddedHasAStaticFileOfTheExport() {
        Answer avatar =
                avatar("body_0.3", "male", "{\"haircuts\":{\"list\":[\"bob\"],\"embed\":false}}");
        Map<?, ?> file = file(avatar, "bob");
        String link = ((List<?>) file.get("static_files")).get(0).toString();

        assertThat(link).contains("/files/bob/static_files/bob_Color_4K.png");
        assertThat(player.get(link).header("Content-Type")).isEqualTo("image/png");
        assertThat(download(file).keySet()).containsExactly("model.gltf", "model.bin");
    }

    @Test
    void theHairOfThePhotoHasATextureOfItsOwn() {
        Answer avatar =
                avatar(
                        "head_2.0",
                        "bust/mobile",
                        "{\"format\":\"glb\",\"haircuts\":{\"list\":[\"generated\"],\"embed\":false}}");
        Map<?, ?> file = file(avatar, "generated");

        assertThat((List<?>) file.get("static_files")).isEmpty();
        Map<String, byte[]> content = download(file);
        assertThat(Glb.of(content.get("model.glb")).node("haircut_generated")).isNotNull();
        assertThat(content).containsKey("bob_Color_4K.png");
    }

    @ParameterizedTest
    @CsvSource({"head_1.2, base/mobile", "head_2.0, bust/static"})
    void hairThatCannotBeChosenIsPartOfTheModel(String pipeline, String subtype) {
        Map<?, ?> file = onlyFile(avatar(pipeline, subtype, "{\"format\":\"glb\"}"));

        assertThat(Glb.of(download(file).get("model.glb")).node("haircut_generated")).isNotNull();
        assertThat(refused(pipeline, subtype, "{\"haircuts\":{\"list\":[\"bob\"]}}"))
                .contains("Unknown parameter \"haircuts\"");
    }

    @Test
    void outfitsComeWithTheMapsAskedFor() {
        Answer avatar =
                avatar(
                        "body_0.3",
                        "mobile",
                        """
                        {"outfits":{"list":["suit"],"embed":false,
                          "additional_textures":["normal_map","body_visibility_mask"]}}
                        """);
        Map<?, ?> file = file(avatar, "suit");

        assertThat(file.get("category")).isEqualTo("outfits");
        assertThat(download(file).keySet())
                .contains("suit_Color_4K.png", "suit_Normal_4K.png")
                .anyMatch(name -> name.contains("BodyVisibilityMask"));
    }

    @Test
    void texturesAreMadeAsSmallAsAskedFor() throws IOException {
        Map<?, ?> file =
                onlyFile(
                        avatar(
                                "head_2.0",
                                "head/mobile",
                                "{\"texture_size\":{\"width\":16,\"height\":16}}"));
        byte[] picture = download(file).get("model_Color_4K.png");
        BufferedImage texture = ImageIO.read(new ByteArrayInputStream(picture));

        assertThat(texture.getWidth()).isEqualTo(16);
    }

    @Test
    void texturesAreEmbeddedIntoGlb() {
        Map<?, ?> file =
                onlyFile(
                        avatar(
                                "head_2.0",
                                "head/mobile",
                                "{\"format\":\"glb\",\"embed_textures\":true}"));

        assertThat(download(file)).containsOnlyKeys("model.glb", "model.json");
    }

    @Test
    void blendshapesAreTargetsOfTheModel() {
        Map<?, ?> file =
                onlyFile(
                        avatar(
                                "head_2.0",
                                "head/mobile",
                                "{\"format\":\"glb\",\"blendshapes\":{\"list\":[\"mobile_51\"]}}"));

        assertThat(Glb.of(download(file).get("model.glb")).targetNames("model"))
                .containsExactly("jawOpen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lod\":8}                                 | Expected one of",
                "{\"lod\":\"LOD1\"}                          | Expected one of",
                "{\"lod\":1.5}                               | Expected one of",
                "{\"template\":\"tail\"}                     | Expected one of",
                "{\"textures\":{}}                           | Unknown parameter \"textures\"",
                "{\"avatar\":{}}                             | Unknown parameter \"avatar\"",
                "{\"texture_size\":{\"width\":0,\"height\":1}} | more than 0",
                "{\"additional_textures\":[\"fur_map\"]}     | Unknown name \"fur_map\"",
                "{\"blendshapes\":{\"list\":[\"legacy_45\"]}} | Unknown name \"legacy_45\""
            })
    void theOtherDialectIsRefused(String parameters, String reason) {
        assertThat(refused("body_0.3", "mobile", parameters)).contains(reason);
    }

    @Test
    void aLevelOfDetailMayBeTextToo() {
        assertThat(onlyFile(avatar("body_0.3", "mobile", "{\"lod\":\"7\"}")).get("identity"))
                .isEqualTo("avatar");
    }

    @Test
    void aHeadIsExportedLaterToo() {
        Answer avatar = avatar("head_2.0", "head/mobile", "");

        Answer ordered = player.form(avatar.text("exports"), Map.of("parameters", "{\"lod\":3}"));

        assertThat(ordered.status()).isEqualTo(201);
        assertThat(player.settled(ordered.text("url")).text("status")).isEqualTo("Completed");
    }

    private String refused(String pipeline, String subtype, String exportParameters) {
        Answer answer =
                player.multipart(
                        "POST",
                        "/avatars/",
                        fields(pipeline, subtype, exportParameters),
                        Map.of("photo", Photos.usable()));
        assertThat(answer.status()).isEqualTo(400);
        return answer.text("export_parameters");
    }

    private Answer avatar(String pipeline, String subtype, String exportParameters) {
        return player.computed(fields(pipeline, subtype, exportParameters), Photos.usable());
    }

    private static Map<String, String> fields(
            String pipeline, String subtype, String exportParameters) {
        Map<String, String> fields = new HashMap<>();
        fields.put("pipeline", pipeline);
        fields.put("pipeline_subtype", subtype);
        if (!exportParameters.isEmpty()) {
            fields.put("export_parameters", exportParameters);
        }
        return fields;
    }

    private Map<?, ?> onlyFile(Answer avatar) {
        List<Map<?, ?>> files = files(avatar);
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private Map<?, ?> file(Answer avatar, String identity) {
        return files(avatar).stream()
                .filter(file -> file.get("identity").equals(identity))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> files(Answer avatar) {
        Object url = player.get(avatar.text("exports")).objects().get(0).get("url");
        List<?> files = (List<?>) player.settled(url.toString()).field("files");
        return files.stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    private Map<String, byte[]> download(Map<?, ?> file) {
        return player.get(file.get("file").toString()).unzipped();
    }
}
