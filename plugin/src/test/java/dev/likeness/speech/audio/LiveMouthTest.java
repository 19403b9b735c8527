package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.likeness.face.Viseme;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveMouthTest {

    private static final int BLOCKS = 100;

    @Test
    void theStatedLatencyIsAtMostSixtyMilliseconds() {
        assertThat(new LiveMouth(16_000, 1).latency()).isLessThanOrEqualTo(0.06);
        assertThat(new LiveMouth(48_000, 2).latency()).isLessThanOrEqualTo(0.06);
    }

    @Test
    void lipsCloseWhereTheyAreHeardToClose() {
        List<Viseme> shapes = shapes(Spoken.SOUND);
        double latency = new LiveMouth(16_000, 1).latency();

        long closed =
                Arrays.stream(Spoken.CLOSURES)
                        .filter(c -> seen(shapes, c[0] + latency, c[1] + latency + 0.06))
                        .count();
        assertThat(closed).isGreaterThanOrEqualTo(Spoken.CLOSURES.length - 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 44_100, 48_000, 96_000})
    void anySampleRateShowsMuchTheSame(int rate) {
        List<Viseme> usual = shapes(Spoken.SOUND);
        List<Viseme> other = shapes(Spoken.at(rate));

        int same = 0;
        for (int i = 0; i < other.size(); i++) {
            int near = Math.min(usual.size() - 1, i);
            same +=
                    usual.subList(Math.max(0, near - 2), Math.min(usual.size(), near + 3))
                                    .contains(other.get(i))
                            ? 1
                            : 0;
        }
        // Much of what tells consonants apart is missing at low rates.
        assertThat((double) same / other.size()).isGreaterThan(rate < 16_000 ? 0.6 : 0.85);
    }

    @Test
    void twoEqualChannelsAreOne() {
        float[] mono = Spoken.SOUND.samples();
        float[] stereo = new float[2 * mono.length];
        for (int i = 0; i < mono.length; i++) {
            stereo[2 * i] = mono[i];
            stereo[2 * i + 1] = mono[i];
        }
        LiveMouth one = new LiveMouth(16_000, 1);
        LiveMouth two = new LiveMouth(16_000, 2);
        one.push(mono, 0, 20_000);
        two.push(stereo, 0, 20_000);

        assertThat(weights(two)).isEqualTo(weights(one));
    }

    @Test
    void sixteenBitNumbersAreTheSameSound() {
        float[] samples = Spoken.SOUND.samples();
        short[] numbers = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            numbers[i] = (short) Math.round(samples[i] * 32_768);
        }
        LiveMouth floats = new LiveMouth(16_000, 1);
        LiveMouth shorts = new LiveMouth(16_000, 1);
        floats.push(samples, 0, 20_000);
        shorts.push(numbers, 0, 20_000);

        assertThat(weights(shorts)).isEqualTo(weights(floats));
    }

    @Test
    void inSilenceTheMouthRests() {
        LiveMouth mouth = new LiveMouth(44_100, 1);
        mouth.push(new float[88_200], 0, 88_200);

        assertThat(weights(mouth)[Viseme.SIL.ordinal()]).isCloseTo(1, within(1e-3f));
        assertThat(mouth.frames()).isEqualTo(199);
    }

    @Test
    void theHissOfARoomDoesNotSpeak() {
        Random random = new Random(3);
        float[] hiss = new float[64_000];
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = 0.002f * (float) random.nextGaussian();
        }
        LiveMouth mouth = new LiveMouth(16_000, 1);
        mouth.push(hiss, 0, hiss.length);

        assertThat(weights(mouth)[Viseme.SIL.ordinal()]).isGreaterThan(0.9f);
    }

    @Test
    void whatIsNoNumberDoesNoHarm() {
        float[] broken = Spoken.SOUND.samples();
        Arrays.fill(broken, 8_000, 9_000, Float.NaN);
        broken[10_000] = Float.POSITIVE_INFINITY;
        LiveMouth mouth = new LiveMouth(16_000, 1);
        mouth.push(broken, 0, broken.length);

        for (float weight : weights(mouth)) {
            assertThat(weight).isBetween(0f, 1f);
        }
    }

    @Test
    void musicAndClippingKeepTheWeightsInTheirRange() {
        float[] loud = new float[48_000];
        for (int i = 0; i < loud.length; i++) {
            double chord = Math.sin(i * 0.08) + Math.sin(i * 0.101) + Math.sin(i * 0.12);
            loud[i] = (float) (3 * chord);
        }
        LiveMouth mouth = new LiveMouth(16_000, 1);
        for (int at = 0; at < loud.length; at += 160) {
            mouth.push(loud, at, 160);
            for (float weight : weights(mouth)) {
                assertThat(weight).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void aResetForgetsEverything() {
        LiveMouth fresh = new LiveMouth(16_000, 1);
        LiveMouth used = new LiveMouth(16_000, 1);
        float[] samples = Spoken.SOUND.samples();
        used.push(samples, 0, samples.length);
        used.reset();
        used.push(samples, 0, 15_000);
        fresh.push(samples, 0, 15_000);

        assertThat(weights(used)).isEqualTo(weights(fresh));
    }

    @Test
    void nothingIsAllocatedWhileListening() {
        LiveMouth mouth = new LiveMouth(44_100, 1);
        float[] samples = Spoken.at(44_100).samples();
        float[] out = new float[15];
        mouth.push(samples, 0, samples.length);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        threads.getThreadAllocatedBytes(thread);

        long before = threads.getThreadAllocatedBytes(thread);
        for (int at = 0; at + 441 <= samples.length; at += 441) {
            mouth.push(samples, at, 441);
            mouth.weights(out);
        }
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertThat(allocated).as("bytes in %d blocks", samples.length / 441).isLessThan(2_000);
    }

    @Test
    void aRateOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new LiveMouth(4_000, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4000");
    }

    private static List<Viseme> shapes(Sound sound) {
        LiveMouth mouth = new LiveMouth(sound.sampleRate(), 1);
        float[] samples = sound.samples();
        int block = sound.sampleRate() / BLOCKS;
        List<Viseme> shapes = new ArrayList<>();
        for (int at = 0; at + block <= samples.length; at += block) {
            mouth.push(samples, at, block);
            shapes.add(strongest(weights(mouth)));
        }
        return shapes;
    }

    private static boolean seen(List<Viseme> shapes, double from, double to) {
        return shapes.subList((int) (from * BLOCKS), (int) (to * BLOCKS) + 1).contains(Viseme.PP);
    }

    private static Viseme strongest(float[] weights) {
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return Viseme.values()[best];
    }

    private static float[] weights(LiveMouth mouth) {
        float[] weights = new float[15];
        mouth.weights(weights);
        return weights;
    }
}
