package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.sandbox.Api.Answer;
import dev.likeness.sandbox.server.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class DownloadTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();
    private final String link = player.computed(Map.of(), Photos.usable()).text("mesh");
    private final byte[] whole = player.get(link).body();

    @Test
    void theLengthIsPromised() {
        assertThat(player.get(link).header("Content-Length")).isEqualTo("" + whole.length);
    }

    @Test
    void aFileThatIsHeldIsNotSentAgain() {
        String tag = player.get(link).header("ETag");
        Answer answer = player.with("If-None-Match", tag).get(link);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theRestOfAFileCanBeAskedFor() {
        Answer answer = player.with("Range", "bytes=100-").get(link);
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range"))
                .isEqualTo("bytes 100-%d/%d".formatted(whole.length - 1, whole.length));
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
    }

    @Test
    void theEndOfAFileCanBeAskedFor() {
        Answer answer = player.with("Range", "bytes=-10").get(link);
        assertThat(answer.body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        assertThat(player.with("Range", "bytes=9999999-").get(link).status()).isEqualTo(416);
    }

    @Test
    void aRangeThatIsNotUnderstoodGivesTheWholeFile() {
        Answer answer = player.with("Range", "pages=1-2").get(link);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
    }

    @Test
    void aResumedFileThatHasChangedIsSentWhole() {
        Answer answer =
                player.with("Range", "bytes=100-").with("If-Range", "\"another\"").get(link);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aBandwidthLimitLeavesTheContentWhole() {
        SandboxOptions options = SandboxOptions.immediate().withBandwidth(1 << 20);
        try (Sandbox sandbox = Sandbox.start(options, new SpherePeople())) {
            Api slow =
                    new Api(sandbox.uri())
                            .signedIn(sandbox.clientId(), sandbox.clientSecret())
                            .asNewPlayer();
            String mesh = slow.computed(Map.of(), Photos.usable()).text("mesh");
            assertThat(slow.get(mesh).body()).isEqualTo(whole);
        }
    }

    @Test
    @Timeout(60)
    void aServerThatIsStoppedCutsTheDownload() throws IOException {
        SandboxOptions options = SandboxOptions.immediate().withBandwidth(1);
        Sandbox sandbox = Sandbox.start(options, new SpherePeople());
        Api slow =
                new Api(sandbox.uri())
                        .signedIn(sandbox.clientId(), sandbox.clientSecret())
                        .asNewPlayer();
        String mesh = slow.computed(Map.of(), Photos.usable()).text("mesh");
        try (InputStream body = slow.open(mesh)) {
            sandbox.close();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theJournalCountsWhatWasSent() {
        Journal.Request request = journaled();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.bytesSent()).isEqualTo(whole.length);
    }

    @Test
    void theJournalHidesTokens() {
        assertThat(journaled().headers()).containsEntry("authorization", "Bearer ***");
    }

    @Test
    void theJournalHidesTokensInQueries() {
        RUNNING.stranger().get("/avatars/?access_token=secret");
        List<Journal.Request> requests = RUNNING.journal().requests();
        assertThat(requests.get(requests.size() - 1).query()).isEqualTo("access_token=***");
    }

    @Test
    void theJournalShowsRequestsWithoutToken() {
        RUNNING.stranger().get("/");
        List<Journal.Request> requests = RUNNING.journal().requests();
        assertThat(requests.get(requests.size() - 1).headers()).doesNotContainKey("authorization");
    }

    private Journal.Request journaled() {
        String path = link.substring(RUNNING.sandbox().uri().toString().length() - 1);
        return RUNNING.journal().requests().stream()
                .filter(request -> request.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
