package dev.likeness.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseGateTest {

    private static final int RATE = 16_000;
    private static final int BLOCK = 160;

    private final NoiseGate gate = new NoiseGate(RATE, new GateSettings(-40, -50, 0.05));

    @Test
    void whatIsQuietIsSilence() {
        assertThat(pass(-41)).containsOnly(0);
        assertThat(gate.isOpen()).isFalse();
    }

    @Test
    void theBlockThatOpensItPassesWhole() {
        assertThat(pass(-39)).containsOnly(1);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void betweenTheTwoLevelsItStaysAsItIs() {
        pass(-45);
        assertThat(gate.isOpen()).isFalse();
        pass(-39);
        for (int i = 0; i < 100; i++) {
            assertThat(pass(-45)).containsOnly(1);
        }
    }

    @Test
    void itHoldsForAWhileAndThenFadesOutWithoutAJump() {
        pass(-39);
        for (int i = 0; i < 4; i++) {
            assertThat(pass(-60)).as("block %d of quiet", i).containsOnly(1);
        }
        float[] last = pass(-60);

        assertThat(gate.isOpen()).isFalse();
        for (int i = 1; i < last.length; i++) {
            assertThat(last[i]).isLessThan(last[i - 1]).isGreaterThan(last[i - 1] - 0.02f);
        }
        assertThat(pass(-60)).containsOnly(0);
    }

    @Test
    void aPauseBetweenWordsDoesNotCloseIt() {
        pass(-39);
        pass(-60);
        pass(-60);
        pass(-39);
        for (int i = 0; i < 4; i++) {
            pass(-60);
        }
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void otherSettingsHoldFromTheNextBlock() {
        gate.set(GateSettings.open());

        assertThat(pass(-89)).containsOnly(1);
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new GateSettings(-50, -40, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-40.0 and -50.0");
        assertThatThrownBy(() -> new GateSettings(-50, -60, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private float[] pass(double decibels) {
        float[] ones = new float[BLOCK];
        Arrays.fill(ones, 1);
        gate.pass(ones, BLOCK, decibels);
        return ones;
    }
}
