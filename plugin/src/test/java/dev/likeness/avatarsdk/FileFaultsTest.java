package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.cache.ResourceSource;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.service.RemoteFile;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Files that break off on their way. */
class FileFaultsTest extends WithScript {

    @Test
    void aFileThatIsNotThereIsRefused() {
        script.on("GET /nothing/", answer(204, ""));
        RemoteFile file =
                new RemoteFile(server.url("/nothing/").uri(), "nothing.zip", Optional.empty());

        assertThatThrownBy(() -> service.open(file, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("nothing.zip");
    }

    @Test
    void aUrlOfAnotherKindIsRefused() {
        RemoteFile file =
                new RemoteFile(URI.create("file:///etc/hosts"), "hosts", Optional.empty());

        assertThatThrownBy(() -> service.open(file, cancellation))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("http or https");
    }

    @Test
    void cancellingDuringADownloadEndsIt() throws IOException {
        script.on(
                "GET /slow/",
                new MockResponse.Builder()
                        .body("x".repeat(1 << 20))
                        .throttleBody(1024, 5, TimeUnit.MINUTES)
                        .build());
        RemoteFile file = new RemoteFile(server.url("/slow/").uri(), "slow", Optional.empty());
        try (var download = service.open(file, cancellation)) {
            assertThat(download.body().read()).isEqualTo('x');

            cancellation.cancel();

            assertThatThrownBy(() -> download.body().readAllBytes())
                    .isInstanceOf(AvatarCancelledException.class);
        }
    }

    @Test
    void aDownloadThatIsCutIsReadAgain() {
        script.on("GET /file/", cut(), answer(200, "whole"));

        assertThat(fetch(source("/file/"))).hasContent("whole");
    }

    @Test
    void aServiceThatIsKilledInTheMiddleOfADownloadIsReportedAsUnavailable() {
        script.on("GET /file/", cut());
        ResourceSource dying =
                cancelling -> {
                    ResourceSource.Content content = source("/file/").open(cancelling);
                    server.close();
                    return content;
                };

        assertThatThrownBy(() -> fetch(dying)).isInstanceOf(ServiceUnavailableException.class);
    }
}
