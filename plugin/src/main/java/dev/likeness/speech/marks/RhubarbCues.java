package dev.likeness.speech.marks;

import static dev.likeness.face.Viseme.AA;
import static dev.likeness.face.Viseme.DD;
import static dev.likeness.face.Viseme.E;
import static dev.likeness.face.Viseme.FF;
import static dev.likeness.face.Viseme.NN;
import static dev.likeness.face.Viseme.OH;
import static dev.likeness.face.Viseme.OU;
import static dev.likeness.face.Viseme.PP;
import static dev.likeness.face.Viseme.SIL;

import dev.likeness.face.Viseme;
import dev.likeness.job.BadFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The mouth cues of Rhubarb Lip Sync: shapes A to H and X, as JSON or as tab-separated values. Nine
 * drawings hold fewer shapes than fifteen visemes, so that consonants in the teeth are all "DD".
 * Any thread.
 */
public final class RhubarbCues {

    private static final Map<String, List<Viseme>> NAMES =
            Map.of(
                    "A", List.of(PP),
                    "B", List.of(DD),
                    "C", List.of(E),
                    "D", List.of(AA),
                    "E", List.of(OH),
                    "F", List.of(OU),
                    "G", List.of(FF),
                    "H", List.of(NN),
                    "X", List.of(SIL));

    private record Cue(double time, String shape) {}

    private RhubarbCues() {}

    /**
     * Reads the JSON form.
     *
     * @param in UTF-8 JSON with {@code mouthCues} (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks (not null)
     * @throws BadFileException if this is no list of cues
     * @throws IOException if reading fails
     */
    public static SpeechMarks readJson(InputStream in, String name) throws IOException {
        Json document = Json.read(in, name);
        ShapeNames shapes = new ShapeNames(NAMES);
        double end = 0;
        for (Json cue : document.get("mouthCues").list()) {
            double start = cue.get("start").seconds(1);
            Json cueEnd = cue.get("end");
            end = cueEnd.seconds(1);
            if (end < start) {
                throw cueEnd.expected("a time of at least " + start);
            }
            shapes.add(cue.get("value").text(), start, end);
        }
        return shapes.marks(List.of(), end);
    }

    /**
     * Reads the tab-separated form: a time in seconds and a shape on each line; the last line tells
     * where the recording ends.
     *
     * @param in UTF-8 text (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks (not null)
     * @throws BadFileException if a line is none; the message names it
     * @throws IOException if reading fails
     */
    public static SpeechMarks readTsv(InputStream in, String name) throws IOException {
        List<Cue> cues = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                cues.add(cue(line, cues, name));
            }
        }
        ShapeNames shapes = new ShapeNames(NAMES);
        for (int i = 0; i + 1 < cues.size(); i++) {
            shapes.add(cues.get(i).shape(), cues.get(i).time(), cues.get(i + 1).time());
        }
        return shapes.marks(List.of(), cues.isEmpty() ? 0 : cues.get(cues.size() - 1).time());
    }

    private static Cue cue(String line, List<Cue> before, String name) {
        String[] parts = line.strip().split("\\s+");
        try {
            double time = Double.parseDouble(parts[0]);
            double least = before.isEmpty() ? 0 : before.get(before.size() - 1).time();
            if (parts.length == 2 && time >= least && Double.isFinite(time)) {
                return new Cue(time, parts[1]);
            }
        } catch (NumberFormatException e) {
            throw bad(line, before, name, e);
        }
        throw bad(line, before, name, null);
    }

    private static BadFileException bad(
            String line, List<Cue> before, String name, Exception cause) {
        return new BadFileException(
                "%s: cue %d: expected a rising time in seconds and a shape, found \"%s\""
                        .formatted(name, before.size() + 1, line),
                cause);
    }
}
