package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders with keys and values, and what comes of them. */
class ModificationTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();

    @Test
    void coloursFlagsAndFactorsAreTaken() {
        Answer avatar =
                RunningSandbox.head(
                        player,
                        "{\"avatar_modifications\":{\"plus\":{\"lips_color\":"
                                + "{\"red\":222,\"green\":173,\"blue\":190},\"caricature_amount\":1.5,"
                                + "\"enhance_lighting\":true}}}");

        assertThat(avatar.text("status")).isEqualTo("Completed");
    }

    @Test
    void whatCouldNotBeRemovedIsToldInTheModelInfo() {
        Answer avatar =
                RunningSandbox.head(
                        player, "{\"avatar_modifications\":{\"plus\":{\"remove_smile\":true}}}");

        assertThat(player.get(avatar.text("model_info")).field("remove_smile")).isEqualTo(false);
    }

    @Test
    void additionalTexturesAreListedBeforeTheUsualOne() {
        Answer avatar =
                RunningSandbox.head(
                        player,
                        "{\"additional_textures\":{\"base\":[\"slightly_cartoonish_texture\"]}}");

        Answer textures = player.get(avatar.text("url") + "textures/");

        assertThat(textures.objects().stream().<Object>map(texture -> texture.get("identity")))
                .containsExactly("slightly_cartoonish_texture", "model");
        for (Map<?, ?> texture : textures.objects()) {
            assertThat(player.get((String) texture.get("file")).header("Content-Type"))
                    .isEqualTo("image/jpeg");
        }
        assertThat(player.get(avatar.text("url") + "textures/cartoonish_texture/file/").status())
                .isEqualTo(404);
    }

    @Test
    void measuresOfABodyComeWithoutGroupsAndWithThemToo() {
        for (String parameters :
                List.of(
                        "{\"body_shape\":{\"gender\":\"male\",\"height\":180,\"weight\":85}}",
                        "{\"body_shape\":{\"plus\":{\"gender\":\"male\",\"height\":180}}}")) {
            assertThat(body(parameters).status()).isEqualTo(201);
        }
        assertThat(body("{\"body_shape\":{\"height\":0}}").text("parameters"))
                .contains("more than 0");
        assertThat(body("{\"body_shape\":{\"gender\":\"other\"}}").text("parameters"))
                .contains("Expected one of");
    }

    @Test
    void blendshapesComeAsOneFbxToo() {
        Answer avatar =
                RunningSandbox.head(player, "{\"blendshapes\":{\"base\":[\"visemes_15\"]}}");

        Map<String, byte[]> files =
                player.get(avatar.text("blendshapes") + "?fmt=fbx&lod=5").unzipped();

        assertThat(files).containsOnlyKeys("model.fbx");
        String text = new String(files.get("model.fbx"), StandardCharsets.US_ASCII);
        assertThat(text)
                .startsWith("; FBX 7.4.0 project file")
                .contains("\"SubDeformer::aa\"", "PolygonVertexIndex: *", "Indexes: *");
        assertThat(text.chars().filter(c -> c == '{').count())
                .isEqualTo(text.chars().filter(c -> c == '}').count());
    }

    @Test
    void anAvatarHasAPreview() {
        Answer avatar = RunningSandbox.head(player, "{}");

        assertThat(player.get(avatar.text("preview")).header("Content-Type"))
                .isEqualTo("image/jpeg");
    }

    private Answer body(String parameters) {
        return player.multipart(
                "POST",
                "/avatars/",
                Map.of(
                        "pipeline", "body_0.3",
                        "pipeline_subtype", "mobile",
                        "parameters", parameters),
                Map.of("photo", Photos.usable()));
    }
}
