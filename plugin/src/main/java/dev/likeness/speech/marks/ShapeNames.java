package dev.likeness.speech.marks;

import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects shapes under the names of one format. A name stands for no, one, or two shapes; two
 * share the time three to two, as diphthongs do; none takes the shape of what follows.
 */
final class ShapeNames {

    private static final double FIRST_OF_TWO = 0.6;

    private final Map<String, List<Viseme>> names;
    private final List<VisemeSpan> spans = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();
    private double shapelessSince = -1;

    ShapeNames(Map<String, List<Viseme>> names) {
        this.names = names;
    }

    void add(String name, double start, double end) {
        add(name, start, end, 1);
    }

    void add(String name, double start, double end, float level) {
        List<Viseme> visemes = names.get(name);
        if (visemes == null) {
            unknown.add(name);
            visemes = List.of(Viseme.SIL);
        }
        double from = shapelessSince >= 0 ? shapelessSince : start;
        shapelessSince = visemes.isEmpty() ? from : -1;
        if (visemes.size() == 1) {
            spans.add(new VisemeSpan(from, end, visemes.get(0), level));
        } else if (visemes.size() == 2) {
            double turn = start + (end - start) * FIRST_OF_TWO;
            spans.add(new VisemeSpan(from, turn, visemes.get(0), level));
            spans.add(new VisemeSpan(turn, end, visemes.get(1), level));
        }
    }

    SpeechMarks marks(List<TimedWord> words, double duration) {
        return new SpeechMarks(spans, words, duration, unknown);
    }
}
