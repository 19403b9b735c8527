package dev.likeness.http;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private final MockWebServer home = new MockWebServer();
    private final MockWebServer elsewhere = new MockWebServer();
    private final HttpConnections connections = new HttpConnections(TestHttp.IMPATIENT);
    private final Cancellation cancellation = new Cancellation();
    private HttpSession session;

    @BeforeEach
    void start() throws IOException {
        home.start();
        elsewhere.start();
        session = TestHttp.session(connections, home);
    }

    @AfterEach
    void stop() {
        connections.close();
        home.close();
        elsewhere.close();
    }

    @Test
    void theHomeHostSeesTheCredentials() throws InterruptedException {
        home.enqueue(answer(200, ""));

        session.get(home.url("/"), cancellation);

        Headers headers = home.takeRequest().getHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer " + TestHttp.SECRET);
        assertThat(headers.get("X-PlayerUID")).isEqualTo("p1");
    }

    @Test
    void anotherHostIsAskedWithoutCredentials() throws InterruptedException {
        elsewhere.enqueue(answer(200, "file"));

        session.get(elsewhere.url("/file"), cancellation);

        assertWithoutCredentials(elsewhere.takeRequest());
    }

    @Test
    void aRedirectToAnotherHostIsFollowedWithoutCredentials() throws InterruptedException {
        home.enqueue(redirectTo(elsewhere.url("/moved").toString()));
        elsewhere.enqueue(answer(200, "moved"));

        assertThat(session.get(home.url("/file"), cancellation).body()).isEqualTo("moved");

        assertThat(home.takeRequest().getHeaders().get("Authorization")).isNotNull();
        assertWithoutCredentials(elsewhere.takeRequest());
    }

    @Test
    void aRedirectAtHomeKeepsTheCredentials() throws InterruptedException {
        home.enqueue(redirectTo("/moved"));
        home.enqueue(answer(200, "moved"));

        session.get(home.url("/file"), cancellation);
        home.takeRequest();

        assertThat(home.takeRequest().getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + TestHttp.SECRET);
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 30; i++) {
            home.enqueue(redirectTo("/file"));
        }

        assertThatThrownBy(() -> session.get(home.url("/file"), cancellation))
                .hasMessageContaining("redirected more than 5 times");
    }

    @Test
    void aRefusedTokenIsReplacedOnceByAFreshOne() throws InterruptedException {
        HttpSession renewing = connections.session(home.url("/").uri(), new NumberedTokens());
        home.enqueue(answer(401, ""));
        home.enqueue(answer(200, "good"));

        assertThat(renewing.get(home.url("/"), cancellation).body()).isEqualTo("good");
        assertThat(home.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer 0");
        assertThat(home.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer 1");
    }

    @Test
    void aFreshTokenThatIsRefusedTooEndsIt() {
        HttpSession renewing = connections.session(home.url("/").uri(), new NumberedTokens());
        home.enqueue(answer(401, ""));
        home.enqueue(answer(401, "{\"detail\":\"Still no.\"}"));

        assertThatThrownBy(() -> renewing.get(home.url("/"), cancellation))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("Still no.");
        assertThat(home.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anotherHostThatAsksForAPasswordGetsNone() throws InterruptedException {
        HttpSession renewing = connections.session(home.url("/").uri(), new NumberedTokens());
        elsewhere.enqueue(answer(401, ""));

        assertThatThrownBy(() -> renewing.get(elsewhere.url("/"), cancellation))
                .isInstanceOf(AccessDeniedException.class);
        assertWithoutCredentials(elsewhere.takeRequest());
        assertThat(elsewhere.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aPhotoDoesNotFollowARedirectToAnotherHost() {
        home.enqueue(redirectTo(elsewhere.url("/").toString()));

        assertThatThrownBy(
                        () ->
                                session.post(
                                        home.url("/avatars/"),
                                        RequestBody.create("photo", null),
                                        UploadListener.NONE,
                                        cancellation))
                .isNotInstanceOf(ServiceUnavailableException.class);
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    private static MockResponse redirectTo(String target) {
        return new MockResponse.Builder().code(302).addHeader("Location", target).build();
    }

    private static void assertWithoutCredentials(RecordedRequest request) {
        assertThat(request.getHeaders().names()).doesNotContain("Authorization", "X-PlayerUID");
    }

    private static final class NumberedTokens implements HostCredentials {
        private final AtomicInteger number = new AtomicInteger();

        @Override
        public Map<String, String> headers(Cancellation cancellation) {
            return Map.of("Authorization", "Bearer " + number.get());
        }

        @Override
        public boolean renew(Map<String, String> rejected) {
            number.incrementAndGet();
            return !rejected.isEmpty();
        }
    }
}
