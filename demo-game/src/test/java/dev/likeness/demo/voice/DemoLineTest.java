package dev.likeness.demo.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoLineTest {

    private static final int SHAPES = VisemeTrack.ORDER.size();

    @ParameterizedTest
    @EnumSource
    void everyLineMovesTheLips(LineKind kind) {
        DemoLine line = DemoLine.of(Voice.FEMALE, kind);

        assertThat(line.shapes()).isGreaterThan(15);
        assertThat(line.lips().duration()).isBetween(3.0, 8.0);
        assertThat(line.text()).endsWith(kind == LineKind.MARKS ? "." : "!");
    }

    @ParameterizedTest
    @EnumSource
    void theLipsLastAsLongAsTheRecording(Voice voice) {
        double seconds = voice.recording().duration();

        for (LineKind kind : new LineKind[] {LineKind.BAKED, LineKind.LIVE}) {
            assertThat(DemoLine.of(voice, kind).lips().duration()).isCloseTo(seconds, within(0.03));
        }
    }

    @Test
    void aLineOfTextAloneHasNoSound() {
        assertThat(DemoLine.of(Voice.MALE, LineKind.TEXT).soundFile()).isEmpty();
        assertThat(DemoLine.of(Voice.MALE, LineKind.BAKED).soundFile()).isPresent();
    }

    @Test
    void whatIsHeardInPortionsOfAnySizeEndsInTheSameMouth() {
        Sound sound = Voice.MALE.recording();
        LiveSpeech bySlowFrames = new LiveSpeech(sound);
        LiveSpeech byQuickFrames = new LiveSpeech(sound);
        float[] one = new float[SHAPES];
        float[] other = new float[SHAPES];
        for (int second = 1; second <= 5; second++) {
            bySlowFrames.hear(second);
            for (int frame = 143; frame >= 0; frame--) {
                byQuickFrames.hear(second - frame / 144.0);
            }
            bySlowFrames.weights(one);
            byQuickFrames.weights(other);
            assertThat(other).containsExactly(one);
        }
        assertThat(bySlowFrames.isOver()).isFalse();
        bySlowFrames.hear(60);
        assertThat(bySlowFrames.isOver()).isTrue();
    }
}
