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

import dev.likeness.face.Viseme;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The speech marks of Amazon Polly: one JSON object a line, {@code {"time": milliseconds, "type":
 * "viseme", "value": "p"}}, words likewise. Each mark lasts until the next of its type; the last
 * viseme of an utterance is silence. Any thread.
 */
public final class PollyMarks {

    private static final double MILLISECONDS = 1000;
    private static final double LAST_SHAPE = 0.1;

    private static final Map<String, List<Viseme>> NAMES =
            Map.ofEntries(
                    Map.entry("sil", List.of(SIL)),
                    Map.entry("p", List.of(PP)),
                    Map.entry("t", List.of(DD)),
                    Map.entry("S", List.of(CH)),
                    Map.entry("T", List.of(TH)),
                    Map.entry("f", List.of(FF)),
                    Map.entry("k", List.of(KK)),
                    Map.entry("i", List.of(IH)),
                    Map.entry("l", List.of(NN)),
                    Map.entry("r", List.of(RR)),
                    Map.entry("s", List.of(SS)),
                    Map.entry("u", List.of(OU)),
                    Map.entry("@", List.of(E)),
                    Map.entry("a", List.of(AA)),
                    Map.entry("e", List.of(E)),
                    Map.entry("E", List.of(E)),
                    Map.entry("o", List.of(OH)),
                    Map.entry("O", List.of(OH)));

    private record Mark(double time, String value) {}

    private PollyMarks() {}

    /**
     * Reads the marks of one utterance.
     *
     * @param in UTF-8, one JSON object a line (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks; marks of sentences and SSML are passed over (not null)
     * @throws dev.likeness.job.BadFileException if a line is no mark
     * @throws IOException if reading fails
     */
    public static SpeechMarks read(InputStream in, String name) throws IOException {
        List<Mark> visemes = new ArrayList<>();
        List<Mark> words = new ArrayList<>();
        for (Json line : Json.readLines(in, name)) {
            String type = line.get("type").text();
            if (type.equals("viseme") || type.equals("word")) {
                Mark mark =
                        new Mark(line.get("time").seconds(MILLISECONDS), line.get("value").text());
                (type.equals("word") ? words : visemes).add(mark);
            }
        }
        visemes.sort(Comparator.comparingDouble(Mark::time));
        words.sort(Comparator.comparingDouble(Mark::time));
        double end = visemes.isEmpty() ? 0 : visemes.get(visemes.size() - 1).time() + LAST_SHAPE;
        ShapeNames shapes = new ShapeNames(NAMES);
        for (int i = 0; i < visemes.size(); i++) {
            Mark mark = visemes.get(i);
            shapes.add(mark.value(), mark.time(), next(visemes, i, end));
        }
        return shapes.marks(words(words, end), end);
    }

    private static List<TimedWord> words(List<Mark> marks, double end) {
        List<TimedWord> words = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            words.add(new TimedWord(mark.value(), mark.time(), next(marks, i, end)));
        }
        return words;
    }

    private static double next(List<Mark> marks, int at, double end) {
        double time = at + 1 < marks.size() ? marks.get(at + 1).time() : end;
        return Math.max(marks.get(at).time(), time);
    }
}
