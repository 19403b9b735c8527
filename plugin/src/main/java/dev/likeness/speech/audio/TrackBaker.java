package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import dev.likeness.speech.VisemeTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a moving mouth of a row of shapes, by the rules of animators: a pause too short to close the
 * mouth is held, a shape too short to be read takes time from its neighbours, one shape flows into
 * the next, vowels open as wide as they are loud while closures always close, and lips round before
 * the rounded vowel comes.
 */
final class TrackBaker {

    private static final int SHAPES = ShapeScores.SHAPES;
    private static final int SILENCE = Viseme.SIL.ordinal();
    private static final int FIRST_VOWEL = Viseme.AA.ordinal();

    /** Frames are of 10 ms, as all numbers of frames below. */
    private static final int HELD_PAUSE = 10;

    private static final int RELAXED_PAUSE = 35;
    private static final int SHORTEST = 7;
    private static final int SHORTEST_FLOW = 4;
    private static final int LONGEST_FLOW = 8;
    private static final int ROUNDING = 20;
    private static final float ROUNDED = 0.4f;
    private static final float QUIETEST_VOWEL = 0.45f;

    private static final Set<Viseme> ROUND = EnumSet.of(Viseme.OH, Viseme.OU);

    /** Consonants that leave the lips free for what comes. */
    private static final Set<Viseme> FREE =
            EnumSet.of(Viseme.DD, Viseme.KK, Viseme.NN, Viseme.SS, Viseme.CH, Viseme.RR);

    private final List<ShapeSegment> segments;
    private final float[] loudness;
    private final float[][] frames;

    private TrackBaker(List<ShapeSegment> segments, float[] loudness) {
        this.segments = segments;
        this.loudness = loudness;
        frames = new float[Math.max(1, loudness.length)][SHAPES];
    }

    /**
     * @param segments in order, without gaps
     * @param loudness [frame] 0 to 1
     */
    static VisemeTrack bake(List<ShapeSegment> segments, float[] loudness) {
        TrackBaker baker = new TrackBaker(readable(withoutHeldPauses(segments)), loudness);
        baker.fill();
        return new VisemeTrack(Listening.RATE, Arrays.asList(baker.frames));
    }

    private void fill() {
        if (segments.isEmpty()) {
            frames[0][SILENCE] = 1;
            return;
        }
        for (int s = 0; s < segments.size(); s++) {
            ShapeSegment segment = segments.get(s);
            int end = Math.min(segment.end(), frames.length);
            for (int t = segment.start(); t < end; t++) {
                frames[t][segment.shape()] = level(segment);
            }
        }
        for (int s = 0; s + 1 < segments.size(); s++) {
            flow(segments.get(s), segments.get(s + 1));
        }
        for (int s = 1; s < segments.size(); s++) {
            if (ROUND.contains(shape(segments.get(s)))) {
                roundBefore(s);
            }
        }
        relaxInPauses();
    }

    private float level(ShapeSegment segment) {
        if (segment.shape() < FIRST_VOWEL) {
            return 1;
        }
        float sum = 0;
        int end = Math.min(segment.end(), loudness.length);
        for (int t = segment.start(); t < end; t++) {
            sum += loudness[t];
        }
        float mean = sum / Math.max(1, end - segment.start());
        return QUIETEST_VOWEL + (1 - QUIETEST_VOWEL) * mean;
    }

    /** Half of the flow is on each side; into a closure it is done when the closure begins. */
    private void flow(ShapeSegment left, ShapeSegment right) {
        int shorter = Math.min(left.length(), right.length());
        int half = Math.max(SHORTEST_FLOW, Math.min(LONGEST_FLOW, shorter)) / 2;
        half = Math.max(1, Math.min(half, shorter / 2));
        int boundary = right.start();
        float from = level(left);
        float to = level(right);
        for (int t = boundary - half; t < Math.min(boundary + half, frames.length); t++) {
            float x = (t + 0.5f - (boundary - half)) / (2 * half);
            float s = x * x * (3 - 2 * x);
            frames[t][left.shape()] = from * (1 - s);
            frames[t][right.shape()] = to * s;
        }
    }

    private void roundBefore(int index) {
        ShapeSegment vowel = segments.get(index);
        int first = vowel.start();
        for (int s = index - 1; s >= 0 && FREE.contains(shape(segments.get(s))); s--) {
            first = segments.get(s).start();
        }
        first = Math.max(first, vowel.start() - ROUNDING);
        int span = vowel.start() - first;
        for (int t = first; t < Math.min(vowel.start(), frames.length); t++) {
            float grown = ROUNDED * (t + 1 - first) / span;
            frames[t][vowel.shape()] = Math.max(frames[t][vowel.shape()], grown);
        }
    }

    /** In a pause of a third of a second the mouth does not close wholly. */
    private void relaxInPauses() {
        for (int s = 1; s + 1 < segments.size(); s++) {
            ShapeSegment pause = segments.get(s);
            if (pause.shape() == SILENCE && pause.length() <= RELAXED_PAUSE) {
                for (int t = pause.start(); t < Math.min(pause.end(), frames.length); t++) {
                    frames[t][Viseme.E.ordinal()] = Math.max(frames[t][Viseme.E.ordinal()], 0.15f);
                }
            }
        }
    }

    private static Viseme shape(ShapeSegment segment) {
        return Viseme.values()[segment.shape()];
    }

    private static List<ShapeSegment> withoutHeldPauses(List<ShapeSegment> segments) {
        List<ShapeSegment> out = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            ShapeSegment segment = segments.get(s);
            boolean inside = s > 0 && s + 1 < segments.size();
            boolean held = segment.shape() == SILENCE && inside && segment.length() < HELD_PAUSE;
            append(out, held ? out.get(out.size() - 1).shape() : segment.shape(), segment);
        }
        return out;
    }

    private static void append(List<ShapeSegment> out, int shape, ShapeSegment segment) {
        int last = out.size() - 1;
        if (last >= 0 && out.get(last).shape() == shape) {
            out.set(last, new ShapeSegment(shape, out.get(last).start(), segment.end()));
        } else {
            out.add(new ShapeSegment(shape, segment.start(), segment.end()));
        }
    }

    /** Boundaries move so that no shape is too short, as far as the neighbours can spare time. */
    private static List<ShapeSegment> readable(List<ShapeSegment> segments) {
        int[] bounds = new int[segments.size() + 1];
        for (int s = 0; s < segments.size(); s++) {
            bounds[s + 1] = segments.get(s).end();
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int s = 0; s < segments.size(); s++) {
                borrow(bounds, s);
            }
        }
        List<ShapeSegment> out = new ArrayList<>();
        for (int s = 0; s < segments.size(); s++) {
            out.add(new ShapeSegment(segments.get(s).shape(), bounds[s], bounds[s + 1]));
        }
        return out;
    }

    private static void borrow(int[] bounds, int s) {
        int missing = SHORTEST - (bounds[s + 1] - bounds[s]);
        if (missing <= 0) {
            return;
        }
        int left = s > 0 ? bounds[s] - bounds[s - 1] - SHORTEST : 0;
        int right = s + 2 < bounds.length ? bounds[s + 2] - bounds[s + 1] - SHORTEST : 0;
        int fromLeft = Math.max(0, Math.min(left, (missing + 1) / 2));
        int fromRight = Math.max(0, Math.min(right, missing - fromLeft));
        fromLeft = Math.max(fromLeft, Math.min(left, missing - fromRight));
        bounds[s] -= fromLeft;
        bounds[s + 1] += fromRight;
    }
}
