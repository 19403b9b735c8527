package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The samples for curl and Python of the service's documentation, request by request as they stand
 * there. Names that the sandbox has not got are replaced by its own.
 */
class PageSamplesTest {

    @RegisterExtension
    static final RunningSandbox RUNNING =
            new RunningSandbox(SandboxOptions.immediate().withPageSize(1));

    private final Api player = RUNNING.player();

    @Test
    void aPageOfAListLinksToTheOthers() {
        for (int i = 0; i < 4; i++) {
            order("animated_face", "base/legacy", "{}");
        }
        String list = RUNNING.sandbox().uri() + "avatars/";

        Answer page = player.get("/avatars/?page=3");

        assertThat(page.header("Link"))
                .isEqualTo(
                        "<"
                                + list
                                + ">; rel=\"first\", "
                                + "<"
                                + list
                                + "?page=2>; rel=\"prev\", "
                                + "<"
                                + list
                                + "?page=4>; rel=\"next\", "
                                + "<"
                                + list
                                + "?page=4>; rel=\"last\"");
        assertThat(page.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void aListIsFilteredByStatusAndDescription() {
        player.computed(Map.of("description", "fb"), Photos.usable());
        player.computed(Map.of("description", "other"), Photos.usable());

        assertThat(player.get("/avatars/?status=completed&description=fb").objects())
                .extracting(avatar -> (Object) avatar.get("description"))
                .containsExactly("fb");
    }

    @Test
    void aListOfAPlayerNeedsTheHeaderOfThePlayer() {
        assertThat(player.get("/avatars/").objects()).isEmpty();
        assertThat(RUNNING.game().get("/avatars/").status()).isEqualTo(403);
    }

    @Test
    void haircuts() {
        Answer created =
                order(
                        "animated_face",
                        "base/legacy",
                        "{\"haircuts\": {\"base\": [\"bob\", \"crew_cut\"]}}");
        assertShort(created);
        Answer avatar = player.settled(created.text("url"));

        List<Map<?, ?>> haircuts = player.get(avatar.text("haircuts")).objects();

        assertThat(haircuts).hasSize(2);
        for (Map<?, ?> haircut : haircuts) {
            assertThat(keys(haircut))
                    .containsExactlyInAnyOrder(
                            "gender",
                            "identity",
                            "mesh",
                            "model",
                            "pointcloud",
                            "preview",
                            "texture",
                            "url");
            assertThat(player.get((String) haircut.get("mesh")).unzipped())
                    .containsOnlyKeys(haircut.get("identity") + ".ply");
            assertThat(player.get((String) haircut.get("texture")).header("Content-Type"))
                    .isEqualTo("image/png");
        }
    }

    @Test
    void blendshapes() {
        Answer created =
                order(
                        "animated_face",
                        "base/legacy",
                        "{\"blendshapes\": {\"base\": [\"legacy_45\", \"visemes_17\"]}}");
        assertShort(created);
        player.settled(created.text("url"));

        Answer zip = player.get(created.text("url") + "blendshapes/?fmt=fbx&lod=5");

        assertThat(zip.unzipped()).containsOnlyKeys("model.fbx");
    }

    @Test
    void modelInfo() {
        Answer created =
                order(
                        "animated_face",
                        "base/legacy",
                        "{\"model_info\": {\"base\": [\"hair_color\"]}}");
        assertShort(created);
        player.settled(created.text("url"));

        Answer info = player.get(created.text("url") + "model_info/");

        assertThat(keys((Map<?, ?>) info.json()))
                .containsExactly("hair_color", "pipeline", "pipeline_subtype");
        assertThat(keys((Map<?, ?>) info.field("hair_color")))
                .containsExactly("blue", "green", "red");
    }

    @Test
    void avatarModifications() {
        assertShort(
                order(
                        "animated_face",
                        "base/legacy",
                        "{\"avatar_modifications\": {\"plus\": {\"lips_color\": {\"red\": 222,"
                                + " \"green\": 173, \"blue\": 190}}}}"));
    }

    @Test
    void shapeModifications() {
        assertShort(
                order(
                        "animated_face",
                        "indie/legacy_styled",
                        "{\"shape_modifications\": {\"indie\": {\"cartoonish_v0.3\": 0.5}}}"));
    }

    @Test
    void bodyShape() {
        assertShort(
                order(
                        "body_0.3",
                        "mobile",
                        "{\"body_shape\": {\"plus\": {\"gender\": \"male\", \"height\": 180,"
                                + " \"weight\": 85}}}"));
    }

    @Test
    void additionalTextures() {
        Answer created =
                order(
                        "animated_face",
                        "base/legacy",
                        "{\"additional_textures\": {\"base\": [\"slightly_cartoonish_texture\"]}}");
        assertShort(created);
        player.settled(created.text("url"));

        List<Map<?, ?>> textures = player.get(created.text("url") + "textures/").objects();

        assertThat(textures).hasSize(2);
        for (Map<?, ?> texture : textures) {
            assertThat(keys(texture)).containsExactlyInAnyOrder("file", "identity");
            assertThat(player.get((String) texture.get("file")).status()).isEqualTo(200);
        }
    }

    private Answer order(String pipeline, String subtype, String parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pipeline", pipeline);
        fields.put("pipeline_subtype", subtype);
        fields.put("name", "test");
        fields.put("parameters", parameters);
        return player.multipart("POST", "/avatars/", fields, Map.of("photo", Photos.usable()));
    }

    private static void assertShort(Answer created) {
        assertThat(created.status()).isEqualTo(201);
        assertThat(keys((Map<?, ?>) created.json()))
                .containsExactlyInAnyOrder(
                        "code", "created_on", "description", "name", "progress", "status", "url");
        assertThat(created.field("status")).isEqualTo("Uploading");
        assertThat(created.field("progress")).isEqualTo(0.0);
    }

    private static List<String> keys(Map<?, ?> json) {
        return json.keySet().stream().map(String::valueOf).toList();
    }
}
