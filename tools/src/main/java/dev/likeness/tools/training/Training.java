package dev.likeness.tools.training;

import dev.likeness.face.Viseme;
import dev.likeness.speech.audio.FrontEnd;
import dev.likeness.speech.audio.HeardSound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Teaches a network on scenes that are made anew for every round. */
final class Training {

    private static final int STRETCH = 200;
    private static final int BATCH = 4;
    private static final double SIZES = 0.088;
    private static final double DROP = 0.12;

    private final List<Take> takes;
    private final Random random;
    private final Learner learner;

    Training(List<Take> takes, List<Learner.Shape> shapes, long seed) {
        this.takes = takes;
        random = new Random(seed);
        learner = new Learner(FrontEnd.FEATURES, shapes, seed);
    }

    Learner learner() {
        return learner;
    }

    /**
     * @param rounds how often all takes are heard
     * @param rate the largest step
     */
    void run(int rounds, double rate) {
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            List<Example> stretches = stretches();
            double made = (System.nanoTime() - start) * 1e-9;
            double loss = round(stretches, round, rounds, rate);
            System.out.printf(
                    "round %d: loss %.4f, %d stretches, %.0f s + %.0f s%n",
                    round + 1,
                    loss,
                    stretches.size(),
                    made,
                    (System.nanoTime() - start) * 1e-9 - made);
        }
    }

    private double round(List<Example> stretches, int round, int rounds, double rate) {
        double loss = 0;
        double counted = 0;
        double pending = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Example example = stretches.get(i);
            Target target = new Target(example.phones());
            loss += learner.learn(hideBands(example.features()), target, DROP);
            pending += target.counted();
            if (i % BATCH == BATCH - 1) {
                double progress = (round + (double) i / stretches.size()) / rounds;
                double warm = Math.min(1, progress * rounds * 10);
                double now = rate * warm * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * progress)));
                learner.step(now, 1 / Math.max(1, pending));
                counted += pending;
                pending = 0;
            }
        }
        return loss / Math.max(1, counted);
    }

    /** A run of bands is silent now and then, so that none is relied on alone. */
    private float[][] hideBands(float[][] features) {
        if (random.nextInt(3) > 0) {
            return features;
        }
        int width = 1 + random.nextInt(5);
        int first = random.nextInt(30 - width);
        float[][] hidden = new float[features.length][];
        for (int t = 0; t < features.length; t++) {
            hidden[t] = features[t].clone();
            Arrays.fill(hidden[t], first, first + width, 0);
        }
        return hidden;
    }

    private List<Example> stretches() {
        List<Example> all = new ArrayList<>();
        for (List<Take> group : groups(takes, random)) {
            Scene scene = Scene.of(group, takes, random);
            // As in a clip that is known as a whole.
            boolean known = random.nextInt(4) == 0;
            cut(Example.of(scene, known, stretch()), all);
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Another size of head. */
    private double stretch() {
        return Math.exp(SIZES * Effects.clampedGaussian(random));
    }

    private static void cut(Example example, List<Example> all) {
        int length = example.features().length;
        for (int from = 0; from + 50 < length; from += STRETCH) {
            int end = Math.min(length, from + STRETCH);
            all.add(
                    new Example(
                            Arrays.copyOfRange(example.features(), from, end),
                            example.phones().subList(from, end)));
        }
    }

    /** Two to five takes of one voice each. */
    static List<List<Take>> groups(List<Take> takes, Random random) {
        List<Take> shuffled = new ArrayList<>(takes);
        Collections.shuffle(shuffled, random);
        shuffled.sort((a, b) -> a.voice().compareTo(b.voice()));
        List<List<Take>> groups = new ArrayList<>();
        int at = 0;
        while (at < shuffled.size()) {
            int end = at + 1;
            int most = 2 + random.nextInt(4);
            while (end < shuffled.size()
                    && end - at < most
                    && shuffled.get(end).voice().equals(shuffled.get(at).voice())) {
                end++;
            }
            groups.add(shuffled.subList(at, end));
            at = end;
        }
        return groups;
    }

    /** The share of speech frames whose shape is right, and of those whose sound is. */
    double[] accuracy(List<Example> examples) {
        int frames = 0;
        int shapes = 0;
        int speechSilence = 0;
        int all = 0;
        for (Example example : examples) {
            float[][] shares = learner.shares(example.features());
            for (int t = 0; t < shares.length; t++) {
                Set<HeardSound> right = example.phones().get(t);
                if (right == null || right.contains(HeardSound.HH)) {
                    continue;
                }
                Viseme best = best(shares[t]);
                boolean silent = right.contains(HeardSound.SIL);
                all++;
                speechSilence += silent == (best == Viseme.SIL) ? 1 : 0;
                if (!silent) {
                    frames++;
                    shapes += right.iterator().next().viseme() == best ? 1 : 0;
                }
            }
        }
        return new double[] {(double) shapes / frames, (double) speechSilence / all};
    }

    static Viseme best(float[] shares) {
        float[] sums = new float[Viseme.values().length];
        for (HeardSound phone : HeardSound.values()) {
            if (phone.viseme() != null) {
                sums[phone.viseme().ordinal()] += shares[phone.ordinal()];
            }
        }
        int best = 0;
        for (int v = 1; v < sums.length; v++) {
            best = sums[v] > sums[best] ? v : best;
        }
        return Viseme.values()[best];
    }
}
