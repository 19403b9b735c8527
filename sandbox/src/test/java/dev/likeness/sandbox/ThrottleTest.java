package dev.likeness.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.Api.Answer;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void aGameThatAsksTooOftenIsToldHowLongToWait() {
        SandboxOptions options = SandboxOptions.immediate().withRequestsPerMinute(2);
        try (Sandbox sandbox = Sandbox.start(options, new SpherePeople())) {
            Api player =
                    new Api(sandbox.uri())
                            .signedIn(sandbox.clientId(), sandbox.clientSecret())
                            .asNewPlayer();
            assertThat(player.get("/avatars/").status()).isEqualTo(200);
            Answer refused = player.get("/avatars/");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(refused.text("detail"))
                    .matches("Request was throttled\\. Expected available in \\d+\\.0 seconds\\.");
        }
    }
}
