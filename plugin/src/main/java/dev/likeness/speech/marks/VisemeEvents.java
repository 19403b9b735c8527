package dev.likeness.speech.marks;

import dev.likeness.face.Viseme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events under the names of Oculus and OpenXR: {@code {"events": [{"t": seconds, "viseme": "aa",
 * "weight": 1}]}}. A name may begin with "viseme_"; each shape lasts until the next event. (Frames
 * of fifteen weights are read by {@link dev.likeness.speech.VisemeTrackJson}.) Any thread.
 */
public final class VisemeEvents {

    private static final double LAST_SHAPE = 0.1;
    private static final Map<String, List<Viseme>> NAMES =
            Arrays.stream(Viseme.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    viseme -> viseme.shapeName().toLowerCase(Locale.ROOT),
                                    List::of));
    private static final Map<String, String> SHORT =
            Map.of("i", "ih", "o", "oh", "u", "ou", "silence", "sil", "", "sil");

    private VisemeEvents() {}

    /**
     * Reads the events of one utterance.
     *
     * @param in UTF-8 JSON (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks (not null)
     * @throws dev.likeness.job.BadFileException if this is no list of events with rising times
     * @throws IOException if reading fails
     */
    public static SpeechMarks read(InputStream in, String name) throws IOException {
        Json document = Json.read(in, name);
        List<Json> events = document.isList() ? document.list() : document.get("events").list();
        ShapeNames shapes = new ShapeNames(NAMES);
        double end = 0;
        for (int i = 0; i < events.size(); i++) {
            Json event = events.get(i);
            double start = time(event);
            boolean last = i == events.size() - 1;
            end = last ? start + LAST_SHAPE : time(events.get(i + 1));
            if (end < start) {
                throw events.get(i + 1).expected("a time of at least " + start);
            }
            double weight = event.has("weight") ? event.get("weight").number() : 1;
            String shape = weight > 0 ? shape(event.get("viseme").text()) : "sil";
            shapes.add(
                    shape, start, end, (float) Math.max(0, Math.min(1, weight > 0 ? weight : 1)));
        }
        return shapes.marks(List.of(), end);
    }

    private static double time(Json event) {
        return event.get("t", "time").seconds(1);
    }

    private static String shape(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^viseme_", "");
        return SHORT.getOrDefault(plain, plain);
    }
}
