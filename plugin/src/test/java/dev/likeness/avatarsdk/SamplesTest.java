package dev.likeness.avatarsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.Json;
import dev.likeness.http.TestHttp;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.service.AvatarTraits.Rgb;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One fixture for each kind of answer that the API page shows, with names of our own in it. */
class SamplesTest {

    private final Json json = SdkJson.create();

    @Test
    void players() {
        SdkPlayer player = list(SdkPlayer.class, "players").get(0);

        assertThat(player.code()).isEqualTo("player-1");
        assertThat(player.createdOn()).startsWith("2017-04-03");
    }

    @Test
    void anAvatarJustOrderedHasNoLinks() {
        SdkAvatar avatar = one(SdkAvatar.class, "avatar-created");

        assertThat(avatar.code()).isEqualTo("avatar-1");
        assertThat(avatar.status().meaning()).isEqualTo(JobStatus.Meaning.UPLOADING);
        assertThat(avatar.fraction()).isZero();
        assertThat(avatar.mesh()).isNull();
        assertThat(avatar.exports()).isNull();
    }

    @Test
    void avatars() {
        SdkAvatar avatar = list(SdkAvatar.class, "avatars").get(0);

        assertThat(avatar.status().isCompleted()).isTrue();
        assertThat(avatar.fraction()).isEqualTo(1);
        assertThat(avatar.mesh()).endsWith("/avatars/avatar-1/mesh/");
        assertThat(avatar.changedOn()).isNull();
    }

    @Test
    void aFailedAvatarSaysWhy() {
        SdkAvatar avatar = one(SdkAvatar.class, "avatar-failed");

        assertThat(avatar.status().isGivenUp()).isTrue();
        assertThat(avatar.statusDetail()).isEqualTo(new StatusDetail(42, "The photo is too dark."));
    }

    @Test
    void haircuts() {
        List<SdkHaircut> haircuts = list(SdkHaircut.class, "haircuts");

        assertThat(haircuts).extracting(SdkHaircut::gender).containsExactly("female", "male");
        assertThat(haircuts.get(0).pointcloud()).endsWith("/female_NewSea_J086f/pointcloud/");
        assertThat(haircuts.get(1).mesh()).isNull();
    }

    @Test
    void modelInfoBecomesTraits() {
        SdkModelInfo info = one(SdkModelInfo.class, "model-info");

        assertThat(info.toTraits().skin()).contains(new Rgb(235, 181, 151));
        assertThat(info.toTraits().hair()).contains(new Rgb(199, 145, 114));
        assertThat(info.toTraits().sex()).contains(Sex.MALE);
        assertThat(info.toTraits().iris()).isEmpty();
    }

    @Test
    void modelInfoMayHoldASingleColour() {
        assertThat(one(SdkModelInfo.class, "model-info-colour").toTraits().hair())
                .contains(new Rgb(172, 131, 109));
    }

    @Test
    void modelInfoMayWeighHaircuts() {
        SdkModelInfo info = one(SdkModelInfo.class, "model-info-haircut");

        assertThat(info.toTraits().haircut()).contains("long_hair2");
        assertThat(info.haircutWeights()).containsEntry("bob", 0.02034652791917324);
    }

    @Test
    void modelInfoMayGuessRaces() {
        SdkModelInfo info = one(SdkModelInfo.class, "model-info-race");

        assertThat(info.race()).isEqualTo("white");
        assertThat(info.races()).containsOnlyKeys("asian", "black", "white");
    }

    @Test
    void landmarksThatWereNotFoundAreNaN() {
        SdkModelInfo info =
                json.readLenient(
                        SdkModelInfo.class,
                        TestHttp.good(
                                "{\"facial_landmarks_68\":[NaN,NaN,NaN,0.1,0.2,0.3,\"NaN\",null,1,5],"
                                        + "\"body_shape_coeffs_10\":[1.5,-2]}"));

        assertThat(info.landmarks().count()).isEqualTo(3);
        assertThat(info.landmarks().isFound(0)).isFalse();
        assertThat(info.landmarks().isFound(1)).isTrue();
        assertThat(info.landmarks().isFound(2)).isFalse();
        assertThat(info.landmarks().toArray(1)).containsExactly(0.1, 0.2, 0.3);
        assertThat(info.landmarks().toArray()).hasSize(9).contains(Double.NaN);
        assertThat(info.bodyShapeCoefficients()).containsExactly(1.5, -2.0);
        assertThat(parse(SdkModelInfo.class, "{\"facial_landmarks_68\":null}").landmarks())
                .isNull();
    }

    @Test
    void haircutsAreRankedByTheirWeight() {
        SdkModelInfo info = one(SdkModelInfo.class, "model-info-haircut");

        assertThat(info.haircutsByWeight()).startsWith("long_hair2");
        assertThat(parse(SdkModelInfo.class, "{}").haircutsByWeight()).isEmpty();
    }

    @Test
    void aSelfieSaysWhenItIsGone() {
        SdkSelfie selfie =
                parse(
                        SdkSelfie.class,
                        "{\"code\":\"s\",\"expires\":\"2026-01-02T03:04:05.000006Z\","
                                + "\"upload_page_visited\":true}");

        assertThat(selfie.expiry()).contains(Instant.parse("2026-01-02T03:04:05.000006Z"));
        assertThat(selfie.uploadPageVisited()).isTrue();
        assertThat(parse(SdkSelfie.class, "{\"expires\":\"soon\"}").expiry()).isEmpty();
        assertThat(parse(SdkSelfie.class, "{}").expiry()).isEmpty();
    }

    @Test
    void textures() {
        assertThat(list(SdkTexture.class, "textures"))
                .extracting(SdkTexture::identity)
                .containsExactly("slightly_cartoonish_texture", "model_cartoonish", "model");
    }

