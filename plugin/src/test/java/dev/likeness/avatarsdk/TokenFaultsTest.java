package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.AccessDeniedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tokens that are late, refused or asked for by many. */
class TokenFaultsTest extends WithScript {

    @Test
    void twentyThreadsFetchOneTokenAndRegisterOnePlayer() {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<SdkAvatar>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(
                        CompletableFuture.supplyAsync(
                                () -> service.client().avatars().get("a", cancellation), threads));
            }
            assertThat(answers).allMatch(answer -> answer.join().code().equals("a"));
        } finally {
            threads.shutdown();
        }

        assertThat(script.count("POST /o/token/")).isEqualTo(1);
        assertThat(script.count("POST /players/")).isEqualTo(1);
    }

    @Test
    void aTokenIsReplacedShortlyBeforeItExpires() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant[] now = {start};
        AvatarSdkOptions options = Orders.options(server.url("/").uri());
        try (AvatarSdkClient client = AvatarSdkClient.open(KEY, options, () -> now[0])) {
            client.avatars().get("a", cancellation);
            now[0] = start.plusSeconds(36000 - 61);
            client.avatars().get("a", cancellation);
            assertThat(script.count("POST /o/token/")).isEqualTo(1);

            now[0] = start.plusSeconds(36000 - 60);
            client.avatars().get("a", cancellation);
            assertThat(script.count("POST /o/token/")).isEqualTo(2);
        }
    }

    @Test
    void aTokenRevokedWhileWaitingIsReplacedWithoutOrderingAgain() {
        script.on("GET /avatars/a/", status("Computing"), answer(401, ""), status("Completed"));

        assertThat(create().avatarCode()).isEqualTo("a");
        assertThat(script.count("POST /o/token/")).isEqualTo(2);
        assertThat(script.count("POST /avatars/")).isEqualTo(1);
    }

    @Test
    void theTokenEndpointIsAskedAgainWhenItIsAway() {
        script.on("POST /o/token/", answer(503, ""), Script.TOKEN);

        assertThat(create().avatarCode()).isEqualTo("a");
    }

    @Test
    void anAppOfAnotherGrantTypeIsReportedAsAccessDenied() {
        script.on("POST /o/token/", answer(400, "{\"error\":\"unauthorized_client\"}"));

        assertThatThrownBy(this::create)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("unauthorized_client");
    }

    @Test
    void theSecretStandsInNoFailure() {
        script.on("POST /o/token/", answer(401, "Basic aWQ6aHVzaA== is wrong, id:hush"));

        assertThatThrownBy(this::create).hasMessageNotContaining("aWQ6aHVzaA==");
        assertThat(KEY.toString()).contains("id").doesNotContain("hush");
    }

    @Test
    void theEnvironmentIsAskedForTheKey() {
        assertThat(
                        AvatarSdkCredentials.from(
                                Map.of(
                                        AvatarSdkCredentials.ID_VARIABLE, "id",
                                        AvatarSdkCredentials.SECRET_VARIABLE, "hush")))
                .isEqualTo(KEY);
        assertThatThrownBy(
                        () ->
                                AvatarSdkCredentials.from(
                                        Map.of(AvatarSdkCredentials.ID_VARIABLE, "id")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("LIKENESS_AVATARSDK_CLIENT_SECRET is not set");
    }
}
