package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SelfiesTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Selfies selfies = new Selfies(() -> now);

    @Test
    void aSelfieIsGoneAfterADay() {
        Selfies.Selfie selfie = selfies.create();

        now = now.plus(Duration.ofHours(24)).minusMillis(1);
        assertThat(selfies.find(selfie.code())).contains(selfie);

        now = selfie.expires();
        assertThat(selfies.find(selfie.code())).isEmpty();
    }
}
