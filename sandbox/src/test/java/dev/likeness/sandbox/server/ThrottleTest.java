package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final ManualWork clock = new ManualWork();
    private final Throttle throttle = new Throttle(clock, () -> 2);

    @Test
    void theWaitEndsWhenTheOldestRequestIsAMinuteOld() {
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        clock.pass(Duration.ofSeconds(20));
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        assertThat(throttle.tryPass(AppKind.CLIENT_ACCESS)).contains(Duration.ofSeconds(40));
        clock.pass(Duration.ofSeconds(40));
        assertThat(throttle.tryPass(AppKind.CLIENT_ACCESS)).isEmpty();
    }

    @Test
    void refusedRequestsDoNotProlongTheWait() {
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        clock.pass(Duration.ofSeconds(59));
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        assertThat(throttle.tryPass(AppKind.CLIENT_ACCESS)).contains(Duration.ofSeconds(1));
    }

    @Test
    void appsAreCountedApart() {
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        throttle.tryPass(AppKind.CLIENT_ACCESS);
        assertThat(throttle.tryPass(AppKind.DEVELOPER_ACCESS)).isEmpty();
    }

    @Test
    void waitsAreRoundedUpToWholeSeconds() {
        assertThat(Throttle.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(Throttle.seconds(Duration.ofSeconds(3))).isEqualTo(3);
    }
}