    @Test
    void aPublicExport() {
        SdkExport export = one(SdkExport.class, "export-public");

        assertThat(export.publicFile())
                .isEqualTo("https://public.example.org/public/export-1/avatar.zip");
        assertThat(export.comment()).isEqualTo("finalize");
    }

    @Test
    void filesOfExports() {
        SdkExport export = list(SdkExport.class, "exports").get(0);

        assertThat(export.files())
                .extracting(SdkExportFile::category)
                .containsExactly("avatar", "haircuts", "blendshapes", "haircuts");
        assertThat(export.comment()).isNull();
    }

    @Test
    void theKeyOfAStaticFileIsItsPlaceOrForMetaPersonItsUrl() {
        SdkExportFile afro = list(SdkExport.class, "exports").get(0).files().get(3);
        String link = afro.staticFiles().get(0);

        assertThat(afro.staticFileKey(new Pipeline("head_2.0", "bust/mobile"), link))
                .isEqualTo("haircuts/afro/texture.png");
        assertThat(afro.staticFileKey(Pipeline.METAPERSON_FEMALE, link)).isEqualTo(link);
    }

    @Test
    void parametersByGroup() {
        AvailableParameters parameters = parameters("parameters", "base/legacy");

        assertThat(parameters.names("blendshapes")).containsExactly("legacy_45", "visemes_17");
        assertThat(parameters.names("haircuts")).hasSize(4);
        assertThat(parameters.pick("haircuts", name -> name.endsWith("afro")))
                .isEqualTo(Map.of("facegen", List.of("facegen_afro")));
        assertThat(parameters.names("outfits")).isEmpty();
    }

    @Test
    void parametersWithDefaultValues() {
        assertThat(parameters("parameters-default", "base/legacy").names("avatar_modifications"))
                .containsExactly("lips_color", "remove_smile");
    }

    @Test
    void parametersWithoutGroups() {
        AvailableParameters parameters = parameters("parameters-ungrouped", "mobile");

        assertThat(parameters.pick("haircuts", name -> true))
                .isEqualTo(List.of("generated", "wavy_bob"));
    }

    @Test
    void exportParameters() {
        ExportChoices choices = ExportChoices.of(tree("export-parameters"), "bust/mobile");

        assertThat(choices.names("blendshapes")).containsExactly("mobile_51", "visemes_15");
    }

    @Test
    void exportParametersOfMetaPerson() {
        ExportChoices choices = ExportChoices.of(tree("export-parameters-metaperson"), "female");

        assertThat(choices.names("haircuts")).containsExactly("HaircutGenerated", "Haircut0");
        assertThat(choices.categories().get("haircuts").textures())
                .containsExactly("Color", "Normal");
    }

    @Test
    void staticResources() {
        List<StaticResource> resources = StaticResource.flatten(tree("static-resources"));

        assertThat(resources)
                .extracting(StaticResource::texture)
                .containsExactly("Color", "Normal", "GltfMetallicRoughness", "Roughness");
        assertThat(resources.get(1))
                .isEqualTo(
                        new StaticResource(
                                "female",
                                "avatar",
                                "AvatarHead",
                                "LOD1",
                                "2K.jpg",
                                "base",
                                "Normal",
                                "https://api.example.org/static_resources/metaperson_2.0/textures/avatar/AvatarHeadFemale/AvatarHeadFemale_Normal0_2K.jpg"));
    }

    @Test
    void usage() {
        assertThat(one(SdkUsage.class, "usage")).isEqualTo(new SdkUsage(8192L, 0L, 2192L));
    }

    @Test
    void aTokenIsHiddenInTexts() {
        SdkToken token = one(SdkToken.class, "token");

        assertThat(token.accessToken()).isEqualTo("not-a-real-token");
        assertThat(token.expiresIn()).isEqualTo(36000);
        assertThat(token.toString()).doesNotContain("not-a-real-token");
    }

    @Test
    void whatIsNewOrMissingBreaksNothing() {
        SdkAvatar avatar =
                parse(
                        SdkAvatar.class,
                        "{\"code\":\"a\",\"status\":\"Dreaming\",\"progress\":\"12.5\","
                                + "\"status_verbose\":\"soon\",\"novelty\":{\"x\":[1]}}");

        assertThat(avatar.status().text()).isEqualTo("Dreaming");
        assertThat(avatar.status().meaning()).isEqualTo(JobStatus.Meaning.UNKNOWN);
        assertThat(avatar.status().isGivenUp()).isFalse();
        assertThat(avatar.fraction()).isEqualTo(0.125);
        assertThat(avatar.statusDetail().message()).isEqualTo("soon");
        assertThat(parse(SdkAvatar.class, "{}").status()).isNull();
        assertThat(parse(SdkExport.class, "{\"files\":[null,{}]}").files().get(0).staticFiles())
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNoJsonIsTheServicesFault() {
        assertThatThrownBy(() -> parse(SdkAvatar.class, "<html>"))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("something else than SdkAvatar");
    }

    private AvailableParameters parameters(String sample, String subtype) {
        return AvailableParameters.of(tree(sample), subtype);
    }

    private Object tree(String sample) {
        return json.readTree(TestHttp.good(text(sample)));
    }

    private <T> T one(Class<T> type, String sample) {
        return parse(type, text(sample));
    }

    private <T> T parse(Class<T> type, String text) {
        return json.read(type, TestHttp.good(text));
    }

    private <T> List<T> list(Class<T> type, String sample) {
        return json.readList(type, TestHttp.good(text(sample)));
    }

    private static String text(String sample) {
        try (InputStream in = SamplesTest.class.getResourceAsStream(sample + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
