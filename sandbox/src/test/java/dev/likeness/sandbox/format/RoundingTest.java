package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final float HALF_STEP = 0.5f / (1 << 15);

    @Test
    void coordinatesStayWithinFifteenMicrometres() {
        float[] rounded = Rounding.positions(new float[] {1.70001f, -0.123456f, 0});

        assertThat(rounded[0]).isCloseTo(1.70001f, within(HALF_STEP));
        assertThat(rounded[1]).isCloseTo(-0.123456f, within(HALF_STEP));
        assertThat(rounded[2]).isZero();
    }

    @Test
    void whatHardlyMovesDoesNotMoveAtAll() {
        float[] cut = Rounding.movements(new float[] {0.00001f, -0.00001f, 0.01f});

        assertThat(cut[0]).isZero();
        assertThat(cut[1]).isZero();
        assertThat(cut[2]).isCloseTo(0.01f, within(2 * HALF_STEP));
    }

    @Test
    void weightsStillSumToOne() {
        float[] weights = Rounding.weights(new float[] {0.4f, 0.3f, 0.2f, 0.1f, 0, 0, 1, 0});

        assertThat(weights[0] + weights[1] + weights[2] + weights[3]).isEqualTo(1);
        assertThat(weights[6]).isEqualTo(1);
    }

    @Test
    void noNumberIsNegativeZero() {
        assertThat(Float.floatToRawIntBits(Rounding.movements(new float[] {-1e-9f})[0])).isZero();
    }
}
