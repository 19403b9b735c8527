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
import java.util.Optional;

/**
 * The viseme events of Microsoft's Azure speech service: a list of {@code {"AudioOffset": ticks,
 * "VisemeId": 0 to 21, "Animation": …}}, an offset in units of 100 nanoseconds. Each shape lasts
 * until the next event. Where events bring facial animation, its frames are read as well. Any
 * thread.
 */
public final class AzureVisemes {

    private static final double TICKS_PER_SECOND = 1e7;

    /** The last event says when its shape begins, not when it ends. */
    private static final double LAST_SHAPE = 0.1;

    private static final Map<String, List<Viseme>> NAMES =
            Map.ofEntries(
                    Map.entry("0", List.of(SIL)),
                    Map.entry("1", List.of(AA)),
                    Map.entry("2", List.of(AA)),
                    Map.entry("3", List.of(OH)),
                    Map.entry("4", List.of(E)),
                    Map.entry("5", List.of(RR)),
                    Map.entry("6", List.of(IH)),
                    Map.entry("7", List.of(OU)),
                    Map.entry("8", List.of(OH, OU)),
                    Map.entry("9", List.of(AA, OU)),
                    Map.entry("10", List.of(OH, IH)),
                    Map.entry("11", List.of(AA, IH)),
                    Map.entry("12", List.of()),
                    Map.entry("13", List.of(RR)),
                    Map.entry("14", List.of(NN)),
                    Map.entry("15", List.of(SS)),
                    Map.entry("16", List.of(CH)),
                    Map.entry("17", List.of(TH)),
                    Map.entry("18", List.of(FF)),
                    Map.entry("19", List.of(DD)),
                    Map.entry("20", List.of(KK)),
                    Map.entry("21", List.of(PP)));

    private record Event(double time, String id) {}

    private AzureVisemes() {}

    /**
     * Reads the events of one utterance.
     *
     * @param in UTF-8 JSON: a list, or one event a line (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return the marks (not null)
     * @throws dev.likeness.job.BadFileException if this is no list of viseme events
     * @throws IOException if reading fails
     */
    public static SpeechMarks read(InputStream in, String name) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Json event : events(in, name)) {
            int id = (int) event.get("VisemeId", "visemeId", "viseme_id").number();
            events.add(new Event(offset(event), String.valueOf(id)));
        }
        events.sort(Comparator.comparingDouble(Event::time));
        ShapeNames shapes = new ShapeNames(NAMES);
        double end = 0;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean last = i == events.size() - 1;
            end = last ? event.time() + LAST_SHAPE : events.get(i + 1).time();
            shapes.add(event.id(), event.time(), end);
        }
        return shapes.marks(List.of(), end);
    }

    /**
     * Reads the facial animation that the events bring.
     *
     * @param in as for {@link #read} (not null; read to its end, not closed)
     * @param name what to call the file in messages (not null)
     * @return 60 frames a second, or empty if no event brings any
     * @throws dev.likeness.job.BadFileException if the events or their frames are not as expected
     * @throws IOException if reading fails
     */
    public static Optional<ArKitTrack> readAnimation(InputStream in, String name)
            throws IOException {
        List<Json> events = events(in, name);
        List<float[]> frames = new ArrayList<>();
        for (Json event : events) {
            if (event.has("Animation") || event.has("animation")) {
                addFrames(event.get("Animation", "animation"), frames);
            }
        }
        return frames.isEmpty() ? Optional.empty() : Optional.of(new ArKitTrack(frames));
    }

    private static List<Json> events(InputStream in, String name) throws IOException {
        List<Json> documents = Json.readLines(new Joined(in).stream(), name);
        if (documents.size() == 1 && documents.get(0).isList()) {
            return documents.get(0).list();
        }
        return documents;
    }

    private static double offset(Json event) {
        return event.get("AudioOffset", "audioOffset", "audio_offset", "Offset", "offset")
                .seconds(TICKS_PER_SECOND);
    }

    /** A chunk says at which frame it begins; the same frame may come twice. */
    private static void addFrames(Json animation, List<float[]> frames) throws IOException {
        if (animation.value() instanceof String text && text.isBlank()) {
            return;
        }
        Json chunk =
                animation.value() instanceof String text
                        ? Json.parse(text, animation.file(), animation.place())
                        : animation;
        int at = (int) chunk.get("FrameIndex").number();
        if (at < 0 || at > frames.size()) {
            throw chunk.get("FrameIndex").expected("a frame up to " + frames.size());
        }
        for (Json row : chunk.get("BlendShapes").list()) {
            float[] frame = ArKitTrack.frame(row);
            if (at < frames.size()) {
                frames.set(at, frame);
            } else {
                frames.add(frame);
            }
            at++;
        }
    }
}
