package dev.likeness.speech.marks;

import static dev.likeness.face.Viseme.AA;
import static dev.likeness.face.Viseme.CH;
import static dev.likeness.face.Viseme.DD;
import static dev.likeness.face.Viseme.E;
import static dev.likeness.face.Viseme.FF;
import static dev.likeness.face.Viseme.IH;
import static dev.likeness.face.Viseme.KK;
import static dev.likeness.face.Viseme.NN;
import static dev.likeness.face.Viseme.OH;
import static dev.likeness.face.Viseme.OU;
import static dev.likeness.face.Viseme.PP;
import static dev.likeness.face.Viseme.RR;
import static dev.likeness.face.Viseme.SIL;
import static dev.likeness.face.Viseme.SS;
import static dev.likeness.face.Viseme.TH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.VisemeTrackJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every name of every format becomes the shape of the sounds that its service says it stands for.
 */
class VendorNamesTest {

    /** Examples in the service's own list: number, shapes. */
    static Stream<Arguments> azure() {
        return Stream.of(
                Arguments.of(0, List.of(SIL)), // silence
                Arguments.of(1, List.of(AA)), // ae, ax, ah
                Arguments.of(2, List.of(AA)), // aa
                Arguments.of(3, List.of(OH)), // ao
                Arguments.of(4, List.of(E)), // eh, uh
                Arguments.of(5, List.of(RR)), // er
                Arguments.of(6, List.of(IH)), // y, iy, ih, ix
                Arguments.of(7, List.of(OU)), // w, uw
                Arguments.of(8, List.of(OH, OU)), // ow
                Arguments.of(9, List.of(AA, OU)), // aw
                Arguments.of(10, List.of(OH, IH)), // oy
                Arguments.of(11, List.of(AA, IH)), // ay
                Arguments.of(13, List.of(RR)), // r
                Arguments.of(14, List.of(NN)), // l
                Arguments.of(15, List.of(SS)), // s, z
                Arguments.of(16, List.of(CH)), // sh, ch, jh, zh
                Arguments.of(17, List.of(TH)), // dh
                Arguments.of(18, List.of(FF)), // f, v
                Arguments.of(19, List.of(DD)), // d, t, n, th
                Arguments.of(20, List.of(KK)), // k, g, ng
                Arguments.of(21, List.of(PP))); // p, b, m
    }

    @ParameterizedTest
    @MethodSource("azure")
    void azureNumbers(int id, List<Viseme> shapes) throws IOException {
        String events =
                "[{\"AudioOffset\":2500000,\"VisemeId\":%d},{\"AudioOffset\":4500000,\"VisemeId\":0}]"
                        .formatted(id);
        List<VisemeSpan> read = AzureVisemes.read(VendorMarksTest.stream(events), "a").shapes();

        assertThat(read.subList(0, read.size() - 1))
                .extracting(VisemeSpan::viseme)
                .containsExactlyElementsOf(shapes);
        assertThat(read.get(0).start()).isEqualTo(0.25);
        assertThat(read.get(shapes.size() - 1).end()).isEqualTo(0.45);
    }

    @Test
    void azureSendsItsWeightsInTheOrderOfAppleAndSixtyTimesASecond() throws IOException {
        List<String> order =
                List.of(
                        "eyeBlinkLeft",
                        "eyeLookDownLeft",
                        "eyeLookInLeft",
                        "eyeLookOutLeft",
                        "eyeLookUpLeft",
                        "eyeSquintLeft",
                        "eyeWideLeft",
                        "eyeBlinkRight",
                        "eyeLookDownRight",
                        "eyeLookInRight",
                        "eyeLookOutRight",
                        "eyeLookUpRight",
                        "eyeSquintRight",
                        "eyeWideRight",
                        "jawForward",
                        "jawLeft",
                        "jawRight",
                        "jawOpen",
                        "mouthClose",
                        "mouthFunnel",
                        "mouthPucker",
                        "mouthLeft",
                        "mouthRight",
                        "mouthSmileLeft",
                        "mouthSmileRight",
                        "mouthFrownLeft",
                        "mouthFrownRight",
                        "mouthDimpleLeft",
                        "mouthDimpleRight",
                        "mouthStretchLeft",
                        "mouthStretchRight",
                        "mouthRollLower",
                        "mouthRollUpper",
                        "mouthShrugLower",
                        "mouthShrugUpper",
                        "mouthPressLeft",
                        "mouthPressRight",
                        "mouthLowerDownLeft",
                        "mouthLowerDownRight",
                        "mouthUpperUpLeft",
                        "mouthUpperUpRight",
                        "browDownLeft",
                        "browDownRight",
                        "browInnerUp",
                        "browOuterUpLeft",
                        "browOuterUpRight",
                        "cheekPuff",
                        "cheekSquintLeft",
                        "cheekSquintRight",
                        "noseSneerLeft",
                        "noseSneerRight",
                        "tongueOut");
        String row =
                IntStream.range(0, 55)
                        .mapToObj(i -> String.format(Locale.ROOT, "%.2f", i / 100.0))
                        .collect(Collectors.joining(","));
        String rest = IntStream.range(0, 55).mapToObj(i -> "0").collect(Collectors.joining(","));
        String events =
                """
                [{"AudioOffset":0,"VisemeId":0,"Animation":{"FrameIndex":0,"BlendShapes":[[%s],[%s]]}}]
                """
                        .formatted(rest, row);

        ArKitTrack track =
                AzureVisemes.readAnimation(VendorMarksTest.stream(events), "a").orElseThrow();
        float[] weights = new float[52];
        track.sample(1 / 60.0, weights);

        for (ArKit shape : ArKit.values()) {
            assertThat(weights[shape.ordinal()])
                    .as(shape.shapeName())
                    .isCloseTo(order.indexOf(shape.shapeName()) / 100f, within(1e-5f));
        }
        track.sample(0.5 / 60, weights);
        assertThat(weights[ArKit.TONGUE_OUT.ordinal()]).isCloseTo(0.255f, within(1e-5f));
    }

