package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    private static final int TO = 16_000;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 31_999, 44_100, 48_000, 96_000})
    void aToneKeepsItsPitchAndItsPlaceInTime(int from) {
        float[] out = resample(tone(1_000, from), from);

        float worst = 0;
        for (int i = TO / 10; i < out.length - TO / 10; i++) {
            float expected = (float) Math.sin(2 * Math.PI * 1_000 * i / TO);
            worst = Math.max(worst, Math.abs(out[i] - expected));
        }
        assertThat(out.length).isBetween(TO - 1, TO);
        assertThat(worst).isLessThan(0.02f);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void whatIsTooHighForTheNewRateIsGone(int from) {
        float[] out = resample(tone(11_000, from), from);

        float loudest = 0;
        for (int i = TO / 10; i < out.length - TO / 10; i++) {
            loudest = Math.max(loudest, Math.abs(out[i]));
        }
        assertThat(loudest).isLessThan(0.02f);
    }

    private static float[] tone(double hertz, int rate) {
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return samples;
    }

    private static float[] resample(float[] samples, int from) {
        Resampler resampler = new Resampler(from, TO);
        float[] out = new float[2 * TO];
        int[] count = {0};
        for (float sample : samples) {
            resampler.push(sample, s -> out[count[0]++] = s);
        }
        resampler.finish(s -> out[count[0]++] = s);
        return Arrays.copyOf(out, count[0]);
    }
}
