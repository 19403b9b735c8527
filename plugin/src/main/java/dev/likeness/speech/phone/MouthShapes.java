package dev.likeness.speech.phone;

import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mouth does while phones are spoken. A diphthong takes three fifths for its first shape;
 * h has the shape of the sound behind it. Any thread.
 */
public final class MouthShapes {

    private static final double FIRST_OF_DIPHTHONG = 0.6;
    private static final float[] VOWEL_LEVEL_BY_STRESS = {0.75f, 1, 0.9f};

    private MouthShapes() {}

    /**
     * Shapes for phones with times.
     *
     * @param phones in order, without overlaps (not null)
     * @return the shapes in order (not null)
     */
    public static List<VisemeSpan> of(List<TimedPhone> phones) {
        List<VisemeSpan> spans = new ArrayList<>();
        double shapelessSince = -1;
        for (TimedPhone timed : phones) {
            List<Viseme> visemes = timed.sound().visemes();
            double start = shapelessSince >= 0 ? shapelessSince : timed.start();
            shapelessSince = visemes.isEmpty() ? start : -1;
            float level = level(timed.sound());
            if (visemes.size() == 1) {
                spans.add(new VisemeSpan(start, timed.end(), visemes.get(0), level));
            } else if (visemes.size() == 2) {
                double turn = timed.start() + timed.duration() * FIRST_OF_DIPHTHONG;
                spans.add(new VisemeSpan(start, turn, visemes.get(0), level));
                spans.add(new VisemeSpan(turn, timed.end(), visemes.get(1), level));
            }
        }
        return List.copyOf(spans);
    }

    private static float level(StressedPhone sound) {
        return sound.phone().isVowel() ? VOWEL_LEVEL_BY_STRESS[sound.stress()] : 1;
    }
}
