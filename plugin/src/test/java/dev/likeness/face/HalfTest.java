package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0x3C00",
        "-2, 0xC000",
        "65504, 0x7BFF",
        "1e9, 0x7BFF",
        "6.1035156e-5, 0x0400",
        "5.9604645e-8, 1"
    })
    void knownNumbersHaveTheirKnownBits(float value, String bits) {
        assertThat(Half.of(value) & 0xFFFF).isEqualTo(Integer.decode(bits));
    }

    @Test
    void everyNumberIsWithinHalfAStep() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            float value =
                    (float) ((random.nextDouble() - 0.5) * Math.pow(2, random.nextInt(30) - 15));
            double back = number(Half.of(value));
            double step = Math.max(0x1p-24, Math.ulp((double) Math.abs(value)) * (1L << 42));
            assertThat(back).as("%s", value).isCloseTo(value, within(step * 0.5000001));
        }
    }

    /** By the definition of the format. */
    private static double number(short half) {
        int exponent = half >> 10 & 31;
        int fraction = half & 1023;
        double size =
                exponent == 0 ? fraction * 0x1p-24 : (1024 + fraction) * Math.pow(2, exponent - 25);
        return half < 0 ? -size : size;
    }
}
