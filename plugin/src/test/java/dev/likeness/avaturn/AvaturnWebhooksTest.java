package dev.likeness.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.likeness.avaturn.AvaturnEvent.AvatarReady;
import dev.likeness.avaturn.AvaturnEvent.ExportReady;
import dev.likeness.avaturn.AvaturnEvent.RenderReady;
import dev.likeness.http.UploadListener;
import dev.likeness.job.StageListener;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Webhooks that come from the sandbox, from strangers, twice, and at the wrong time. */
class AvaturnWebhooksTest extends WithAvaturn {

    private static final Map<String, List<String>> JSON =
            Map.of("content-type", List.of("application/json; charset=utf-8"));
    private static final AvaturnStatus READY = new AvaturnStatus("ready");

    private final BlockingQueue<AvaturnEvent> heard = new LinkedBlockingQueue<>();
    private final AvaturnWebhooks webhooks = new AvaturnWebhooks(client(), heard::add);

    @Test
    void theServiceTellsWhenAvatarExportAndPictureAreThere() throws Exception {
        HttpServer backend = backend(0);
        try {
            String user = user();
            ProvisionalAvatar avatar = client().newAvatar(user, cancellation);
            String id = avatar.avatarId();
            webhooks.expectAvatar(user, id);
            upload(avatar);
            assertThat(next()).isEqualTo(new AvatarReady(id, user, READY));

            client().customize(id, client().customization(id, cancellation), cancellation);
            client().export(id, cancellation);
            webhooks.expectExport(id);
            assertThat(next()).isEqualTo(new ExportReady(id, null, READY));

            AvaturnRender render =
                    client().render(id, "common/preview", Optional.empty(), cancellation);
            webhooks.expectRender(id, render);
            assertThat(next()).isEqualTo(new RenderReady(id, null, render.id(), READY));
        } finally {
            backend.stop(0);
        }
    }

    @Test
    void aWebhookThatNobodyTookIsSentAgain() throws Exception {
        sandbox.turnAvaturn(now -> now.withRetryPause(Duration.ofMillis(5)));
        HttpServer backend = backend(3);
        try {
            String user = user();
            webhooks.expectAvatarsOf(user);

            String id = ready(user);

            assertThat(next()).isEqualTo(new AvatarReady(id, user, READY));
        } finally {
            backend.stop(0);
        }
    }

    @Test
    void aWebhookThatComesBeforeItIsExpectedCountsWhenItIs() {
        String user = user();
        String avatar = ready(user);

        assertThat(post(avatarReady(user, avatar)).body()).isEqualTo("Not expected");
        assertThat(heard).isEmpty();
        webhooks.expectAvatar(user, avatar);

        assertThat(heard).containsExactly(new AvatarReady(avatar, user, READY));
    }

    @Test
    void aWebhookForAUserThatComesBeforeTheUserIsExpectedCountsToo() {
        String user = user();
        String avatar = ready(user);
        post(avatarReady(user, avatar));

        webhooks.expectAvatarsOf(user);

        assertThat(heard).hasSize(1);
    }

    @Test
    void aWebhookThatComesTwiceIsToldOnce() {
        String user = user();
        String avatar = ready(user);
        webhooks.expectAvatarsOf(user);

        for (int i = 0; i < 3; i++) {
            assertThat(post(avatarReady(user, avatar)).status()).isEqualTo(200);
        }

        assertThat(heard).hasSize(1);
    }

    @Test
    void aForgedWebhookIsNotToldAndTakesNothingAway() {
        String user = user();
        ProvisionalAvatar avatar = client().newAvatar(user, cancellation);
        webhooks.expectAvatar(user, avatar.avatarId());

        AvaturnWebhooks.Answer forged = post(avatarReady(user, avatar.avatarId()));

        assertThat(forged).isEqualTo(new AvaturnWebhooks.Answer(200, "Not confirmed"));
        assertThat(heard).isEmpty();
        upload(avatar);
        new Waiting(client(), options)
                .forAvatar(user, avatar.avatarId(), StageListener.NONE, cancellation);
        post(avatarReady(user, avatar.avatarId()));
        assertThat(heard).hasSize(1);
    }

