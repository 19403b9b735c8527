package dev.likeness.speech;

import dev.likeness.face.Viseme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a line is delivered: where it is stressed, and where the voice rests. For what brows, head
 * and breath do beside the lips. Immutable, any thread.
 *
 * @param stresses the syllables that stand out, at least half a second apart (not null, sorted)
 * @param rests the pauses before something is said, that at the beginning included (not null,
 *     sorted)
 */
public record Delivery(List<Stress> stresses, List<Rest> rests) {

    private static final double STEP = 0.01;
    private static final float VOWEL = 0.35f;
    private static final float VOICE = 0.12f;
    private static final double SHORTEST_REST = 0.18;
    private static final double SPACING = 0.55;
    private static final float WEAKEST = 0.15f;
    private static final double ORDINARY = 0.4;
    private static final double OUTSTANDING = 0.9;
    private static final float EVEN = 0.5f;

    /**
     * A syllable that stands out.
     *
     * @param at the middle of its vowel (in seconds, &gt;=0)
     * @param strength above 0; 1 = the strongest of the line
     */
    public record Stress(double at, float strength) {}

    /**
     * A pause.
     *
     * @param start when the voice falls silent (in seconds, &gt;=0)
     * @param end when it begins again (in seconds, &gt;=start)
     */
    public record Rest(double start, double end) {

        /**
         * How long it lasts.
         *
         * @return the duration (in seconds, &gt;=0)
         */
        public double duration() {
            return end - start;
        }
    }

    /** Copies the lists. */
    public Delivery {
        stresses = List.copyOf(stresses);
        rests = List.copyOf(rests);
    }

    /**
     * Reads it off the mouth: stressed syllables have long vowels and wide ones, for tracks open
     * vowels as far as they are loud, or stressed in the text.
     *
     * @param track of any origin (not null)
     * @return the delivery (not null)
     */
    public static Delivery of(VisemeTrack track) {
        float[] weights = new float[VisemeTrack.ORDER.size()];
        List<Syllable> syllables = new ArrayList<>();
        List<Rest> rests = new ArrayList<>();
        Syllable syllable = null;
        boolean closing = false;
        double silentSince = 0;
        int steps = (int) (track.duration() / STEP) + 1;
        for (int i = 0; i < steps; i++) {
            double now = i * STEP;
            track.sample(now, weights);
            if (loudest(weights) > VOICE) {
                boolean rested = now - silentSince >= SHORTEST_REST;
                if (rested || silentSince == 0 && rests.isEmpty() && syllables.isEmpty()) {
                    rests.add(new Rest(silentSince, now));
                }
                silentSince = now;
            }
            float vowels = vowels(weights);
            if (vowels <= VOWEL) {
                syllable = null;
                continue;
            }
            boolean closed = isClosed(weights);
            if (syllable == null || closing && !closed) {
                syllable = new Syllable();
                syllables.add(syllable);
            }
            closing = closed;
            syllable.add(now, vowels);
        }
        return new Delivery(strongest(syllables), rests);
    }

    private static float loudest(float[] weights) {
        float loudest = 0;
        for (int v = Viseme.SIL.ordinal() + 1; v < weights.length; v++) {
            loudest = Math.max(loudest, weights[v]);
        }
        return loudest;
    }

    private static float vowels(float[] weights) {
        float sum = 0;
        for (int v = Viseme.AA.ordinal(); v < weights.length; v++) {
            sum += weights[v];
        }
        return sum;
    }

    /** Diphthongs end with a small mouth: where it is wide again the next syllable has begun. */
    private static boolean isClosed(float[] weights) {
        float small = weights[Viseme.IH.ordinal()] + weights[Viseme.OU.ordinal()];
        return small > vowels(weights) / 2;
    }

    private static final class Syllable {
        private double effort;
        private double moment;

        /**
         * Wide counts for more than long: an unstressed vowel at the end of a word is drawn out.
         */
        void add(double now, float vowels) {
            double more = vowels * vowels * vowels * STEP;
            effort += more;
            moment += more * now;
        }

        double effort() {
            return effort;
        }

        double middle() {
            return moment / effort;
        }
    }

    /** The strongest of a neighbourhood suppresses the others in it. */
    private static List<Stress> strongest(List<Syllable> syllables) {
        double[] efforts = syllables.stream().mapToDouble(Syllable::effort).sorted().toArray();
        if (efforts.length == 0) {
            return List.of();
        }
        double usual = efforts[(int) ((efforts.length - 1) * ORDINARY)];
        double range = efforts[(int) Math.ceil((efforts.length - 1) * OUTSTANDING)] - usual;
        List<Stress> chosen = new ArrayList<>();
        syllables.stream()
                .sorted(Comparator.comparingDouble(Syllable::effort).reversed())
                .map(each -> new Stress(each.middle(), strength(each.effort(), usual, range)))
                .filter(stress -> stress.strength() >= WEAKEST)
                .filter(stress -> isApart(stress, chosen))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingDouble(Stress::at));
        return chosen;
    }

    private static float strength(double effort, double usual, double range) {
        return range < usual * WEAKEST ? EVEN : (float) Math.min(1, (effort - usual) / range);
    }

    private static boolean isApart(Stress stress, List<Stress> chosen) {
        return chosen.stream().allMatch(each -> Math.abs(each.at() - stress.at()) >= SPACING);
    }
}
