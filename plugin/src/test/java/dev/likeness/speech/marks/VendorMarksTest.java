package dev.likeness.speech.marks;

import static dev.likeness.face.Viseme.AA;
import static dev.likeness.face.Viseme.DD;
import static dev.likeness.face.Viseme.E;
import static dev.likeness.face.Viseme.FF;
import static dev.likeness.face.Viseme.IH;
import static dev.likeness.face.Viseme.NN;
import static dev.likeness.face.Viseme.OH;
import static dev.likeness.face.Viseme.OU;
import static dev.likeness.face.Viseme.PP;
import static dev.likeness.face.Viseme.RR;
import static dev.likeness.face.Viseme.SIL;
import static dev.likeness.face.Viseme.SS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.face.ArKit;
import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.text.Pronouncer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VendorMarksTest {

    private static final Pronouncer ENGLISH = Pronouncer.english();

    @Test
    void azureCountsInTicksAndSharesADiphthong() throws IOException {
        SpeechMarks marks =
                AzureVisemes.read(
                        stream(
                                """
                                [{"AudioOffset": 500000, "VisemeId": 0}, {"AudioOffset": 1000000, "VisemeId": 21},
                                 {"AudioOffset": 2000000, "VisemeId": 11}, {"AudioOffset": 4000000, "VisemeId": 0}]
                                """),
                        "hi.json");

        assertThat(marks.shapes())
                .containsExactly(
                        span(0.05, 0.1, SIL),
                        span(0.1, 0.2, PP),
                        span(0.2, 0.32, AA),
                        span(0.32, 0.4, IH),
                        span(0.4, 0.5, SIL));
        assertThat(marks.unknown()).isEmpty();
    }

    @Test
    void azureEventsMayStandOneALine() throws IOException {
        SpeechMarks marks =
                AzureVisemes.read(
                        stream(
                                "{\"AudioOffset\":0,\"VisemeId\":12}\n{\"AudioOffset\":1000000,\"VisemeId\":2}\n"),
                        "a");

        assertThat(marks.shapes()).containsExactly(span(0, 0.2, AA));
    }

    @Test
    void azureNumbersThatDoNotExistAreReported() throws IOException {
        SpeechMarks marks = AzureVisemes.read(stream("[{\"AudioOffset\":0,\"VisemeId\":22}]"), "a");

        assertThat(marks.unknown()).containsExactly("22");
        assertThat(marks.shapes()).containsExactly(span(0, 0.1, SIL));
    }

    @Test
    void azureAnimationIsReadFrameByFrame() throws IOException {
        String row =
                IntStream.range(0, 55)
                        .mapToObj(i -> i == 17 ? "0.5" : "0")
                        .collect(Collectors.joining(","));
        String chunk = "{\\\"FrameIndex\\\":%d,\\\"BlendShapes\\\":[[" + row + "],[" + row + "]]}";
        String events =
                "[{\"AudioOffset\":0,\"VisemeId\":0,\"Animation\":\"%s\"},{\"AudioOffset\":1,\"VisemeId\":0,\"Animation\":\"%s\"}]"
                        .formatted(chunk.formatted(0), chunk.formatted(2));

        ArKitTrack track = AzureVisemes.readAnimation(stream(events), "a").orElseThrow();

        float[] weights = new float[52];
        track.sample(1.5 / 60, weights);
        assertThat(track.frameCount()).isEqualTo(4);
        assertThat(weights[ArKit.JAW_OPEN.ordinal()]).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void eventsWithoutAnimationHaveNone() throws IOException {
        assertThat(
                        AzureVisemes.readAnimation(
                                stream("[{\"AudioOffset\":0,\"VisemeId\":0,\"Animation\":\"\"}]"),
                                "a"))
                .isEmpty();
    }

    @Test
    void pollyCountsInMillisecondsAndTellsTheWords() throws IOException {
        SpeechMarks marks =
                PollyMarks.read(
                        stream(
                                """
                                {"time":0,"type":"sentence","start":0,"end":9,"value":"Mary sees"}
                                {"time":6,"type":"word","start":0,"end":4,"value":"Mary"}
                                {"time":6,"type":"viseme","value":"p"}
                                {"time":73,"type":"viseme","value":"E"}
                                {"time":180,"type":"viseme","value":"r"}
                                {"time":292,"type":"viseme","value":"i"}
                                {"time":373,"type":"word","start":5,"end":9,"value":"sees"}
                                {"time":373,"type":"viseme","value":"s"}
                                {"time":500,"type":"viseme","value":"sil"}
                                """),
                        "mary.marks");

        assertThat(marks.shapes())
                .containsExactly(
                        span(0.006, 0.073, PP),
                        span(0.073, 0.18, E),
                        span(0.18, 0.292, RR),
                        span(0.292, 0.373, IH),
                        span(0.373, 0.5, SS),
                        span(0.5, 0.6, SIL));
        assertThat(marks.words())
                .containsExactly(
                        new TimedWord("Mary", 0.006, 0.373), new TimedWord("sees", 0.373, 0.6));
    }

    @Test
    void elevenLabsTimesItsLetters() throws IOException {
        SpeechMarks marks =
                ElevenLabsAlignment.read(
                        stream(
                                """
                                {"audio_base64": "", "alignment": {
                                  "characters": ["H", "i", " ", "B", "o", "b"],
                                  "character_start_times_seconds": [0, 0.1, 0.3, 0.4, 0.5, 0.7],
                                  "character_end_times_seconds": [0.1, 0.3, 0.4, 0.5, 0.7, 0.8]}}
                                """),
                        "hi.json",
                        ENGLISH);

        assertThat(marks.words())
                .containsExactly(new TimedWord("Hi", 0, 0.3), new TimedWord("Bob", 0.4, 0.8));
        assertThat(marks.shapes())
                .extracting(VisemeSpan::viseme)
                .startsWith(AA, IH)
                .endsWith(PP, AA, PP);
        assertThat(marks.shapes().get(0).start()).isZero();
        assertThat(marks.duration()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void chunksOfAnElevenLabsStreamFollowEachOther() throws IOException {
        SpeechMarks marks =
                ElevenLabsAlignment.read(
                        stream(
                                """
                                {"alignment": {"chars": ["n", "o", " "], "charStartTimesMs": [0, 100, 200], "charDurationsMs": [100, 100, 50]}}
                                {"alignment": {"chars": ["n", "o"], "charStartTimesMs": [0, 100], "charDurationsMs": [100, 100]}}
                                """),
                        "no.jsonl",
                        ENGLISH);

        assertThat(marks.words()).extracting(TimedWord::word).containsExactly("no", "no");
        assertThat(marks.words().get(1).start()).isCloseTo(0.25, within(1e-9));
        assertThat(marks.words().get(1).end()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void wordsAreReadUnderTheirManySpellings() throws IOException {
        List<TimedWord> words =
                WordTimes.read(
                        stream(
                                """
                                {"words": [{"word": "one", "start": 0, "end": 0.2}, {"text": "two", "start_ms": 300, "end_ms": 450},
                                           {"value": "three", "offset": 0.5, "duration": 0.25}]}
                                """),
                        "words.json");

        assertThat(words)
                .containsExactly(
                        new TimedWord("one", 0, 0.2),
                        new TimedWord("two", 0.3, 0.45),
                        new TimedWord("three", 0.5, 0.75));
    }

    @Test
    void soundsStayInsideTheTimesOfTheirWords() {
        SpeechMarks marks =
                SpokenText.timed(
                        List.of(new TimedWord("map", 1, 1.4), new TimedWord("25", 2, 2.8)),
                        ENGLISH);

        assertThat(marks.shapes()).extracting(VisemeSpan::viseme).startsWith(PP, AA, PP);
        assertThat(marks.shapes().get(0).start()).isEqualTo(1);
        assertThat(marks.shapes().get(2).end()).isEqualTo(1.4);
        assertThat(marks.shapes().get(3).start()).isEqualTo(2);
        assertThat(marks.duration()).isEqualTo(2.8);
    }

    @Test
    void wordsInALanguageWithoutRulesAreReported() {
        SpeechMarks marks = SpokenText.timed(List.of(new TimedWord("漢字", 0, 1)), ENGLISH);

        assertThat(marks.unknown()).containsExactly("漢字");
        assertThat(marks.duration()).isEqualTo(1);
    }

    @Test
    void rhubarbIsReadAsJson() throws IOException {
        SpeechMarks marks =
                RhubarbCues.readJson(
                        stream(
                                """
                                {"metadata": {"soundFile": "hi.wav", "duration": 0.47}, "mouthCues": [
                                  {"start": 0.00, "end": 0.05, "value": "X"}, {"start": 0.05, "end": 0.27, "value": "D"},
                                  {"start": 0.27, "end": 0.31, "value": "A"}, {"start": 0.31, "end": 0.47, "value": "?"}]}
                                """),
                        "hi.json");

        assertThat(marks.shapes())
                .containsExactly(
                        span(0, 0.05, SIL),
                        span(0.05, 0.27, AA),
                        span(0.27, 0.31, PP),
                        span(0.31, 0.47, SIL));
        assertThat(marks.unknown()).containsExactly("?");
    }

    @Test
    void rhubarbIsReadAsTabSeparatedValues() throws IOException {
        SpeechMarks marks =
                RhubarbCues.readTsv(
                        stream("0.00\tX\n0.10\tG\n0.25\tB\n0.31\tE\n0.50\tX\n"), "hi.tsv");

        assertThat(marks.shapes())
                .containsExactly(
                        span(0, 0.1, SIL),
                        span(0.1, 0.25, FF),
                        span(0.25, 0.31, DD),
                        span(0.31, 0.5, OH));
        assertThat(marks.duration()).isEqualTo(0.5);
    }

    @Test
    void textGridsAreReadInTheirLongForm() throws IOException {
        SpeechMarks marks =
                TextGrid.read(
                        stream(
                                """
                                File type = "ooTextFile"
                                Object class = "TextGrid"

                                xmin = 0
                                xmax = 0.9
                                tiers? <exists>
                                size = 2
                                item []:
                                    item [1]:
                                        class = "IntervalTier"
                                        name = "words"
                                        xmin = 0
                                        xmax = 0.9
                                        intervals: size = 2
                                        intervals [1]:
                                            xmin = 0
                                            xmax = 0.1
                                            text = ""
                                        intervals [2]:
                                            xmin = 0.1
                                            xmax = 0.9
                                            text = "no"
                                    item [2]:
                                        class = "IntervalTier"
                                        name = "ann - phones"
                                        xmin = 0
                                        xmax = 0.9
                                        intervals: size = 3
                                        intervals [1]:
                                            xmin = 0
                                            xmax = 0.1
                                            text = "sil"
                                        intervals [2]:
                                            xmin = 0.1
                                            xmax = 0.4
                                            text = "N"
                                        intervals [3]:
                                            xmin = 0.4
                                            xmax = 0.9
                                            text = "OW1"
                                """),
                        "no.TextGrid");

        assertThat(marks.shapes())
                .containsExactly(
                        span(0, 0.1, SIL),
                        span(0.1, 0.4, NN),
                        span(0.4, 0.7, OH),
                        span(0.7, 0.9, OU));
        assertThat(marks.words()).containsExactly(new TimedWord("no", 0.1, 0.9));
    }

    @Test
    void textGridsAreReadInTheirShortForm() throws IOException {
        SpeechMarks marks =
                TextGrid.read(
                        stream(
                                """
                                File type = "ooTextFile"
                                "TextGrid"

                                0
                                0.5
                                <exists>
                                1
                                "IntervalTier"
                                "phones"
                                0
                                0.5
                                2
                                0
                                0.2
                                "S"
                                0.2
                                0.5
                                "??"
                                """),
                        "s.TextGrid");

        assertThat(marks.shapes()).containsExactly(span(0, 0.2, SS), span(0.2, 0.5, SIL));
        assertThat(marks.unknown()).containsExactly("??");
    }

    @Test
    void eventsUnderOculusNamesAreReadInAnySpelling() throws IOException {
        SpeechMarks marks =
                VisemeEvents.read(
                        stream(
                                """
                                {"events": [{"t": 0, "viseme": "viseme_PP", "weight": 0.8}, {"t": 0.1, "viseme": "O"},
                                            {"t": 0.3, "viseme": "aa", "weight": 0}]}
                                """),
                        "e.json");

        assertThat(marks.shapes())
                .containsExactly(
                        new VisemeSpan(0, 0.1, PP, 0.8f), span(0.1, 0.3, OH), span(0.3, 0.4, SIL));
    }

    @Test
    void everyShapeOfTheLineIsInItsTrack() throws IOException {
        SpeechMarks marks =
                RhubarbCues.readTsv(
                        stream("0.00\tX\n0.20\tD\n0.50\tA\n0.60\tF\n0.90\tX\n1.2\tX\n"), "hi.tsv");

        float[] weights = new float[15];
        marks.track().sample(0.55, weights);
        assertThat(weights[PP.ordinal()]).isGreaterThan(0.9f);
        marks.track().sample(0.8, weights);
        assertThat(weights[OU.ordinal()]).isGreaterThan(0.9f);
        assertThat(marks.track().duration()).isCloseTo(1.2, within(1e-6));
    }

    private static VisemeSpan span(double start, double end, Viseme viseme) {
        return new VisemeSpan(start, end, viseme, 1);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
