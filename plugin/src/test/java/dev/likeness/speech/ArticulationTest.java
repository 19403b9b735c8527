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
                                span(0.3, 0.33, Viseme.KK),
                                span(0.33, 0.7, Viseme.IH)),
                        0.7);

        for (int f = 0; f < track.frameCount(); f++) {
            assertThat(track.frame(f)[Viseme.KK.ordinal()]).isZero();
        }
    }

    @Test
    void aShapeALittleTooShortTakesTimeFromItsNeighbours() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.3, Viseme.AA),
                                span(0.3, 0.36, Viseme.KK),
                                span(0.36, 0.7, Viseme.IH)),
                        0.7);

        assertThat(longestSeen(track, Viseme.KK)).isBetween(0.069, 0.08);
        assertThat(seen(track, 0.33)).isEqualTo(Viseme.KK);
    }

    @Test
    void ofSeveralShapesTooShortAsManyAreSeenAsThereIsTimeFor() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.3, Viseme.AA),
                                span(0.3, 0.35, Viseme.NN),
                                span(0.35, 0.39, Viseme.DD),
                                span(0.39, 0.44, Viseme.SS),
                                span(0.44, 0.7, Viseme.IH)),
                        0.7);

        assertThat(longestSeen(track, Viseme.NN)).isGreaterThan(0.069);
        assertThat(longestSeen(track, Viseme.SS)).isGreaterThan(0.069);
        assertThat(longestSeen(track, Viseme.DD)).isZero();
    }

    @Test
    void everyShapeIsSeenForSeventyMillisecondsAtLeast() {
        Random random = new Random(6);
        List<VisemeSpan> spans = new ArrayList<>();
        double now = 0;
        for (int i = 0; i < 300; i++) {
            double end = now + 0.02 + random.nextDouble() * 0.12;
            Viseme viseme = Viseme.values()[random.nextInt(15)];
            spans.add(new VisemeSpan(now, end, viseme, 0.6f + 0.4f * random.nextFloat()));
            now = end;
        }
        VisemeTrack track = Articulation.track(spans, now);

        double since = 0;
        for (double t = 0.001; t < track.duration(); t += 0.001) {
            if (seen(track, t) != seen(track, t - 0.001)) {
                assertThat(t - since).as("before %.3f s", t).isGreaterThan(0.065);
                since = t;
            }
        }
    }

    @Test
    void aMomentOfSilenceAtTheBeginningChangesNothingLater() {
        for (double moment = 0; moment < 0.02; moment += 0.0005) {
            VisemeTrack track =
                    Articulation.track(
                            List.of(
                                    span(moment, 0.2037, Viseme.IH),
                                    span(0.2037, 0.4491, Viseme.SS)),
                            0.4491);

            assertThat(seen(track, 0.1)).as("%.4f s", moment).isEqualTo(Viseme.IH);
            assertThat(seen(track, 0.4)).as("%.4f s", moment).isEqualTo(Viseme.SS);
        }
    }

    @Test
    void noClosureIsLostInFastSpeech() {
        Random random = new Random(7);
        List<VisemeSpan> spans = new ArrayList<>();
        double now = 0;
        for (int i = 0; i < 200; i++) {
            Viseme lips = i % 2 == 0 ? Viseme.PP : Viseme.FF;
            for (Viseme viseme : List.of(Viseme.AA, Viseme.NN, lips)) {
                double end = now + 0.02 + random.nextDouble() * 0.06;
                spans.add(span(now, end, viseme));
                now = end;
            }
        }
        VisemeTrack track = Articulation.track(spans, now);

        for (VisemeSpan span : spans) {
            if (span.viseme() == Viseme.PP || span.viseme() == Viseme.FF) {
                assertThat(seen(track, (span.start() + span.end()) / 2))
                        .as("at %.3f s", span.start())
                        .isEqualTo(span.viseme());
            }
        }
    }

    @Test
    void shapesFlowIntoEachOtherWithinFortyToEightyMilliseconds() {
        for (double length : new double[] {0.07, 0.1, 0.14, 0.3, 1}) {
            VisemeTrack track =
                    Articulation.track(
                            List.of(
                                    span(0, length, Viseme.AA),
                                    span(length, 2 * length, Viseme.IH)),
                            2 * length);

            double flowing = 0;
            float[] weights = new float[15];
            for (double t = 0; t < 2 * length; t += 0.001) {
                track.sample(t, weights);
                float weight = weights[Viseme.IH.ordinal()];
                flowing += weight > 0.001 && weight < 0.999 ? 0.001 : 0;
            }
            assertThat(flowing).as("tween after %.2f s", length).isBetween(0.03, 0.1);
        }
    }

    @Test
    void theLouderShapeDoesNotLeadLonger() {
        VisemeTrack track =
                Articulation.track(
                        List.of(span(0, 0.3, Viseme.SS), new VisemeSpan(0.3, 0.6, Viseme.AA, 0.5f)),
                        0.6);

        assertThat(seen(track, 0.297)).isEqualTo(Viseme.SS);
        assertThat(seen(track, 0.303)).isEqualTo(Viseme.AA);
    }

    @Test
    void roundingBeginsNoEarlierThanTwoHundredMilliseconds() {
        VisemeTrack track =
                Articulation.track(
                        List.of(
                                span(0, 0.2, Viseme.IH),
                                span(0.2, 0.5, Viseme.SS),
                                span(0.5, 0.7, Viseme.NN),
                                span(0.7, 1, Viseme.OU)),
                        1);

        float[] weights = new float[15];
        track.sample(0.48, weights);
        assertThat(weights[Viseme.OU.ordinal()]).isZero();
        track.sample(0.55, weights);
        assertThat(weights[Viseme.OU.ordinal()]).isPositive();
    }

    @Test
    void aPauseLongEnoughToCloseTheMouthIsKept() {
        VisemeTrack track =
                Articulation.track(
                        List.of(span(0, 0.3, Viseme.AA), span(0.42, 0.7, Viseme.AA)), 0.7);

        assertThat(seen(track, 0.36)).isEqualTo(Viseme.SIL);
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

    /** For how long a shape leads without a break (in seconds). */
    private static double longestSeen(VisemeTrack track, Viseme viseme) {
        double longest = 0;
        double now = 0;
        for (double t = 0; t < track.duration(); t += 0.001) {
            now = seen(track, t) == viseme ? now + 0.001 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
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
