package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.StageListener;
import dev.likeness.job.StorageException;
import dev.likeness.service.AvatarFiles;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A player goes to the editor in the browser, and comes back. */
class AvaturnEditorTest extends WithAvaturn {

    private final OkHttpClient http = new OkHttpClient();
    private final LinkedBlockingQueue<URI> opened = new LinkedBlockingQueue<>();
    private final AvaturnEditor editor = service.editor(opened::add);

    @Test
    void anAvatarMadeInTheEditorIsNoticedAndFetched() throws Exception {
        String user = user();
        ready(user);
        EditorVisit visit = editor.open(user, SessionConfig.CREATE, cancellation);
        CompletableFuture<Optional<String>> done = client().async(visit::await);

        submit(opened.take(), true, Map.of("clothing", "tshirt_jeans", "body-type", "female"));

        String made = done.get().orElseThrow();
        assertThat(client().customization(made, cancellation).assets().clothing().id())
                .isEqualTo("tshirt_jeans");
        AvatarFiles files = service.fetch(made, StageListener.NONE, cancellation);
        assertThat(files.avatarCode()).isEqualTo(made);
    }

    @Test
    void anotherLookOfAnAvatarIsNoticed() throws Exception {
        String user = user();
        String avatar = dressed(user);
        EditorVisit visit = editor.open(user, SessionConfig.editExisting(avatar), cancellation);
        CompletableFuture<Optional<String>> done = client().async(visit::await);

        submit(opened.take(), false, Map.of("hair_and_headwear", "afro"));

        assertThat(done.get()).contains(avatar);
    }

    @Test
    void aPlayerWhoChangesNothingSaysSoInTheGame() throws Exception {
        String user = user();
        String avatar = dressed(user);
        EditorVisit visit = editor.open(user, SessionConfig.CREATE_OR_EDIT_EXISTING, cancellation);
        CompletableFuture<Optional<String>> done = client().async(visit::await);

        visit.finish();

        assertThat(done.get()).contains(avatar);
    }

    @Test
    void aPlayerWithoutAnAvatarMayComeBackWithoutOne() {
        EditorVisit visit = editor.open(user(), SessionConfig.CREATE, cancellation);
        visit.finish();

        assertThat(visit.await(cancellation)).isEmpty();
    }

    @Test
    void theWaitingCanBeCancelled() {
        EditorVisit visit = editor.open(user(), SessionConfig.CREATE, cancellation);
        Cancellation stop = new Cancellation();
        stop.cancel();

        assertThatThrownBy(() -> visit.await(stop)).isInstanceOf(AvatarCancelledException.class);
    }

    @Test
    void aLinkIsGoodForOneVisit() throws Exception {
        editor.open(user(), SessionConfig.CREATE, cancellation);
        URI link = opened.take();
        submit(link, true, Map.of("body-type", "male"));

        try (Response again =
                http.newCall(new Request.Builder().url(link.toString()).build()).execute()) {
            assertThat(again.code()).isEqualTo(410);
        }
    }

    @Test
    void aSystemWithoutBrowserSaysSoWithoutTheLink() {
        assumeTrue(GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported());
        URI link = URI.create("http://127.0.0.1:9/secret-link");

        assertThatThrownBy(() -> Browser.ofTheSystem().open(link))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("secret-link");
    }

    /** What the browser does when the player clicks Done. */
    private void submit(URI link, boolean withPhoto, Map<String, String> fields) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        if (withPhoto) {
            form.addFormDataPart(
                    "image-frontal",
                    "me.jpg",
                    RequestBody.create(PHOTO.bytes(), MediaType.get("image/jpeg")));
        }
        fields.forEach(form::addFormDataPart);
        Request request = new Request.Builder().url(link.toString()).post(form.build()).build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.code()).as(response.body().string()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
