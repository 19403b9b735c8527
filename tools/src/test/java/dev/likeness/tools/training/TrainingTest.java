package dev.likeness.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.audio.HeardSound;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final int RATE = 16_000;

    @Test
    void theSameVoicesAndSeedMakeTheSameNetworks() throws IOException {
        List<byte[]> once = trained(3);

        assertThat(trained(3)).containsExactlyElementsOf(once);
        assertThat(trained(4).get(0)).isNotEqualTo(once.get(0));
    }

    private static List<byte[]> trained(long seed) throws IOException {
        List<Learner.Shape> small =
                List.of(
                        new Learner.Shape(new int[] {-1, 0}, 8),
                        new Learner.Shape(new int[] {0}, HeardSound.values().length));
        Training training = new Training(takes(), List.of(small, small), seed);
        training.run(2, 1e-2);
        List<byte[]> networks = new ArrayList<>();
        for (Learner learner : training.learners()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            learner.network().write(new DataOutputStream(bytes));
            networks.add(bytes.toByteArray());
        }
        return networks;
    }

    /** Hiss and silence by turns. */
    private static List<Take> takes() {
        Random random = new Random(1);
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            float[] samples = new float[RATE];
            for (int s = RATE / 2; s < RATE; s++) {
                samples[s] = 0.1f * (float) random.nextGaussian();
            }
            takes.add(
                    new Take(
                            "hiss",
                            samples,
                            List.of(
                                    new Take.Span(0.5, Set.of(HeardSound.SIL)),
                                    new Take.Span(1, Set.of(HeardSound.S)))));
        }
        return takes;
    }
}
