package dev.likeness.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.Viseme;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticulationTest {

    @Test
    void theShapeThatIsSpokenIsTheOneThatIsSeen() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0.2, 0.4, Viseme.AA),
                                span(0.4, 0.6, Viseme.SS),
                                span(0.6, 0.8, Viseme.IH)),
                        1);

        assertThat(seen(track, 0.1)).isEqualTo(Viseme.SIL);
        assertThat(seen(track, 0.3)).isEqualTo(Viseme.AA);
        assertThat(seen(track, 0.5)).isEqualTo(Viseme.SS);
        assertThat(seen(track, 0.7)).isEqualTo(Viseme.IH);
        assertThat(seen(track, 0.95)).isEqualTo(Viseme.SIL);
    }

    @Test
    void closedLipsAreClosedHoweverShortTheSoundIs() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.2, Viseme.AA),
                                span(0.2, 0.22, Viseme.PP),
                                span(0.22, 0.5, Viseme.AA)),
                        0.5);

        float closed = 0;
        for (int f = 0; f < track.frameCount(); f++) {
            closed = Math.max(closed, track.frame(f)[Viseme.PP.ordinal()]);
        }
        assertThat(closed).isGreaterThan(0.95f);
    }

    @Test
    void aShapeTooShortToBeSeenIsLeftToItsNeighbours() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.3, Viseme.AA),
                                span(0.3, 0.34, Viseme.KK),
                                span(0.34, 0.7, Viseme.IH)),
                        0.7);

        for (int f = 0; f < track.frameCount(); f++) {
            assertThat(track.frame(f)[Viseme.KK.ordinal()]).isZero();
        }
    }

    @Test
    void roundedLipsComeBeforeTheirVowelAndTheConsonantIsStillSeen() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.3, Viseme.IH),
                                span(0.3, 0.5, Viseme.DD),
                                span(0.5, 0.8, Viseme.OU)),
                        0.8);

        float[] beforeTheVowel = new float[15];
        track.sample(0.45, beforeTheVowel);
        assertThat(beforeTheVowel[Viseme.OU.ordinal()]).isBetween(0.2f, 0.5f);
        assertThat(seen(track, 0.45)).isEqualTo(Viseme.DD);
    }

    @Test
    void roundingDoesNotOpenClosedLips() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.3, Viseme.IH),
                                span(0.3, 0.5, Viseme.PP),
                                span(0.5, 0.8, Viseme.OU)),
                        0.8);

        float[] closed = new float[15];
        track.sample(0.4, closed);
        assertThat(closed[Viseme.PP.ordinal()]).isCloseTo(1, within(1e-3f));
        assertThat(closed[Viseme.OU.ordinal()]).isZero();
    }

    @Test
    void aPauseTooShortToCloseTheMouthIsBridged() {
        VisemeTrack track =
                Articulation.track(
                        List.of(span(0, 0.3, Viseme.AA), span(0.38, 0.7, Viseme.AA)), 0.7);

        assertThat(seen(track, 0.34)).isEqualTo(Viseme.AA);
    }

    @Test
    void theWeightsOfFullShapesAddUpToOne() {
        Random random = new Random(4);
        List<VisemeSpan> spans = new ArrayList<>();
        double now = 0;
        for (int i = 0; i < 200; i++) {
            double end = now + 0.03 + random.nextDouble() * 0.2;
            spans.add(span(now, end, Viseme.values()[random.nextInt(15)]));
            now = end;
        }

        VisemeTrack track = Articulation.track(spans, now);

        for (int f = 0; f < track.frameCount(); f++) {
            float sum = 0;
            for (float weight : track.frame(f)) {
                sum += weight;
            }
            assertThat(sum).as("frame %d", f).isCloseTo(1, within(0.02f));
        }
    }

    @Test
    void whereTwoShapesOverlapTheLaterOneBegins() {
        VisemeTrack track =
                Articulation.track(
                        List.of(span(0, 0.6, Viseme.AA), span(0.3, 0.6, Viseme.SS)), 0.6);

        assertThat(seen(track, 0.5)).isEqualTo(Viseme.SS);
    }

    @Test
    void nothingSaidIsSilence() {
        VisemeTrack track = Articulation.track(List.of(), 0.5);

        assertThat(track.duration()).isCloseTo(0.5, within(1e-9));
        assertThat(seen(track, 0.25)).isEqualTo(Viseme.SIL);
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThatThrownBy(() -> Articulation.track(List.of(), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a duration of at least 0, found NaN");
    }

    private static VisemeSpan span(double start, double end, Viseme viseme) {
        return new VisemeSpan(start, end, viseme, 1);
    }

    private static Viseme seen(VisemeTrack track, double time) {
        float[] weights = new float[15];
        track.sample(time, weights);
        int best = 0;
        for (int v = 1; v < weights.length; v++) {
            best = weights[v] > weights[best] ? v : best;
        }
        return Viseme.values()[best];
    }
}
