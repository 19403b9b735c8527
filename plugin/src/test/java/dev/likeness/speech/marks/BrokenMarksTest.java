package dev.likeness.speech.marks;

import static dev.likeness.speech.marks.VendorMarksTest.stream;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import dev.likeness.speech.text.Pronouncer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenMarksTest {

    private static final Pronouncer ENGLISH = Pronouncer.english();

    private interface Reader {
        void read(InputStream in) throws IOException;
    }

    private record Sample(Reader reader, String text) {}

    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample(
                            in -> AzureVisemes.read(in, "f"),
                            "[{\"AudioOffset\": 500000, \"VisemeId\": 1}, {\"AudioOffset\": 900000, \"VisemeId\": 21}]"),
                    new Sample(
                            in -> AzureVisemes.readAnimation(in, "f"),
                            "[{\"AudioOffset\":0,\"VisemeId\":0,\"Animation\":{\"FrameIndex\":0,\"BlendShapes\":[[0]]}}]"),
                    new Sample(
                            in -> PollyMarks.read(in, "f"),
                            "{\"time\":6,\"type\":\"viseme\",\"value\":\"p\"}\n{\"time\":9,\"type\":\"word\",\"value\":\"a\"}\n"),
                    new Sample(
                            in -> ElevenLabsAlignment.read(in, "f", ENGLISH),
                            "{\"alignment\":{\"characters\":[\"a\",\"b\"],\"character_start_times_seconds\":[0,1],"
                                    + "\"character_end_times_seconds\":[1,2]}}"),
                    new Sample(
                            in -> WordTimes.read(in, "f"),
                            "[{\"word\":\"one\",\"start\":0,\"end\":0.2}]"),
                    new Sample(
                            in -> RhubarbCues.readJson(in, "f"),
                            "{\"mouthCues\":[{\"start\":0,\"end\":0.5,\"value\":\"A\"}]}"),
                    new Sample(in -> RhubarbCues.readTsv(in, "f"), "0.00\tX\n0.50\tA\n1.2\tX\n"),
                    new Sample(
                            in -> VisemeEvents.read(in, "f"),
                            "{\"events\":[{\"t\":0,\"viseme\":\"aa\",\"weight\":1}]}"),
                    new Sample(
                            in -> TextGrid.read(in, "f"),
                            "\"IntervalTier\" \"phones\" 0 0.5 2 0 0.2 \"S\" 0.2 0.5 \"AA1\""));

    @Test
    void aFieldThatIsMissingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> AzureVisemes.read(stream("[{\"AudioOffset\":0}]"), "hi.json"))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "hi.json: line 1[0]: expected an object with \"VisemeId\" or \"visemeId\" or"
                                + " \"viseme_id\", found {AudioOffset=0.0}");
    }

    @Test
    void aFieldOfAnotherKindIsNamedWithItsPlace() {
        assertThatThrownBy(
                        () ->
                                PollyMarks.read(
                                        stream("{\"time\":\"soon\",\"type\":\"word\"}"),
                                        "hi.marks"))
                .isInstanceOf(BadFileException.class)
                .hasMessage("hi.marks: line 1.time: expected a number, found soon");
    }

    @Test
    void anEndBeforeItsStartIsRefused() {
        assertThatThrownBy(
                        () ->
                                WordTimes.read(
                                        stream("[{\"word\":\"a\",\"start\":2,\"end\":1}]"),
                                        "w.json"))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "w.json: the document[0]: expected an end of at least 2.0, found {word=a, start=2.0, end=1.0}");
    }

    @Test
    void aLineThatIsNoCueIsShown() {
        assertThatThrownBy(() -> RhubarbCues.readTsv(stream("0.0\tX\nsoon\tA\n"), "hi.tsv"))
                .isInstanceOf(BadFileException.class)
                .hasMessage(
                        "hi.tsv: cue 2: expected a rising time in seconds and a shape, found \"soon\tA\"");
    }

    @Test
    void aTextGridWithoutPhonesSaysSo() {
        assertThatThrownBy(
                        () ->
                                TextGrid.read(
                                        stream("\"IntervalTier\" \"words\" 0 1 0"), "w.TextGrid"))
                .isInstanceOf(BadFileException.class)
                .hasMessage("w.TextGrid: expected an interval tier whose name ends in \"phones\"");
    }

    @Test
    void lettersWithoutTimesAreRefused() {
        assertThatThrownBy(
                        () ->
                                ElevenLabsAlignment.read(
                                        stream(
                                                "{\"characters\":[\"a\"],\"character_start_times_seconds\":[],"
                                                        + "\"character_end_times_seconds\":[]}"),
                                        "a.json",
                                        ENGLISH))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith(
                        "a.json: line 1: expected as many times as characters (1), found ");
    }

    @Test
    void filesCutAnywhereOrChangedGiveMarksOrAClearError() {
        Random random = new Random(7);
        for (Sample sample : SAMPLES) {
            for (int i = 0; i < 400; i++) {
                String broken = broken(sample.text(), random);
                assertThatCode(() -> readOrRefuse(sample.reader(), broken))
                        .as(broken)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void readOrRefuse(Reader reader, String text) throws IOException {
        try {
            reader.read(stream(text));
        } catch (BadFileException expected) {
            // A clear refusal is as good as marks.
        }
    }

    private static String broken(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        if (random.nextBoolean()) {
            changed.setLength(random.nextInt(text.length()));
        }
        for (int i = 0; i < random.nextInt(4) && changed.length() > 0; i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, "[]{}\"-9.e\u0000ä,:".charAt(random.nextInt(13)));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, "-1e9");
            }
        }
        return changed.toString();
    }
}
