package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final ManualWork clock = new ManualWork();
    private final Tokens tokens = new Tokens(clock, () -> Duration.ofMinutes(10));

    @Test
    void aTokenIsGoodUntilItsLifeEnds() {
        String token = tokens.issue(AppKind.DEVELOPER_ACCESS);
        clock.pass(Duration.ofMinutes(10).minusNanos(1));
        assertThat(tokens.appOf(token)).isEqualTo(AppKind.DEVELOPER_ACCESS);
        clock.pass(Duration.ofNanos(1));
        assertThatThrownBy(() -> tokens.appOf(token)).isInstanceOf(ApiException.class);
    }

    @Test
    void anOlderTokenStaysGoodBesideANewerOne() {
        String older = tokens.issue(AppKind.CLIENT_ACCESS);
        tokens.issue(AppKind.CLIENT_ACCESS);
        assertThat(tokens.appOf(older)).isEqualTo(AppKind.CLIENT_ACCESS);
    }
}
