package dev.likeness.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TourClockTest {

    private final TourClock clock = new TourClock();

    @Test
    void itHaltsExactlyAtTheMomentWanted() {
        CompletableFuture<Double> halted = clock.haltAt(0.02);

        while (!halted.isDone()) {
            clock.update();
        }
        clock.update();

        assertThat(clock.now()).isEqualTo(0.02);
        assertThat(clock.getTimePerFrame()).isZero();
    }

    @Test
    void aMomentThatIsOverHaltsAtOnce() {
        clock.haltAt(0.01);
        while (clock.now() < 0.01) {
            clock.update();
        }

        CompletableFuture<Double> halted = clock.haltAt(0.005);
        clock.update();

        assertThat(halted).isCompletedWithValue(0.01);
    }

    @Test
    void itGoesOnAfterAHalt() {
        clock.haltAt(0);
        clock.update();

        clock.goOn();
        while (clock.now() == 0) {
            clock.update();
        }

        assertThat(clock.getTimePerFrame()).isPositive();
    }
}
