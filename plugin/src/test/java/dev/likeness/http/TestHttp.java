package dev.likeness.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;

/** Impatient options and short answers for tests. */
public final class TestHttp {

    /** Four attempts as by default, but with hardly any pause. */
    public static final HttpOptions IMPATIENT =
            new HttpOptions(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    new RetryPolicy(
                            4, Duration.ofMillis(2), Duration.ofMillis(4), Duration.ofSeconds(2)));

    static final String SECRET = "not-a-real-token";

    private TestHttp() {}

    static HttpSession session(HttpConnections connections, MockWebServer server) {
        HostCredentials credentials =
                cancellation -> Map.of("Authorization", "Bearer " + SECRET, "X-PlayerUID", "p1");
        return connections.session(server.url("/").uri(), credentials);
    }

    /** An answer with a status and a body. */
    public static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    /** An answer whose connection is cut in the middle of the body. */
    public static MockResponse.Builder cutInTheMiddle(MockResponse.Builder answer) {
        return answer.onResponseBody(new SocketEffect.CloseSocket(true, false, false));
    }

    /** A good answer with a text, as a session gives it. */
    public static HttpAnswer good(String body) {
        return new HttpAnswer("GET /", 200, LinkHeader.parse(List.of()), body);
    }
}
