package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that points to somebody else's server, by links and by redirects. */
class OtherHostTest extends WithScript {

    private static final String TOKEN = "very-secret-token";

    private final MockWebServer stranger = new MockWebServer();
    private AvatarSdkClient client;

    @BeforeEach
    void startStranger() throws IOException {
        stranger.start();
        client =
                AvatarSdkClient.open(
                        stop -> new AccessToken(TOKEN, Duration.ofHours(1)),
                        Orders.options(server.url("/").uri()));
    }

    @AfterEach
    void stopStranger() {
        client.close();
        stranger.close();
    }

    @Test
    void linksToAnotherHostAreFollowedWithoutCredentials() throws Exception {
        String elsewhere = stranger.url("/").toString();
        script.on(
                "GET /avatars/a/",
                answer(
                        200,
                        ("{\"code\":\"a\",\"haircuts\":\"%shair/\",\"model_info\":\"%sinfo/\","
                                        + "\"mesh\":\"%smesh/\"}")
                                .formatted(elsewhere, elsewhere, elsewhere)));
        script.on(
                "GET /avatars/",
                new MockResponse.Builder()
                        .body("[{\"code\":\"a\"}]")
                        .addHeader("Link", "<" + elsewhere + "more/>; rel=\"next\"")
                        .build());
        script.on("GET /moved/", moved(elsewhere));
        for (String body : List.of("[]", "{}", "mesh", "[]", "file")) {
            stranger.enqueue(answer(200, body));
        }
        SdkAvatar avatar = client.avatars().get("a", cancellation);

        client.parts().haircuts(avatar, cancellation);
        client.parts().modelInfo(avatar, cancellation);
        client.open(client.parts().links().mesh(avatar).toString(), cancellation).close();
        client.avatars().list(Filters.NONE, cancellation).toList();
        client.open("/moved/", cancellation).close();

        assertThat(stranger.getRequestCount()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            RecordedRequest request = stranger.takeRequest();
            assertThat(request.getHeaders().names()).doesNotContain("Authorization", "X-PlayerUID");
            assertThat(request.getUrl().toString()).doesNotContain(TOKEN);
        }
    }

    @Test
    void aPhotoIsSentToNoOtherHost() {
        script.on("POST /avatars/", moved(stranger.url("/").toString()));
        NewAvatar order = NewAvatar.of(Orders.photo(64)).build();

        Throwable failure =
                catchThrowable(
                        () -> client.avatars().create(order, (sent, total) -> {}, cancellation));

        assertThat(failure).hasMessageContaining("answered 307");
        assertThat(stranger.getRequestCount()).isZero();
    }

    @Test
    void secretsStandInNoLog() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler listener = new Listener(lines);
        Logger logger = Logger.getLogger("dev.likeness");
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
        try {
            script.on("GET /avatars/a/", answer(503, TOKEN), answer(200, "{\"code\":\"a\"}"));
            client.avatars().get("a", cancellation);
            script.on("GET /avatars/b/", answer(401, "Bearer " + TOKEN + " is wrong"));
            Throwable failure = catchThrowable(() -> client.avatars().get("b", cancellation));
            assertThat(failure).hasMessageNotContaining(TOKEN);
        } finally {
            logger.removeHandler(listener);
            logger.setLevel(before);
        }

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(TOKEN));
    }

    private static MockResponse moved(String target) {
        return new MockResponse.Builder().code(307).addHeader("Location", target).build();
    }

    private static final class Listener extends Handler {
        private final List<String> lines;

        Listener(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