    @Test
    void aStrangersWebhookAsksTheServiceNothing() {
        sandbox.journal().clear();

        post("{\"event\":\"export.ready\",\"avatar_id\":\"x\",\"export_url\":\"http://evil/\"}");
        post("{\"event\":\"render.ready\",\"avatar_id\":\"x\",\"id\":\"y\"}");

        assertThat(heard).isEmpty();
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void aWebhookThatCannotBeConfirmedNowIsAskedForAgain() {
        String user = user();
        String avatar = ready(user);
        webhooks.expectAvatar(user, avatar);
        sandbox.turn(now -> now.withErrors("GET", "*", 503, 1));

        assertThat(post(avatarReady(user, avatar)).status()).isEqualTo(503);
        sandbox.turn(now -> now.withoutFaults());
        assertThat(post(avatarReady(user, avatar)).body()).isEqualTo("Confirmed");

        assertThat(heard).hasSize(1);
    }

    @Test
    void anAvatarThatFailedIsToldAsFailed() {
        String user = user();
        ProvisionalAvatar avatar = client().newAvatar(user, cancellation);
        client().upload(
                        avatar,
                        PhotoSet.of(photo("jpg", 8), Sex.FEMALE),
                        UploadListener.NONE,
                        cancellation);
        webhooks.expectAvatar(user, avatar.avatarId());

        while (heard.isEmpty()) {
            post(avatarReady(user, avatar.avatarId()));
        }

        assertThat(heard)
                .containsExactly(
                        new AvatarReady(avatar.avatarId(), user, new AvaturnStatus("failed")));
    }

    @Test
    void whatIsNoWebhookIsRefused() {
        assertThat(webhooks.handle("GET", Map.of(), new byte[0]).status()).isEqualTo(405);
        assertThat(
                        webhooks.handle(
                                        "POST",
                                        Map.of("Content-Type", List.of("text/html")),
                                        new byte[0])
                                .status())
                .isEqualTo(415);
        assertThat(webhooks.handle("POST", JSON, new byte[1 << 20]).status()).isEqualTo(413);
        for (String bad :
                List.of("", "{", "[]", "{}", "{\"avatar_id\":7}", "{\"event\":\"render.ready\"}")) {
            assertThat(post(bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void eventsOfTheFutureAreTakenAndLeftAlone() {
        assertThat(post("{\"event\":\"avatar.dreams\",\"avatar_id\":\"a\"}"))
                .isEqualTo(new AvaturnWebhooks.Answer(200, "Not known"));
    }

    private static String avatarReady(String user, String avatar) {
        return "{\"event\":\"avatar.ready\",\"avatar_id\":\""
                + avatar
                + "\",\"user_id\":\""
                + user
                + "\",\"more\":{}}";
    }

    private AvaturnWebhooks.Answer post(String body) {
        return webhooks.handle("POST", JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private AvaturnEvent next() throws InterruptedException {
        AvaturnEvent event = heard.poll(30, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    /** A studio's backend, which the sandbox posts to; at first it is out of order. */
    private HttpServer backend(int failures) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger left = new AtomicInteger(failures);
        server.createContext(
                "/hooks",
                exchange -> {
                    try (exchange) {
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        int status =
                                left.getAndDecrement() > 0
                                        ? 500
                                        : webhooks.handle(
                                                        exchange.getRequestMethod(),
                                                        exchange.getRequestHeaders(),
                                                        body)
                                                .status();
                        exchange.sendResponseHeaders(status, -1);
                    }
                });
        server.start();
        URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
        sandbox.turnAvaturn(now -> now.withWebhooks(target));
        return server;
    }
}
