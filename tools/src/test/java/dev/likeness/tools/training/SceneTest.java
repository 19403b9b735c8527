package dev.likeness.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.audio.HeardSound;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final int RATE = 16_000;

    @Test
    void labelsStayWithTheirSoundsHoweverFastTheyAre() {
        Take take =
                new Take(
                        "nobody",
                        clickAt(0.5),
                        List.of(
                                new Take.Span(0.5, Set.of(HeardSound.SIL)),
                                new Take.Span(1, Set.of(HeardSound.S))));

        Scene scene = Scene.of(List.of(take), List.of(), new Random(8));

        double click = loudest(scene.samples()) / (double) RATE;
        int[] cursor = {0};
        assertThat(scene.at(click - 0.02, cursor)).containsExactly(HeardSound.SIL);
        assertThat(scene.at(click + 0.02, cursor)).containsExactly(HeardSound.S);
    }

    @Test
    void theSameChanceMakesTheSameScene() {
        Take take =
                new Take("nobody", clickAt(0.3), List.of(new Take.Span(1, Set.of(HeardSound.S))));

        Scene one = Scene.of(List.of(take, take), List.of(take), new Random(4));
        Scene other = Scene.of(List.of(take, take), List.of(take), new Random(4));

        assertThat(one.samples()).isEqualTo(other.samples());
    }

    @Test
    void aBreathComesAndGoesAndIsQuieterThanSpeech() {
        float[] breath = new float[RATE / 2];

        Effects.breathe(breath, new Random(2));

        double middle = loudness(breath, RATE / 5, RATE / 4);
        assertThat(middle).isBetween(1e-4, 0.05);
        assertThat(loudness(breath, 0, RATE / 100)).isLessThan(middle / 3);
    }

    private static double loudness(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private static float[] clickAt(double seconds) {
        float[] samples = new float[RATE];
        Random random = new Random(1);
        int at = (int) (seconds * RATE);
        for (int i = 0; i < 200; i++) {
            samples[at + i] = (float) (random.nextGaussian() * Math.exp(-i / 30.0));
        }
        return samples;
    }

    private static int loudest(float[] samples) {
        int loudest = 0;
        for (int i = 1; i < samples.length; i++) {
            loudest = Math.abs(samples[i]) > Math.abs(samples[loudest]) ? i : loudest;
        }
        return loudest;
    }
}
