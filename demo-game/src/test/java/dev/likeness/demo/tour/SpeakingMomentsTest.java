package dev.likeness.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.demo.voice.DemoLine;
import dev.likeness.demo.voice.LineKind;
import dev.likeness.demo.voice.Voice;
import dev.likeness.speech.VisemeTrack;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeakingMomentsTest {

    @ParameterizedTest
    @EnumSource
    void aRoundAClosedAndAnOpenMouthAreShown(LineKind kind) {
        VisemeTrack lips = DemoLine.of(Voice.MALE, kind).lips();
        float[] weights = new float[VisemeTrack.ORDER.size()];

        List<Double> moments = SpeakingMoments.of(lips);

        assertThat(moments).isSorted().hasSize(3);
        List<String> shown =
                moments.stream().map(moment -> strongest(lips, moment, weights)).toList();
        assertThat(shown).containsExactlyInAnyOrder("oh", "PP", "aa");
    }

    private static String strongest(VisemeTrack lips, double moment, float[] weights) {
        lips.sample(moment, weights);
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return VisemeTrack.ORDER.get(best);
    }
}
