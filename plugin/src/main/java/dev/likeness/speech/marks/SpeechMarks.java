package dev.likeness.speech.marks;

import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.phone.MouthShapes;
import dev.likeness.speech.phone.TimedPhone;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What timing marks say about a line. Immutable, any thread.
 *
 * @param shapes what the mouth does and when, in order (not null, unmodifiable)
 * @param words which word is spoken when, in order; empty where a format has none (not null,
 *     unmodifiable)
 * @param duration of the line, as far as the marks tell (in seconds, &gt;=0)
 * @param unknown names of shapes or phones that this reader does not know; silence stands in their
 *     place (not null, unmodifiable)
 */
public record SpeechMarks(
        List<VisemeSpan> shapes, List<TimedWord> words, double duration, Set<String> unknown) {

    /** Copies the collections. */
    public SpeechMarks {
        shapes = List.copyOf(shapes);
        words = List.copyOf(words);
        unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
    }

    /**
     * Marks for phones with times.
     *
     * @param phones in order (not null)
     * @param words in order (not null)
     * @return the marks; they end with the last phone (not null)
     */
    public static SpeechMarks of(List<TimedPhone> phones, List<TimedWord> words) {
        double end = phones.isEmpty() ? 0 : phones.get(phones.size() - 1).end();
        return new SpeechMarks(MouthShapes.of(phones), words, end, Set.of());
    }

    /**
     * The lips for these marks, with the rules of {@link Articulation}.
     *
     * @return a track as long as the line (not null)
     */
    public VisemeTrack track() {
        return Articulation.track(shapes, duration);
    }
}