    static Stream<Arguments> polly() {
        return Stream.of(
                Arguments.of("sil", SIL),
                Arguments.of("p", PP),
                Arguments.of("t", DD),
                Arguments.of("S", CH),
                Arguments.of("T", TH),
                Arguments.of("f", FF),
                Arguments.of("k", KK),
                Arguments.of("i", IH),
                Arguments.of("l", NN),
                Arguments.of("r", RR),
                Arguments.of("s", SS),
                Arguments.of("u", OU),
                Arguments.of("@", E),
                Arguments.of("a", AA),
                Arguments.of("e", E),
                Arguments.of("E", E),
                Arguments.of("o", OH),
                Arguments.of("O", OH));
    }

    @ParameterizedTest
    @MethodSource("polly")
    void pollySymbols(String symbol, Viseme shape) throws IOException {
        String marks =
                "{\"time\":125,\"type\":\"viseme\",\"value\":\"%s\"}\n".formatted(symbol)
                        + "{\"time\":250,\"type\":\"viseme\",\"value\":\"sil\"}\n";

        SpeechMarks read = PollyMarks.read(VendorMarksTest.stream(marks), "p");

        assertThat(read.unknown()).isEmpty();
        assertThat(read.shapes().get(0)).isEqualTo(new VisemeSpan(0.125, 0.25, shape, 1));
    }

    static Stream<Arguments> rhubarb() {
        return Stream.of(
                Arguments.of("A", PP),
                Arguments.of("B", DD),
                Arguments.of("C", E),
                Arguments.of("D", AA),
                Arguments.of("E", OH),
                Arguments.of("F", OU),
                Arguments.of("G", FF),
                Arguments.of("H", NN),
                Arguments.of("X", SIL));
    }

    @ParameterizedTest
    @MethodSource("rhubarb")
    void rhubarbLetters(String letter, Viseme shape) throws IOException {
        VisemeSpan expected = new VisemeSpan(0.5, 0.75, shape, 1);
        String json =
                "{\"mouthCues\":[{\"start\":0.50,\"end\":0.75,\"value\":\"%s\"}]}"
                        .formatted(letter);

        assertThat(RhubarbCues.readJson(VendorMarksTest.stream(json), "r").shapes())
                .containsExactly(expected);
        assertThat(
                        RhubarbCues.readTsv(
                                        VendorMarksTest.stream("0.50\t" + letter + "\n0.75\tX\n"),
                                        "r")
                                .shapes())
                .startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh",
                "ou"
            })
    void oculusNamesWithAndWithoutTheirPrefix(String name) throws IOException {
        String events =
                "{\"events\":[{\"t\":0.25,\"viseme\":\"%s\"},{\"t\":0.5,\"viseme\":\"viseme_%s\"}]}"
                        .formatted(name, name);

        assertThat(VisemeEvents.read(VendorMarksTest.stream(events), "o").shapes())
                .extracting(span -> span.viseme().shapeName())
                .containsExactly(name, name);
    }

    @Test
    void framesOfFifteenWeightsAreReadInTheOrderOfOculus() throws IOException {
        String frame =
                IntStream.range(0, 15)
                        .mapToObj(i -> String.format(Locale.ROOT, "%.2f", i / 20.0))
                        .collect(Collectors.joining(","));
        VisemeTrack track =
                VisemeTrackJson.read(
                        VendorMarksTest.stream("{\"fps\":100,\"frames\":[[%s]]}".formatted(frame)),
                        "f");

        float[] weights = new float[15];
        track.sample(0, weights);
        assertThat(VisemeTrack.ORDER)
                .isEqualTo(Arrays.stream(Viseme.values()).map(Viseme::shapeName).toList());
        for (Viseme viseme : Viseme.values()) {
            assertThat(weights[viseme.ordinal()]).isCloseTo(viseme.ordinal() / 20f, within(1e-6f));
        }
    }
}
