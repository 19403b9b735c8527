package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarOrderTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();

    @Test
    void anOrderIsAnsweredShortly() {
        Answer answer = order(Map.of("name", "Leo", "description", "a test"), Photos.usable());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(((Map<?, ?>) answer.json()).keySet())
                .map(String::valueOf)
                .containsExactly(
                        "code", "created_on", "description", "name", "progress", "status", "url");
        assertThat(answer.field("status")).isEqualTo("Uploading");
        assertThat(answer.field("name")).isEqualTo("Leo");
    }

    @Test
    void aCompletedAvatarLinksToItsFiles() {
        Answer avatar = player.computed(Map.of(), Photos.usable());
        assertThat(avatar.field("status")).isEqualTo("Completed");
        assertThat(avatar.field("progress")).isEqualTo(100.0);
        assertThat(avatar.field("pipeline")).isEqualTo("animated_face");
        for (String link : new String[] {"mesh", "texture", "thumbnail", "haircuts", "exports"}) {
            assertThat(player.get(avatar.text(link)).status()).as(link).isEqualTo(200);
        }
    }

    @Test
    void aTextFileNamedJpgFails() {
        assertFailed(player.computed(Map.of(), Photos.textFile()));
    }

    @Test
    void aPictureOfOnePixelFails() {
        assertFailed(player.computed(Map.of(), Photos.onePixel()));
    }

    private static void assertFailed(Answer avatar) {
        assertThat(avatar.field("status")).isEqualTo("Failed");
        assertThat(avatar.field("status_verbose"))
                .isEqualTo(
                        Map.of(
                                "code",
                                (double) SpherePeople.UNUSABLE,
                                "message",
                                "This is no usable photo."));
    }

    @Test
    void aFailedAvatarHasNoFiles() {
        Answer avatar = player.computed(Map.of(), Photos.textFile());
        assertThat(player.get(avatar.text("mesh")).status()).isEqualTo(404);
    }

    @Test
    void anEmptyPhotoIsRefused() {
        assertRefused(order(Map.of(), new byte[0]), "photo", "empty");
    }

    @Test
    void aPhotoIsRequired() {
        assertRefused(player.form("/avatars/", Map.of("name", "Leo")), "photo", "required");
    }

    @Test
    void aPhotoHasToBeAFile() {
        assertRefused(player.form("/avatars/", Map.of("photo", "me.jpg")), "photo", "not a file");
    }

    @Test
    void aPhotoAndASelfieExcludeEachOther() {
        assertRefused(order(Map.of("selfie", "s"), Photos.usable()), "photo", "not both");
    }

    @Test
    void anUnknownSelfieIsRefused() {
        assertRefused(player.form("/avatars/", Map.of("selfie", "s")), "selfie", "no selfie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pipeline          | head_9                      | not a valid choice",
                "pipeline_subtype  | base/modern                 | not a valid choice",
                "parameters        | {                           | valid JSON",
                "parameters        | 7                           | Expected an object",
                "parameters        | {\"hats\":{}}               | Unknown category \"hats\"",
                "parameters        | {\"haircuts\":{\"x\":[]}}   | Unknown group \"x\"",
                "parameters        | {\"haircuts\":{\"base\":7}} | Expected a list",
                "parameters        | {\"haircuts\":{\"base\":[\"wig\"]}} | Unknown name \"wig\"",
                "parameters | {\"avatar_modifications\":{\"x\":{}}} | Unknown group \"x\"",
                "parameters | {\"avatar_modifications\":{\"plus\":{\"wings\":true}}} | \"wings\"",
                "parameters | {\"avatar_modifications\":{\"plus\":{\"remove_smile\":1}}} | true or",
                "parameters | {\"avatar_modifications\":{\"plus\":{\"lips_color\":{\"red\":256,\"green\":0,\"blue\":0}}}} | 0 to 255",
                "parameters | {\"shape_modifications\":{\"indie\":{\"cartoonish_v0.3\":-1}}} | 0 or more",
                "export_parameters | {}                          | no export parameters"
            })
    void aWrongFieldIsNamed(String field, String value, String reason) {
        assertRefused(order(Map.of(field, value), Photos.usable()), field, reason);
    }

    @Test
    void aNameMayNotBeEndless() {
        assertRefused(order(Map.of("name", "x".repeat(256)), Photos.usable()), "name", "255");
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        Answer answer = player.raw("POST", "/avatars/", "text/plain", Photos.textFile());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("multipart/form-data");
    }

    @Test
    void aFormThatEndsInTheMiddleIsRefused() {
        byte[] torn = "--x\r\nContent-Disposition: fo".getBytes(StandardCharsets.US_ASCII);
        Answer answer = player.raw("POST", "/avatars/", "multipart/form-data; boundary=x", torn);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).startsWith("Multipart form parse error");
    }

    @Test
    void aFormWithoutBoundaryIsRefused() {
        assertThat(player.raw("POST", "/avatars/", "multipart/form-data", new byte[9]).status())
                .isEqualTo(400);
    }

    @Test
    void anAvatarCanBeRenamed() {
        Answer avatar = player.computed(Map.of("name", "a", "description", "b"), Photos.usable());
        assertThat(avatar.field("ctime")).isNull();
        Answer renamed =
                player.multipart("PATCH", avatar.text("url"), Map.of("name", "c"), Map.of());
        assertThat(renamed.field("name")).isEqualTo("c");
        assertThat(renamed.field("description")).isEqualTo("b");
        assertThat(renamed.field("ctime")).isNotNull();
    }

    @Test
    void aDeletedAvatarIsNotFound() {
        Answer avatar = player.computed(Map.of(), Photos.usable());
        assertThat(player.delete(avatar.text("url")).status()).isEqualTo(204);
        assertThat(player.get(avatar.text("url")).status()).isEqualTo(404);
        assertThat(player.get(avatar.text("mesh")).status()).isEqualTo(404);
    }

    @Test
    void anUnknownAvatarIsNotFound() {
        Answer answer = player.get("/avatars/none/");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json()).isEqualTo(Map.of("detail", "Not found."));
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertThat(player.get("/avatar/").status()).isEqualTo(404);
        assertThat(player.get("/avatar/").text("detail")).isNotBlank();
    }

    private Answer order(Map<String, String> fields, byte[] photo) {
        return player.multipart("POST", "/avatars/", fields, Map.of("photo", photo));
    }

    private static void assertRefused(Answer answer, String field, String reason) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text(field)).contains(reason);
    }
}
