package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.sandbox.Api.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Turning the sandbox while it runs. */
class DialTest {

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(SandboxOptions.immediate());

    private final Api player = RUNNING.player();

    @AfterEach
    void mend() {
        RUNNING.sandbox().turn(now -> SandboxOptions.immediate());
    }

    @Test
    void aRouteFailsAsOftenAsItIsTold() {
        RUNNING.sandbox().turn(now -> now.withErrors("GET", "/avatars/", 503, 0.5));

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(player.get("/avatars/").status());
        }

        assertThat(statuses).containsExactly(200, 503, 200, 503);
        assertThat(player.get("/avatars/nobody/").status()).isEqualTo(404);
    }

    @Test
    void anErrorHasABodyLikeAnyOther() {
        RUNNING.sandbox().turn(now -> now.withErrors("*", "*", 429, 1));

        Answer answer = player.get("/avatars/");

        assertThat(answer.text("detail")).isEqualTo("The sandbox was told to fail here.");
        assertThat(answer.header("Retry-After")).isEqualTo("0");
    }

    @Test
    void filesAreCutWhereTold() throws IOException {
        String mesh = player.computed(Map.of(), Photos.usable()).text("mesh");
        RUNNING.sandbox().turn(now -> now.withFilesCutAfter(100));

        try (InputStream body = player.open(mesh)) {
            assertThat(body.readNBytes(100)).hasSize(100);
            assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLengthThatIsTooLargeEndsInACut() {
        String mesh = player.computed(Map.of(), Photos.usable()).text("mesh");
        RUNNING.sandbox().turn(now -> now.withLengthsOffBy(1));

        assertThatThrownBy(() -> player.get(mesh)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aLengthThatIsTooSmallLosesTheEnd() {
        String mesh = player.computed(Map.of(), Photos.usable()).text("mesh");
        int whole = player.get(mesh).body().length;
        RUNNING.sandbox().turn(now -> now.withLengthsOffBy(-10));

        assertThat(player.get(mesh).body()).hasSize(whole - 10);
    }

    @Test
    void theFilesOfAnAvatarThatIsStillComputedAreNotFound() {
        RUNNING.sandbox().turn(now -> now.withComputingTime(Duration.ofHours(1)));
        Answer avatar =
                player.multipart("POST", "/avatars/", Map.of(), Map.of("photo", Photos.usable()));

        assertThat(player.get(avatar.text("url") + "mesh/").status()).isEqualTo(404);
    }

    @Test
    void pagesAndLimitsFollowTheDials() {
        RUNNING.sandbox().turn(now -> now.withRequestsPerMinute(1));

        Api other = RUNNING.game();
        other.get("/players/nobody/");

        assertThat(other.get("/players/nobody/").status()).isEqualTo(429);
    }

    @Test
    void thePageShowsHowTheDialsStand() {
        RUNNING.sandbox()
                .turn(
                        now ->
                                now.withErrors("GET", "/avatars/*", 503, 0.25)
                                        .withFilesCutAfter(4711)
                                        .withBandwidth(1234));

        Answer page = RUNNING.stranger().get("/");

        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("GET /avatars/* 503 0.25", "4711 bytes", "1234 bytes per second");
    }
}
