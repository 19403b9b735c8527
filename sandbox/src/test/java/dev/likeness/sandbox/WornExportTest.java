package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clothes and the flag to finalize make of the avatar's own file. */
class WornExportTest {

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(SandboxOptions.immediate(), new DressedPeople());

    private static final String SUIT = "\"format\":\"glb\",\"outfits\":{\"list\":[\"suit\"]}";

    private final Api player = RUNNING.player();

    @Test
    void theBodyBelowClothesIsLeftOut() {
        assertThat(corners("{" + SUIT + "}"))
                .isPositive()
                .isLessThan(corners("{\"format\":\"glb\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apply_visibility_masks\":false," + SUIT + "}",
                "{\"avatar\":{\"apply_visibility_masks\":false}," + SUIT + "}",
                "{\"format\":\"glb\",\"outfits\":{\"list\":[\"suit\"],"
                        + "\"apply_visibility_masks\":false}}",
                "{\"format\":\"glb\",\"outfits\":{\"list\":[\"suit\"],\"embed\":false}}"
            })
    void theBodyStaysWholeIfMasksAreNotAppliedOrClothesHaveAFileOfTheirOwn(String parameters) {
        assertThat(corners(parameters)).isEqualTo(corners("{\"format\":\"glb\"}"));
    }

    @Test
    void aPointcloudOfADressedAvatarStillFitsTheWholeMesh() {
        String naked = "{\"format\":\"ply\",\"pointclouds\":true,\"split_vertices\":true%s}";
        String dressed = ",\"outfits\":{\"list\":[\"suit\"]}";

        assertThat(avatarFile(naked.formatted(dressed)).get("AvatarBody.ply"))
                .isEqualTo(avatarFile(naked.formatted("")).get("AvatarBody.ply"));
    }

    @Test
    void aFinalizedAvatarHasEverythingInOneFile() {
        List<Map<?, ?>> files =
                files(
                        """
                        {"format":"glb","finalize":true,"embed":false,
                         "haircuts":{"list":["bob"],"embed":false},
                         "outfits":{"list":["suit"],"embed":false},
                         "blendshapes":{"list":["mobile_51"],"embed":false}}
                        """);

        assertThat(files).hasSize(1);
        Glb glb = Glb.of(content(files.get(0)).get("model.glb"));
        assertThat(glb.node("haircut_bob")).isNotNull();
        assertThat(glb.node("outfit_suit")).isNotNull();
        assertThat(glb.targetNames("AvatarHead")).containsExactly("jawOpen");
    }

    @Test
    void aFlagThatIsNotTrueOrFalseIsNamed() {
        Answer answer =
                player.multipart(
                        "POST",
                        "/avatars/",
                        Map.of(
                                "pipeline",
                                "metaperson_2.0",
                                "export_parameters",
                                "{\"outfits\":{\"apply_visibility_masks\":\"yes\"}}"),
                        Map.of("photo", Photos.usable()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("export_parameters")).contains("Expected true or false");
    }

    /** How many corners the triangles of the body have. */
    private int corners(String parameters) {
        Glb glb = Glb.of(avatarFile(parameters).get("model.glb"));
        Object indices = glb.primitive("AvatarBody").get("indices");
        return ((Double) glb.accessor(indices).get("count")).intValue();
    }

    private Map<String, byte[]> avatarFile(String parameters) {
        return content(files(parameters).get(0));
    }

    private Map<String, byte[]> content(Map<?, ?> file) {
        return player.get(file.get("file").toString()).unzipped();
    }

    private List<Map<?, ?>> files(String parameters) {
        Answer avatar =
                player.computed(
                        Map.of(
                                "pipeline",
                                "metaperson_2.0",
                                "pipeline_subtype",
                                "male",
                                "export_parameters",
                                parameters),
                        Photos.usable());
        player.get(avatar.text("exports"))
                .objects()
                .forEach(export -> player.settled(export.get("url").toString()));
        Object files = player.get(avatar.text("exports")).objects().get(0).get("files");
        return ((List<?>) files).stream().<Map<?, ?>>map(Map.class::cast).toList();
    }
}
