package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.text.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Bakes a recorded line into a {@link VisemeTrack}: everything is known beforehand, so shapes are
 * chosen with a look at what comes, lips round before they have to, and closures are never lost.
 * Immutable, any thread.
 */
public final class ClipMouth {

    private static final double FRAME = 1.0 / Listening.RATE;

    /** Lips that stay open where they should close are seen at once: in doubt they close. */
    private static final float CLOSING = 0.5f;

    /** Lips lead the sound by a hair (in seconds). */
    private static final double LEAD = 0.001;

    private static final int FIRST_VOWEL = Viseme.AA.ordinal();

    private final MouthModel model;

    /** Creates one with the library's model. */
    public ClipMouth() {
        this(MouthModel.standard());
    }

    /**
     * Creates one.
     *
     * @param model what was learnt (not null)
     */
    public ClipMouth(MouthModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Bakes a line from its sound alone.
     *
     * @param sound the line (not null; may be empty)
     * @return the mouth (not null)
     */
    public VisemeTrack bake(Sound sound) {
        Listening heard = Listening.to(sound, model);
        return track(shapes(heard), heard, sound);
    }

    private int[] shapes(Listening heard) {
        ShapeScores shapeScores = new ShapeScores(model, ShapeScores.USUAL_FAIRNESS, CLOSING);
        float[][] scores = new float[heard.shares().length][ShapeScores.SHAPES];
        for (int t = 0; t < scores.length; t++) {
            shapeScores.score(heard.shares()[t], scores[t]);
        }
        return ShapePath.best(scores);
    }

    /**
     * Bakes a line whose text is known.
     *
     * @param sound the line (not null; may be empty)
     * @param words what is said (not null)
     * @return the mouth, and where each word was found (not null)
     */
    public AlignedLine bake(Sound sound, List<SpokenWord> words) {
        Listening heard = Listening.to(sound, model);
        Alignment alignment = new Aligner(model).align(heard.shares(), words, shapes(heard));
        return new AlignedLine(track(alignment.shapes(), heard, sound), alignment.words());
    }

    /**
     * A line whose text is known.
     *
     * @param track the mouth
     * @param words where each word is, in order
     */
    public record AlignedLine(VisemeTrack track, List<AlignedWord> words) {}

    /** Vowels open as wide as they are loud; consonants do what they must. */
    private static VisemeTrack track(int[] shapes, Listening heard, Sound sound) {
        List<VisemeSpan> spans = new ArrayList<>();
        int start = 0;
        for (int t = 1; t <= shapes.length; t++) {
            if (t == shapes.length || shapes[t] != shapes[start]) {
                float level = shapes[start] < FIRST_VOWEL ? 1 : heard.openness(start, t);
                Viseme shape = Viseme.values()[shapes[start]];
                spans.add(new VisemeSpan(time(start), time(t), shape, level));
                start = t;
            }
        }
        return Articulation.track(spans, sound.duration());
    }

    /** A frame begins half its length before its middle, and lips lead the sound by a hair. */
    private static double time(int frame) {
        return Math.max(0, (frame - 0.5) * FRAME - LEAD);
    }
}
