package dev.likeness.speech.marks;

import dev.likeness.speech.text.Pronouncer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The character times of ElevenLabs: the {@code alignment} of a response with timestamps, or the
 * chunks of its stream, one JSON object a line, whose times count from the chunk's beginning. Any
 * thread.
 */
public final class ElevenLabsAlignment {

    private static final double MILLISECONDS = 1000;

    private final StringBuilder text = new StringBuilder();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    private ElevenLabsAlignment() {}

    /**
     * Reads the times of one utterance.
     *
     * @param in UTF-8 JSON (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @param language who reads the text (not null)
     * @return the marks (not null)
     * @throws dev.likeness.job.BadFileException if there are no characters with times
     * @throws IOException if reading fails
     */
    public static SpeechMarks read(InputStream in, String name, Pronouncer language)
            throws IOException {
        ElevenLabsAlignment alignment = new ElevenLabsAlignment();
        for (Json document : Json.readLines(new Joined(in).stream(), name)) {
            if (document.has("alignment") || !document.has("audio")) {
                alignment.add(document.has("alignment") ? document.get("alignment") : document);
            }
        }
        return SpokenText.lettered(
                alignment.text.toString(),
                array(alignment.starts),
                array(alignment.ends),
                language);
    }

    private void add(Json times) {
        boolean streamed = times.has("charStartTimesMs") || times.has("char_start_times_ms");
        double before = streamed && !ends.isEmpty() ? ends.get(ends.size() - 1) : 0;
        double unit = streamed ? MILLISECONDS : 1;
        List<Json> characters = times.get("characters", "chars").list();
        Json startTimes =
                times.get(
                        "character_start_times_seconds", "charStartTimesMs", "char_start_times_ms");
        Json endTimes =
                times.get("character_end_times_seconds", "charDurationsMs", "char_durations_ms");
        List<Json> begin = startTimes.list();
        List<Json> finish = endTimes.list();
        if (begin.size() != characters.size() || finish.size() != characters.size()) {
            throw times.expected("as many times as characters (" + characters.size() + ")");
        }
        for (int i = 0; i < begin.size(); i++) {
            double start = before + begin.get(i).seconds(unit);
            double end =
                    streamed ? start + finish.get(i).seconds(unit) : finish.get(i).seconds(unit);
            String character = characters.get(i).text();
            for (int unitOfText = 0; unitOfText < character.length(); unitOfText++) {
                starts.add(start);
                ends.add(end);
            }
            text.append(character);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
