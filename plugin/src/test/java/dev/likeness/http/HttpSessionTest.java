package dev.likeness.http;

import static dev.likeness.http.TestHttp.answer;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSessionTest {

    private final MockWebServer server = new MockWebServer();
    private final HttpConnections connections = new HttpConnections(TestHttp.IMPATIENT);
    private final Cancellation cancellation = new Cancellation();
    private HttpSession session;
    private HttpUrl url;

    @BeforeEach
    void start() throws IOException {
        server.start();
        session = TestHttp.session(connections, server);
        url = server.url("/thing/?access_token=hidden-in-query");
    }

    @AfterEach
    void stop() {
        connections.close();
        server.close();
    }

    @Test
    void aThrottledQuestionIsAskedAgain() {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "0").build());
        server.enqueue(answer(200, "good"));

        assertThat(session.get(url, cancellation).body()).isEqualTo("good");
    }

    @Test
    void aThrottledQuestionIsNotAskedAgainIfTheServiceWantsTooLongAPause() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "3600")
                        .body("{\"detail\":\"Request was throttled.\"}")
                        .build());

        ServiceRefusedException failure =
                catchThrowableOfType(
                        ServiceRefusedException.class, () -> session.get(url, cancellation));

        assertThat(failure.httpStatus()).isEqualTo(429);
        assertThat(failure.worthRetrying()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aQuestionIsAskedAgainWhenTheServiceIsAway(int status) {
        server.enqueue(answer(status, "away"));
        server.enqueue(answer(200, "good"));

        assertThat(session.get(url, cancellation).body()).isEqualTo("good");
    }

    @Test
    void aQuestionIsAskedAgainWhenTheConnectionIsCut() {
        server.enqueue(
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                        .build());
        server.enqueue(answer(200, "good"));

        assertThat(session.get(url, cancellation).body()).isEqualTo("good");
    }

    @Test
    void aQuestionIsAskedAgainWhenTheAnswerBreaksOff() {
        server.enqueue(
                TestHttp.cutInTheMiddle(new MockResponse.Builder().body("x".repeat(100_000)))
                        .build());
        server.enqueue(answer(200, "good"));

        assertThat(session.get(url, cancellation).body()).isEqualTo("good");
    }

    @Test
    void aPostIsNotRepeatedWhenItsAnswerBreaksOff() {
        server.enqueue(
                TestHttp.cutInTheMiddle(new MockResponse.Builder().body("x".repeat(100_000)))
                        .build());

        assertThatThrownBy(this::post).isInstanceOf(ServiceUnavailableException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aQuestionIsNotAskedForEver() {
        for (int i = 0; i < 10; i++) {
            server.enqueue(answer(503, "down for maintenance"));
        }

        assertThatThrownBy(() -> session.get(url, cancellation))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("503: down for maintenance");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void anErrorInsideTheServiceIsReportedAtOnce() {
        server.enqueue(answer(500, "{\"detail\":\"It broke.\"}"));

        assertThatThrownBy(() -> session.get(url, cancellation))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageEndingWith("/thing/ answered 500: It broke.");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsReportedAsAccessDenied(int status) {
        server.enqueue(answer(status, "{\"detail\":\"No.\"}"));

        assertThatThrownBy(() -> session.get(url, cancellation))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(status + ": No.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 409})
    void aRefusalKeepsItsStatus(int status) {
        server.enqueue(answer(status, "{\"field\":[\"wrong\"]}"));

        ServiceRefusedException failure =
                catchThrowableOfType(
                        ServiceRefusedException.class, () -> session.get(url, cancellation));

        assertThat(failure.httpStatus()).isEqualTo(status);
        assertThat(failure).hasMessageContaining("field: wrong");
        assertThat(failure.getCause()).isInstanceOf(HttpErrorAnswer.class);
    }

    @Test
    void anUnreachableHostIsReportedAsUnavailable() {
        server.close();

        assertThatThrownBy(() -> session.get(url, cancellation))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void aServiceThatFallsSilentIsReportedAsUnavailable() {
        HttpOptions hasty =
                new HttpOptions(
                        Duration.ofSeconds(5),
                        Duration.ofMillis(50),
                        new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        try (HttpConnections own = new HttpConnections(hasty)) {
            assertThatThrownBy(() -> TestHttp.session(own, server).get(url, cancellation))
                    .isInstanceOf(ServiceUnavailableException.class)
                    .hasMessageContaining("SocketTimeoutException");
        }
    }

    @Test
    void secretsStandInNoMessage() {
        server.enqueue(answer(400, "You sent Bearer " + TestHttp.SECRET + " and p1"));

        assertThatThrownBy(() -> session.get(url, cancellation))
                .hasMessageContaining("You sent Bearer [hidden]")
                .hasMessageNotContaining(TestHttp.SECRET)
                .hasMessageNotContaining("hidden-in-query");
    }

    @Test
    void theTextOfAnAnswerDoesNotGetIntoLogs() {
        server.enqueue(answer(200, "{\"access_token\":\"abc\"}"));

        assertThat(session.get(url, cancellation).toString())
                .doesNotContain("abc")
                .doesNotContain("hidden-in-query");
    }

    @Test
    void aPostIsNotRepeatedWhenItsConnectionIsCut() {
        server.enqueue(
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                        .build());
        server.enqueue(answer(201, "created twice"));

        assertThatThrownBy(this::post).isInstanceOf(ServiceUnavailableException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 429, 500, 502, 503, 504})
    void aPostIsNotRepeatedAfterAnErrorEvenIfTheServiceInvitesIt(int status) {
        server.enqueue(
                new MockResponse.Builder().code(status).addHeader("Retry-After", "0").build());
        server.enqueue(answer(201, "created twice"));

        assertThatThrownBy(this::post).hasMessageContaining(" answered " + status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPostIsNotRepeatedElsewhereAfterARedirect() {
        server.enqueue(
                new MockResponse.Builder().code(307).addHeader("Location", "/other/").build());
        server.enqueue(answer(201, "created elsewhere"));

        assertThatThrownBy(this::post)
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("307");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anIdleConnectionThatTheServiceClosedIsNotUsedForAPost() throws Exception {
        try (ServerSocket listener = new ServerSocket(0)) {
            HttpUrl plain = HttpUrl.get("http://127.0.0.1:" + listener.getLocalPort() + "/");
            CompletableFuture<Void> closed =
                    CompletableFuture.runAsync(() -> answerOnceAndClose(listener));
            session.get(plain, cancellation);
            closed.get(10, TimeUnit.SECONDS);
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> answerOnceAndClose(listener));

            HttpAnswer answer =
                    session.post(
                            plain, RequestBody.create("", null), UploadListener.NONE, cancellation);

            assertThat(answer.status()).isEqualTo(200);
            second.get(10, TimeUnit.SECONDS);
        }
    }

    private static void answerOnceAndClose(ServerSocket listener) {
        try (Socket connection = listener.accept()) {
            connection.getInputStream().read(new byte[8192]);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void uploadsAreFollowedToTheirEnd() {
        server.enqueue(answer(201, ""));
        List<Long> sent = new ArrayList<>();

        session.post(
                url,
                RequestBody.create(new byte[300_000], null),
                (soFar, total) -> {
                    assertThat(total).isEqualTo(300_000);
                    sent.add(soFar);
                },
                cancellation);

        assertThat(sent).isSorted().hasSizeGreaterThan(2).endsWith(300_000L);
    }

    @Test
    void aLinkThatIsNoUrlIsRefused() {
        assertThatThrownBy(() -> session.resolve("javascript:alert(1)"))
                .isInstanceOf(ServiceRefusedException.class)
                .hasMessageContaining("http or https");
    }

    private HttpAnswer post() {
        return session.post(url, RequestBody.create("{}", null), UploadListener.NONE, cancellation);
    }
}
