package dev.likeness.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeechClockTest {

    private final SpeechClock clock = new SpeechClock();

    @Test
    void withoutASoundItRunsWithTheFrames() {
        clock.advance(0.5, 1, OptionalDouble.empty());

        assertThat(clock.advance(0.25, 2, OptionalDouble.empty())).isCloseTo(1, within(1e-9));
    }

    @Test
    void aDeviceThatCountsInBlocksDoesNotMakeTheLipsStutter() {
        double before = 0;
        double largestStep = 0;
        for (int frame = 1; frame <= 600; frame++) {
            double time = frame / 60.0;
            double inBlocksOf46Milliseconds = Math.floor(time / 0.046) * 0.046;
            double now = clock.advance(1 / 60.0, 1, OptionalDouble.of(inBlocksOf46Milliseconds));
            largestStep = Math.max(largestStep, now - before);
            assertThat(now).isGreaterThanOrEqualTo(before);
            assertThat(now).isCloseTo(time, within(0.045));
            before = now;
        }
        assertThat(largestStep).isLessThan(0.03);
    }

    @Test
    void aSoundCardThatRunsFastIsFollowedWithoutDrift() {
        Random jitter = new Random(3);
        double worst = 0;
        for (int frame = 1; frame <= 60 * 60; frame++) {
            double heard = frame / 60.0 * 1.01 + jitter.nextDouble() * 0.01;
            worst =
                    Math.max(
                            worst,
                            Math.abs(clock.advance(1 / 60.0, 1, OptionalDouble.of(heard)) - heard));
        }
        assertThat(worst).isLessThan(0.02);
    }

    @Test
    void whenTheSoundStallsTheLipsWaitForIt() {
        for (int frame = 1; frame <= 60; frame++) {
            clock.advance(1 / 60.0, 1, OptionalDouble.of(frame / 60.0));
        }
        for (int frame = 0; frame < 60; frame++) {
            clock.advance(1 / 60.0, 1, OptionalDouble.of(1));
        }
        assertThat(clock.position()).isCloseTo(1, within(0.13));
    }

    @Test
    void aFrameThatTookLongDoesNotLeaveTheLipsBehind() {
        clock.advance(0.016, 1, OptionalDouble.of(0.016));

        assertThat(clock.advance(1.5, 1, OptionalDouble.of(1.516))).isCloseTo(1.516, within(0.001));
    }

    @Test
    void aLoopBeginsAnewWithTheSound() {
        clock.restart(2.9);

        assertThat(clock.advance(0.016, 1, OptionalDouble.of(0.01))).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void whateverTheFramesAndTheDeviceDoTheLipsAreNeverMoreThan45MillisecondsBehind() {
        for (int seed = 0; seed < 50; seed++) {
            clock.restart(0);
            Random random = new Random(seed);
            double heard = 0;
            double before = 0;
            for (int frame = 0; frame < 2_000; frame++) {
                double elapsed = 0.004 + 0.05 * random.nextDouble();
                boolean stalls = random.nextInt(20) == 0;
                double jump = random.nextInt(40) == 0 ? 0.15 * random.nextDouble() : 0;
                heard += stalls ? 0 : elapsed * 1.02 + jump;
                double now = clock.advance(elapsed, 1, OptionalDouble.of(heard));
                assertThat(now)
                        .as("seed %d, frame %d", seed, frame)
                        .isBetween(heard - 0.045 - 1e-9, heard + 0.1 + 1e-9)
                        .isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    void whileTheSoundStandsStillTheLipsDoNotSwing() {
        for (int frame = 1; frame <= 60; frame++) {
            clock.advance(1 / 60.0, 1, OptionalDouble.of(frame / 60.0));
        }
        double before = clock.position();
        for (int frame = 0; frame < 120; frame++) {
            double now = clock.advance(1 / 60.0, 1, OptionalDouble.of(1));
            assertThat(now).isBetween(before, 1.1 + 1e-9);
            before = now;
        }
    }

    @Test
    void afterAnHourOfASlowSoundCardTheLipsAreWithTheSound() {
        double heard = 0;
        for (int frame = 1; frame <= 60 * 60 * 60; frame++) {
            heard = frame / 60.0 * 0.999;
            clock.advance(1 / 60.0, 1, OptionalDouble.of(heard));
        }
        assertThat(clock.position()).isCloseTo(heard, within(0.005));
    }
}
