package dev.likeness;

import dev.likeness.face.SpeechGestures;
import dev.likeness.speech.Delivery;
import dev.likeness.speech.VisemeTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells a face in time where a line is stressed and where it pauses. Render thread. */
final class LineGestures {

    /** Brows and head are there when the syllable is, so they set out before it. */
    private static final double AHEAD = 0.14;

    /** Told later than this, a gesture would belong to nothing. */
    private static final double TOO_LATE = 0.4;

    /** Further back than this, the line was begun anew or moved. */
    private static final double BACK = 0.1;

    private final SpeechGestures gestures;
    private final long seed;
    private List<Cue> cues = List.of();
    private int next;
    private double before;
    private long lineSeed;

    private record Cue(double at, double length, float strength) {
        boolean isPause() {
            return strength == 0;
        }
    }

    LineGestures(SpeechGestures gestures, long seed) {
        this.gestures = gestures;
        this.seed = seed;
    }

    void begin(VisemeTrack lips) {
        Delivery delivery = Delivery.of(lips);
        List<Cue> found = new ArrayList<>();
        delivery.stresses().forEach(s -> found.add(new Cue(s.at() - AHEAD, 0, s.strength())));
        delivery.rests().forEach(r -> found.add(new Cue(r.start(), r.duration(), 0)));
        found.sort(Comparator.comparingDouble(Cue::at));
        cues = found;
        next = 0;
        before = 0;
        lineSeed = 31 * seed + delivery.hashCode();
        gestures.begin(lineSeed);
    }

    /**
     * Goes on.
     *
     * @param position in the line (seconds, >=0)
     * @param tempo how many seconds of the line pass in one
     */
    void advance(double position, double tempo) {
        if (position < before - BACK) {
            next = 0;
            gestures.begin(lineSeed);
        }
        before = position;
        while (next < cues.size() && cues.get(next).at() <= position) {
            Cue cue = cues.get(next++);
            double late = Math.max(0, position - cue.at()) / tempo;
            if (late > TOO_LATE) {
                continue;
            }
            if (cue.isPause()) {
                gestures.pause(cue.length() / tempo, late);
            } else {
                gestures.stress(cue.strength(), late);
            }
        }
    }

    /** The voice rests, for now or for good. */
    void end() {
        gestures.end();
    }

    /** Goes on after {@link #end}. */
    void resume() {
        gestures.begin(lineSeed);
    }
}
