package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlinkingTest {

    private static final float FRAME = 1 / 100f;
    private static final double LONGEST_GAP_IN_DOUBLE_BLINK = 0.5;

    @Test
    void eyesAreOpenMostOfTheTimeAndCloseFully() {
        List<Double> closings = closings(1, 600);

        assertThat(closings).hasSizeBetween(120, 260);
    }

    @Test
    void aboutOneBlinkInSevenIsDouble() {
        List<Double> gaps = gaps(closings(2, 6000));

        long doubles = gaps.stream().filter(gap -> gap < LONGEST_GAP_IN_DOUBLE_BLINK).count();
        double blinks = gaps.size() + 1 - doubles;
        assertThat(doubles / blinks).isCloseTo(0.15, within(0.03));
    }

    @Test
    void pausesLastOneToEightSecondsAndAreOftenShort() {
        List<Double> pauses =
                gaps(closings(3, 6000)).stream()
                        .filter(gap -> gap >= LONGEST_GAP_IN_DOUBLE_BLINK)
                        .sorted()
                        .toList();

        assertThat(pauses.get(0)).isGreaterThan(1);
        assertThat(pauses.get(pauses.size() - 1)).isLessThan(9);
        assertThat(pauses.get(pauses.size() / 2)).isLessThan(3.5);
    }

    @Test
    void oneSeedBlinksAtTheSameMoments() {
        assertThat(closings(5, 60)).isEqualTo(closings(5, 60));
        assertThat(closings(5, 60)).isNotEqualTo(closings(6, 60));
    }

    @Test
    void theFrameRateDoesNotMoveABlink() {
        Blinking slow = new Blinking(new Random(4));
        Blinking fast = new Blinking(new Random(4));
        for (int i = 0; i < 30 * 20; i++) {
            slow.step(1 / 30f);
            for (int k = 0; k < 5; k++) {
                fast.step(1 / 150f);
            }
            assertThat(fast.closed()).isCloseTo(slow.closed(), within(0.001f));
        }
    }

    @Test
    void switchedOffEyesStayOpenUntilAskedToBlinkOnce() {
        Blinking blinking = new Blinking(new Random(7));
        blinking.setEnabled(false);
        float most = 0;
        for (float t = 0; t < 30; t += FRAME) {
            blinking.step(FRAME);
            most = Math.max(most, blinking.closed());
        }
        assertThat(most).isZero();

        blinking.blink();
        blinking.step(0.07f);
        assertThat(blinking.closed()).isEqualTo(1);
        blinking.step(1);
        assertThat(blinking.closed()).isZero();
    }

    /** Moments (seconds) at which the lids meet. */
    private static List<Double> closings(long seed, double seconds) {
        Blinking blinking = new Blinking(new Random(seed));
        List<Double> moments = new ArrayList<>();
        boolean shut = false;
        for (int frame = 0; frame * FRAME < seconds; frame++) {
            blinking.step(FRAME);
            boolean shutNow = blinking.closed() > 0.99f;
            if (shutNow && !shut) {
                moments.add((double) (frame * FRAME));
            }
            shut = shutNow;
        }
        return moments;
    }

    private static List<Double> gaps(List<Double> moments) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) {
            gaps.add(moments.get(i) - moments.get(i - 1));
        }
        return gaps;
    }
}
