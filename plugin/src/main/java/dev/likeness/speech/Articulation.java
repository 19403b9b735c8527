package dev.likeness.speech;

import dev.likeness.face.Viseme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * From shapes with times to a mouth that moves as mouths do. Any thread.
 *
 * <ul>
 *   <li>Shapes flow into each other within 40 to 80 milliseconds around the moment at which one
 *       sound ends and the next begins.
 *   <li>Each shape is seen for at least 70 milliseconds. One that is a little too short takes time
 *       from its neighbours, one that is much too short is left to them; but closed lips and teeth
 *       on the lip are always seen.
 *   <li>Rounded lips come early: up to 200 milliseconds before the vowel, while the tongue still
 *       speaks consonants.
 *   <li>Gaps too short to close the mouth (under 100 milliseconds) are bridged.
 * </ul>
 *
 * <p>The rules are those of animators as Rhubarb Lip Sync has them in code, with the figures of
 * speech research on anticipation.
 */
public final class Articulation {

    /** Frames of the tracks made here; fine enough that no closure falls between two. */
    public static final double FRAMES_PER_SECOND = 60;

    private static final double SHORTEST_PAUSE = 0.1;
    private static final double SHORTEST_TWEEN = 0.04;
    private static final double LONGEST_TWEEN = 0.08;
    private static final double ANTICIPATION = 0.2;

    /** Less than half, and never so much that the consonant is not what one sees. */
    private static final float ANTICIPATED = 0.4f;

    private static final Set<Viseme> ROUNDED = EnumSet.of(Viseme.OU, Viseme.OH);
    private static final Set<Viseme> LEAVE_LIPS_FREE =
            EnumSet.of(Viseme.TH, Viseme.DD, Viseme.KK, Viseme.CH, Viseme.SS, Viseme.NN, Viseme.RR);

    private Articulation() {}

    /**
     * A track for shapes with times.
     *
     * @param spans the shapes (not null; sorted here; where two overlap the later one begins at its
     *     start; what is left out is silence)
     * @param duration of the whole line (in seconds, &gt;=0, finite)
     * @return the track, at {@link #FRAMES_PER_SECOND} (not null)
     */
    public static VisemeTrack track(List<VisemeSpan> spans, double duration) {
        List<Shape> shapes = contiguous(spans, duration);
        bridgeShortPauses(shapes);
        join(shapes);
        shapes = ShapesThatAreSeen.of(shapes);
        int count = (int) Math.floor(duration * FRAMES_PER_SECOND + 1e-6) + 1;
        List<float[]> frames = new ArrayList<>(count);
        for (int f = 0; f < count; f++) {
            frames.add(new float[VisemeTrack.ORDER.size()]);
        }
        double[] levels = new double[count];
        for (int i = 0; i < shapes.size(); i++) {
            draw(shapes, i, frames, levels);
        }
        for (int f = 0; f < count; f++) {
            scale(frames.get(f), (float) levels[f]);
        }
        anticipateRounding(shapes, frames);
        return new VisemeTrack(FRAMES_PER_SECOND, frames);
    }

    private static List<Shape> contiguous(List<VisemeSpan> spans, double duration) {
        Objects.requireNonNull(spans, "spans");
        if (!(duration >= 0 && duration < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Expected a duration of at least 0, found " + duration);
        }
        List<VisemeSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(VisemeSpan::start));
        List<Shape> shapes = new ArrayList<>();
        double now = 0;
        for (VisemeSpan span : sorted) {
            double start = Math.min(span.start(), duration);
            double end = Math.min(span.end(), duration);
            if (end <= start) {
                continue;
            }
            if (start > now) {
                shapes.add(new Shape(now, start, Viseme.SIL, 1));
            } else if (start < now && !shapes.isEmpty()) {
                shapes.get(shapes.size() - 1).end = start;
            }
            shapes.add(new Shape(start, end, span.viseme(), span.level()));
            now = end;
        }
        if (duration > now) {
            shapes.add(new Shape(now, duration, Viseme.SIL, 1));
        }
        shapes.removeIf(shape -> shape.duration() <= 0);
        return shapes;
    }

    private static void bridgeShortPauses(List<Shape> shapes) {
        for (int i = shapes.size() - 2; i > 0; i--) {
            Shape shape = shapes.get(i);
            if (shape.viseme == Viseme.SIL && shape.duration() < SHORTEST_PAUSE) {
                remove(shapes, i);
            }
        }
    }

