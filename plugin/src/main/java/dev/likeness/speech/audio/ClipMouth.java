package dev.likeness.speech.audio;

import dev.likeness.speech.VisemeTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Bakes a recorded line into a {@link VisemeTrack}: everything is known beforehand, so shapes are
 * chosen with a look at what comes, lips round before they have to, and closures are never lost.
 * Immutable, any thread.
 */
public final class ClipMouth {

    private final MouthModel model;
    private final ShapePath path;

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
        path = new ShapePath(model, 0.5f, 1.0f, 7);
    }

    /**
     * Bakes a line from its sound alone.
     *
     * @param sound the line (not null; may be empty)
     * @return the mouth, 100 frames a second (not null)
     */
    public VisemeTrack bake(Sound sound) {
        Listening heard = Listening.to(sound, model);
        return TrackBaker.bake(segments(shapes(heard)), heard.loudness());
    }

    private int[] shapes(Listening heard) {
        ShapeScores shapeScores = new ShapeScores(model, 0.5f);
        float[][] scores = new float[heard.shares().length][ShapeScores.SHAPES];
        for (int t = 0; t < scores.length; t++) {
            shapeScores.score(heard.shares()[t], scores[t]);
        }
        return path.best(scores);
    }

    /**
     * Bakes a line whose text is known.
     *
     * @param sound the line (not null; may be empty)
     * @param words what is said (not null)
     * @param pronunciation how words are spoken (not null)
     * @return the mouth, and where each word was found (not null)
     */
    public SpokenText bake(Sound sound, List<String> words, Pronunciation pronunciation) {
        Listening heard = Listening.to(sound, model);
        Alignment alignment =
                new Aligner(model).align(heard.shares(), words, pronunciation, shapes(heard));
        return new SpokenText(
                TrackBaker.bake(segments(alignment.shapes()), heard.loudness()),
                alignment.words());
    }

    /**
     * A line whose text is known.
     *
     * @param track the mouth
     * @param words where each word is, in order
     */
    public record SpokenText(VisemeTrack track, List<AlignedWord> words) {}

    private static List<ShapeSegment> segments(int[] shapes) {
        List<ShapeSegment> segments = new ArrayList<>();
        int start = 0;
        for (int t = 1; t <= shapes.length; t++) {
            if (t == shapes.length || shapes[t] != shapes[start]) {
                segments.add(new ShapeSegment(shapes[start], start, t));
                start = t;
            }
        }
        return segments;
    }
}
