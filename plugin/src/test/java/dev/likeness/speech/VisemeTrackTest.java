package dev.likeness.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisemeTrackTest {

    private static final int SIL = VisemeTrack.ORDER.indexOf("sil");
    private static final int PP = VisemeTrack.ORDER.indexOf("PP");
    private static final int AA = VisemeTrack.ORDER.indexOf("aa");

    private final float[] weights = new float[15];

    @Test
    void theDurationRunsFromTheFirstToTheLastFrame() {
        assertThat(aaOver(0, 1, 0).duration()).isEqualTo(0.2);
    }

    @Test
    void everyFrameIsPlayedExactly() {
        VisemeTrack track = aaOver(0, 0.25f, 1, 0.5f, 0);

        track.sample(0.2, weights);

        assertThat(weights[AA]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void betweenFramesTheWeightsNeverOvershoot() {
        VisemeTrack track = aaOver(0, 1, 1, 0.1f, 0, 0, 0.9f);

        float highest = 0;
        for (int i = 0; i <= 600; i++) {
            track.sample(i / 1000.0, weights);
            assertThat(weights[AA]).isBetween(0f, 1f);
            if (i >= 400 && i <= 500) {
                highest = Math.max(highest, weights[AA]);
            }
        }
        assertThat(highest).as("the mouth stays shut between two shut frames").isZero();
    }

    @Test
    void betweenFramesTheWeightsMoveSmoothly() {
        VisemeTrack track = aaOver(0, 1, 0);
        track.sample(0.0999, weights);
        float before = weights[AA];
        track.sample(0.1001, weights);

        assertThat(before).as("no corner at the peak").isCloseTo(1, within(1e-3f));
        assertThat(weights[AA]).isCloseTo(1, within(1e-3f));
    }

    @Test
    void outsideTheLineTheMouthRests() {
        VisemeTrack track = aaOver(1, 1);

        for (double seconds : new double[] {-0.01, 0.11, Double.NaN}) {
            track.sample(seconds, weights);
            assertThat(weights[SIL]).isEqualTo(1);
            assertThat(weights[AA]).isZero();
        }
    }

    @Test
    void aSingleFrameIsPlayedAtItsMoment() {
        VisemeTrack track = aaOver(0.5f);

        track.sample(0, weights);

        assertThat(weights[AA]).isEqualTo(0.5f);
        assertThat(track.duration()).isZero();
    }

    @Test
    void theTrackKeepsItsOwnCopyOfTheFrames() {
        float[] frame = new float[15];
        VisemeTrack track = new VisemeTrack(10, List.of(frame));
        frame[PP] = 1;

        assertThat(track.frame(0)[PP]).isZero();
    }

    @Test
    void aShortFrameIsNamed() {
        assertThatThrownBy(() -> new VisemeTrack(10, List.of(new float[15], new float[14])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Frame 1 has 14 weights, expected 15");
    }

    @Test
    void aWeightOutOfRangeIsNamed() {
        float[] frame = new float[15];
        frame[PP] = Float.NaN;

        assertThatThrownBy(() -> new VisemeTrack(10, List.of(frame)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Frame 0: PP is NaN, expected 0 to 1");
    }

    @Test
    void aRateOfZeroIsRefused() {
        assertThatThrownBy(() -> new VisemeTrack(0, List.of(new float[15])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Frames per second must be finite and above 0: 0.0");
    }

    /** A track of ten frames per second in which only "aa" moves. */
    private static VisemeTrack aaOver(float... values) {
        List<float[]> frames = new ArrayList<>();
        for (float value : values) {
            float[] frame = new float[15];
            frame[AA] = value;
            frames.add(frame);
        }
        return new VisemeTrack(10, frames);
    }
}
