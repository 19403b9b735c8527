package dev.likeness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse(" 10 ", NOW)).contains(Duration.ofSeconds(10));
    }

    @Test
    void aDateIsReadAsTheTimeUntilThen() {
        assertThat(RetryAfter.parse("Fri, 02 Jan 2026 03:04:35 GMT", NOW))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateInThePastMeansAtOnce() {
        assertThat(RetryAfter.parse("Fri, 02 Jan 2026 03:04:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void nonsenseCountsAsNotThere() {
        for (String nonsense : List.of("", "soon", "-3", "1.5", "99999999999999999999")) {
            assertThat(RetryAfter.parse(nonsense, NOW)).as(nonsense).isEmpty();
        }
        assertThat(RetryAfter.parse(null, NOW)).isEmpty();
    }
}
