package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SelfieTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();
    private final Answer selfie = player.form("/selfies/", Map.of());

    @Test
    void aSelfieComesWithAPageAndItsQrCode() {
        assertThat(selfie.status()).isEqualTo(201);
        assertThat(selfie.field("upload_page_visited")).isEqualTo(false);
        assertThat(player.get(selfie.text("url")).json()).isEqualTo(selfie.json());
        assertThat(player.get(selfie.text("upload_page_qr")).header("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void thePageNeedsNoTokenAndIsSeenToBeVisited() {
        Answer page = RUNNING.stranger().get(selfie.text("upload_page_url"));

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<form");
        assertThat(player.get(selfie.text("url")).field("upload_page_visited")).isEqualTo(true);
    }

    @Test
    void thereIsNoPhotoUntilOneIsUploaded() {
        assertThat(player.get(selfie.text("file_url")).status()).isEqualTo(204);

        assertThat(upload().status()).isEqualTo(201);

        Answer photo = player.get(selfie.text("file_url"));
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.body()).isEqualTo(Photos.usable());
    }

    @Test
    void onlyOnePhotoCanBeUploaded() {
        upload();

        assertThat(upload().status()).isEqualTo(409);
    }

    @Test
    void anEmptyUploadIsRefused() {
        assertThat(RUNNING.stranger().form(selfie.text("upload_page_url"), Map.of()).text("photo"))
                .contains("No file was submitted.");
    }

    @Test
    void anAvatarCanBeMadeOfASelfie() {
        upload();

        Answer avatar = player.form("/avatars/", Map.of("selfie", selfie.text("code")));

        assertThat(avatar.status()).isEqualTo(201);
        assertThat(player.settled(avatar.text("url")).text("status")).isEqualTo("Completed");
    }

    @Test
    void anAvatarCannotBeMadeOfASelfieWithoutPhoto() {
        assertThat(player.form("/avatars/", Map.of("selfie", selfie.text("code"))).text("selfie"))
                .contains("The selfie file has not been uploaded yet.");
    }

    @Test
    void anAvatarIsMadeOfEitherAPhotoOrASelfie() {
        Answer both =
                player.multipart(
                        "POST",
                        "/avatars/",
                        Map.of("selfie", selfie.text("code")),
                        Map.of("photo", Photos.usable()));

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.text("photo")).contains("not both");
        assertThat(player.form("/avatars/", Map.of()).text("photo"))
                .contains("Either a photo or a selfie is required.");
    }

    @Test
    void anUnknownSelfieIsNotFound() {
        assertThat(player.get("/selfies/nobody/").status()).isEqualTo(404);
        assertThat(RUNNING.stranger().get("/selfie/nobody/").status()).isEqualTo(404);
        assertThat(player.form("/avatars/", Map.of("selfie", "nobody")).text("selfie"))
                .contains("There is no selfie with this code.");
    }

    private Answer upload() {
        return RUNNING.stranger()
                .multipart(
                        "POST",
                        selfie.text("upload_page_url"),
                        Map.of(),
                        Map.of("photo", Photos.usable()));
    }
}
