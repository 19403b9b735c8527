package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.http.HttpConnections;
import dev.likeness.http.TestHttp;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Where tokens come from: the service by key or password, or a studio's own backend. */
class TokenSourceTest extends WithSandbox {

    private static final String TOKEN = "{\"access_token\":\"%s\",\"expires_in\":36000}";

    @Test
    void aPasswordOpensTheServiceToo() {
        PasswordGrant grant =
                new PasswordGrant(clientKey(), sandbox.userName(), sandbox.password());
        try (AvatarSdkClient client = AvatarSdkClient.open(grant, Orders.options(sandbox.uri()))) {
            assertThat(client.avatars().list(Filters.NONE, cancellation)).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsReportedAsAccessDenied() {
        PasswordGrant grant = new PasswordGrant(clientKey(), sandbox.userName(), "wrong-password");
        try (AvatarSdkClient client = AvatarSdkClient.open(grant, Orders.options(sandbox.uri()))) {
            assertThatThrownBy(() -> client.players().get("p", cancellation))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("POST " + sandbox.uri() + "o/token/ answered 400: invalid_grant");
        }
    }

    @Test
    void aStudiosBackendHandsTokensOutSoThatNoSecretShips() throws Exception {
        try (MockWebServer backend = new MockWebServer()) {
            backend.enqueue(answer(200, TOKEN.formatted(tokenOfTheSandbox())));
            backend.start();
            TokenSource source =
                    TokenSource.fromBackend(
                            backend.url("/likeness/token?game=7").uri(),
                            () -> Map.of("X-Session", "session-of-the-player"),
                            TestHttp.IMPATIENT);
            try (AvatarSdk game = AvatarSdk.connect(source, Orders.options(sandbox.uri()))) {
                assertThat(create(game, NOTHING_HELD).avatarCode()).isNotEmpty();
            }
            RecordedRequest asked = backend.takeRequest();
            assertThat(asked.getMethod()).isEqualTo("POST");
            assertThat(asked.getUrl().queryParameter("game")).isEqualTo("7");
            assertThat(asked.getHeaders().get("X-Session")).isEqualTo("session-of-the-player");
            assertThat(backend.getRequestCount()).isEqualTo(1);
        }
        assertThat(sandbox.journal().requests())
                .flatExtracting(request -> request.headers().keySet())
                .doesNotContain("X-Session");
    }

    @Test
    void aTokenThatTheServiceRefusesIsFetchedAnew() {
        AtomicInteger fetched = new AtomicInteger();
        String good = tokenOfTheSandbox();
        TokenSource source =
                stop ->
                        new AccessToken(
                                fetched.getAndIncrement() == 0 ? "revoked" : good,
                                Duration.ofHours(1));
        try (AvatarSdkClient client = AvatarSdkClient.open(source, Orders.options(sandbox.uri()))) {
            assertThat(client.avatars().list(Filters.NONE, cancellation)).isEmpty();
        }
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aBackendWithoutTokenIsReported() throws IOException {
        try (MockWebServer backend = new MockWebServer()) {
            backend.enqueue(answer(200, "{}"));
            backend.start();
            TokenSource source =
                    TokenSource.fromBackend(backend.url("/").uri(), Map::of, TestHttp.IMPATIENT);
            try (AvatarSdkClient client =
                    AvatarSdkClient.open(source, Orders.options(sandbox.uri()))) {
                assertThatThrownBy(() -> client.players().get("p", cancellation))
                        .isInstanceOf(ServiceUnavailableException.class)
                        .hasMessage("The token endpoint answered without token");
            }
        }
    }

    @Test
    void theSourceIsClosedWithTheClient() {
        AtomicInteger closed = new AtomicInteger();
        TokenSource source =
                new TokenSource() {
                    @Override
                    public AccessToken fetch(Cancellation stop) {
                        return new AccessToken("t", Duration.ofHours(1));
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };

        AvatarSdkClient.open(source, Orders.options(sandbox.uri())).close();

        assertThat(closed).hasValue(1);
    }

    @Test
    void secretsStandInNoText() {
        TokenSource backend =
                TokenSource.fromBackend(
                        URI.create("https://studio.example.org/token?key=hush"),
                        () -> Map.of("X-Session", "hush"),
                        TestHttp.IMPATIENT);
        List<Object> holders =
                List.of(
                        new PasswordGrant(clientKey(), "user", "hush-hush"),
                        new AccessToken("hush-hush", Duration.ofHours(1)),
                        clientKey(),
                        backend,
                        service.client());

        backend.close();
        assertThat(holders)
                .extracting(Object::toString)
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain("hush")
                                        .doesNotContain(sandbox.clientSecret()));
    }

    @Test
    void blankSecretsAreRefused() {
        assertThatThrownBy(() -> new PasswordGrant(clientKey(), "user", " "))
                .hasMessage("Name and password must not be blank");
        assertThatThrownBy(() -> new AccessToken("", Duration.ZERO))
                .hasMessage("The token must not be blank");
    }

    /** What the studio's backend does with the secret that it alone knows. */
    private String tokenOfTheSandbox() {
        try (HttpConnections connections = new HttpConnections(TestHttp.IMPATIENT)) {
            return GrantedTokens.byClientCredentials(connections, sandbox.uri(), clientKey())
                    .fetch(cancellation)
                    .value();
        }
    }
}