    private static void join(List<Shape> shapes) {
        for (int i = shapes.size() - 1; i > 0; i--) {
            Shape before = shapes.get(i - 1);
            Shape shape = shapes.get(i);
            if (before.viseme == shape.viseme) {
                float level = Math.max(before.level, shape.level);
                shapes.set(i - 1, new Shape(before.start, shape.end, shape.viseme, level));
                shapes.remove(i);
            }
        }
    }

    /** Leaves the time of a shape to its neighbours, half to each. */
    private static void remove(List<Shape> shapes, int at) {
        Shape shape = shapes.remove(at);
        boolean first = at == 0;
        boolean last = at == shapes.size();
        double middle = first ? shape.start : last ? shape.end : (shape.start + shape.end) / 2;
        if (!first) {
            shapes.get(at - 1).end = middle;
        }
        if (!last) {
            shapes.get(at).start = middle;
        }
    }

    /**
     * Of two shapes that flow into each other the one that is spoken leads, however far each goes.
     *
     * @param levels [frame] how far the shapes of a frame go
     */
    private static void draw(List<Shape> shapes, int at, List<float[]> frames, double[] levels) {
        Shape shape = shapes.get(at);
        double tweenIn = at == 0 ? 0 : tween(shapes.get(at - 1), shape);
        double tweenOut = at == shapes.size() - 1 ? 0 : tween(shape, shapes.get(at + 1));
        int from = Math.max(0, (int) Math.ceil((shape.start - tweenIn / 2) * FRAMES_PER_SECOND));
        for (int f = from; f < frames.size(); f++) {
            double time = f / FRAMES_PER_SECOND;
            if (time > shape.end + tweenOut / 2) {
                break;
            }
            double weight = ramp(time - shape.start, tweenIn) * ramp(shape.end - time, tweenOut);
            frames.get(f)[shape.viseme.ordinal()] += (float) weight;
            levels[f] += weight * shape.level;
        }
    }

    private static void scale(float[] frame, float level) {
        for (int v = 0; v < frame.length; v++) {
            frame[v] = Math.min(1, frame[v] * level);
        }
    }

    private static double tween(Shape before, Shape after) {
        double room = Math.min(before.duration(), after.duration());
        return Math.min(room, Math.max(SHORTEST_TWEEN, Math.min(LONGEST_TWEEN, room / 2)));
    }

    /** Half a cosine wave from 0 to 1 around zero; the ramps of two neighbours add up to one. */
    private static double ramp(double beyond, double tween) {
        if (tween == 0) {
            return beyond >= -1e-9 ? 1 : 0;
        }
        double t = Math.max(0, Math.min(1, beyond / tween + 0.5));
        return 0.5 - 0.5 * Math.cos(Math.PI * t);
    }

    private static void anticipateRounding(List<Shape> shapes, List<float[]> frames) {
        for (int i = 1; i < shapes.size(); i++) {
            Shape vowel = shapes.get(i);
            if (!ROUNDED.contains(vowel.viseme)) {
                continue;
            }
            double from = vowel.start;
            for (int k = i - 1; k >= 0 && LEAVE_LIPS_FREE.contains(shapes.get(k).viseme); k--) {
                from = Math.max(shapes.get(k).start, vowel.start - ANTICIPATION);
            }
            round(vowel, from, frames);
        }
    }

    private static void round(Shape vowel, double from, List<float[]> frames) {
        double span = vowel.start - from;
        int v = vowel.viseme.ordinal();
        int last = Math.min(frames.size() - 1, (int) (vowel.start * FRAMES_PER_SECOND));
        for (int f = (int) Math.ceil(from * FRAMES_PER_SECOND); span > 0 && f <= last; f++) {
            float[] frame = frames.get(f);
            double progress = (f / FRAMES_PER_SECOND - from) / span;
            float early = ANTICIPATED * (float) ramp(progress - 0.5, 1) * vowel.level;
            float more = Math.max(0, Math.min(early - frame[v], withoutLeading(frame, v)));
            for (int other = 0; other < frame.length; other++) {
                frame[other] *= 1 - more;
            }
            frame[v] += more;
        }
    }

    /** How much a shape may grow at the cost of all others before it is what one sees. */
    private static float withoutLeading(float[] frame, int shape) {
        float strongest = 0;
        for (int other = 0; other < frame.length; other++) {
            strongest = other == shape ? strongest : Math.max(strongest, frame[other]);
        }
        return (0.9f * strongest - frame[shape]) / (1 + 0.9f * strongest);
    }
}
