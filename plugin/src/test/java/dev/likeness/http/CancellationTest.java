package dev.likeness.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers here fall silent for minutes: a test ends in time only if cancelling cuts through. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CancellationTest {

    private static final HttpOptions VERY_PATIENT =
            new HttpOptions(Duration.ofMinutes(5), Duration.ofMinutes(5), RetryPolicy.DEFAULT);

    private final MockWebServer server = new MockWebServer();
    private final HttpConnections connections = new HttpConnections(VERY_PATIENT);
    private final Cancellation cancellation = new Cancellation();
    private HttpSession session;

    @BeforeEach
    void start() throws IOException {
        server.start();
        session = TestHttp.session(connections, server);
    }

    @AfterEach
    void stop() {
        connections.close();
        server.close();
    }

    @Test
    void cancellingCutsThroughTheWaitForAnAnswer() throws InterruptedException {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        CompletableFuture<HttpAnswer> answer =
                CompletableFuture.supplyAsync(() -> session.get(server.url("/"), cancellation));
        server.takeRequest();

        cancellation.cancel();

        assertCancelled(answer);
    }

    @Test
    void cancellingCutsThroughAnUpload() throws Exception {
        server.enqueue(
                new MockResponse.Builder()
                        .doNotReadRequestBody()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build());
        byte[] large = new byte[64 << 20];
        CompletableFuture<Void> underWay = new CompletableFuture<>();
        CompletableFuture<HttpAnswer> answer =
                CompletableFuture.supplyAsync(
                        () ->
                                session.post(
                                        server.url("/"),
                                        RequestBody.create(large, null),
                                        (sent, total) -> underWay.complete(null),
                                        cancellation));
        underWay.get(20, TimeUnit.SECONDS);

        cancellation.cancel();

        assertCancelled(answer);
    }

    @Test
    void cancellingCutsThroughADownload() throws IOException {
        server.enqueue(
                new MockResponse.Builder()
                        .body(new Buffer().write(new byte[1 << 20]))
                        .throttleBody(1 << 10, 5, TimeUnit.MINUTES)
                        .build());
        try (HttpDownload download = session.open(server.url("/"), cancellation)) {
            assertThat(download.length()).isEqualTo(1 << 20);
            assertThat(download.stream().read()).isZero();
            CompletableFuture<byte[]> rest =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return download.stream().readAllBytes();
                                } catch (IOException e) {
                                    throw new AssertionError("not cancelled, but broken", e);
                                }
                            });

            cancellation.cancel();

            assertCancelled(rest);
        }
    }

    @Test
    void cancellingCutsThroughThePauseThatTheServiceAskedFor() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "55").build());
        CompletableFuture<HttpAnswer> answer =
                CompletableFuture.supplyAsync(() -> session.get(server.url("/"), cancellation));
        server.takeRequest();

        cancellation.cancel();

        assertCancelled(answer);
    }

    @Test
    void nothingIsAskedOnceCancelled() {
        cancellation.cancel();

        assertThatThrownBy(() -> session.get(server.url("/"), cancellation))
                .isInstanceOf(AvatarCancelledException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    private static void assertCancelled(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AvatarCancelledException.class);
    }
}
