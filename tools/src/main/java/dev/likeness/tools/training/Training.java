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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Teaches networks side by side on scenes that are made anew for every round. */
final class Training {

    private static final int THREADS = 2;
    private static final int STRETCH = 200;
    private static final int BATCH = 4;

    /** How often the scenes of a round are heard: making them takes as long as hearing them. */
    private static final int PASSES = 2;

    /** The rate rises during the first fiftieth. */
    private static final double WARM = 50;

    private static final double SIZES = 0.088;
    private static final double DROP = 0.03;

    private final List<Take> takes;
    private final long seed;
    private final List<Learner> learners = new ArrayList<>();

    /**
     * @param takes what is spoken
     * @param networks the layers of each network
     */
    Training(List<Take> takes, List<List<Learner.Shape>> networks, long seed) {
        this.takes = takes;
        this.seed = seed;
        for (List<Learner.Shape> shapes : networks) {
            learners.add(new Learner(FrontEnd.FEATURES, shapes, seed));
        }
    }

    List<Learner> learners() {
        return learners;
    }

    /**
     * @param rounds how often scenes are made of all takes
     * @param rate the largest step
     */
    void run(int rounds, double rate) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Future<List<Example>> next = threads.submit(() -> stretches(0));
            for (int round = 0; round < rounds; round++) {
                List<Example> stretches = next.get();
                int number = round;
                List<Future<Double>> losses = new ArrayList<>();
                for (Learner learner : learners) {
                    losses.add(
                            threads.submit(() -> hear(learner, stretches, number, rounds, rate)));
                }
                next = threads.submit(() -> number + 1 < rounds ? stretches(number + 1) : null);
                for (Future<Double> loss : losses) {
                    System.out.printf("round %d: loss %.4f%n", round + 1, loss.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each network has its own chances, so that it does not matter which is faster. */
    private double hear(
            Learner learner, List<Example> stretches, int round, int rounds, double rate) {
        Random random = new Random(seed + 1000 + round);
        double loss = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            List<Example> order = new ArrayList<>(stretches);
            Collections.shuffle(order, random);
            double from = (double) (round * PASSES + pass) / (rounds * PASSES);
            double to = (double) (round * PASSES + pass + 1) / (rounds * PASSES);
            loss = pass(learner, order, random, rate, from, to);
        }
        return loss;
    }

    private static double pass(
            Learner learner,
            List<Example> stretches,
            Random random,
            double rate,
            double from,
            double to) {
        double loss = 0;
        double counted = 0;
        double pending = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Example example = stretches.get(i);
            Target target = new Target(example.phones());
            loss += learner.learn(hideBands(example.features(), random), target, DROP);
            pending += target.counted();
            if (i % BATCH == BATCH - 1) {
                double progress = from + (to - from) * i / stretches.size();
                double warm = Math.min(1, progress * WARM);
                double now = rate * warm * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * progress)));
                learner.step(now, 1 / Math.max(1, pending));
                counted += pending;
                pending = 0;
            }
        }
        return loss / Math.max(1, counted);
    }

    /** A run of bands is silent now and then, so that none is relied on alone. */
    private static float[][] hideBands(float[][] features, Random random) {
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

    /** By chances of its own, so always the same. */
    private List<Example> stretches(int round) {
        Random random = new Random(seed + 1 + round);
        List<Example> all = new ArrayList<>();
        for (List<Take> group : groups(takes, random)) {
            Scene scene = Scene.of(group, takes, random);
            // As in a clip that is known as a whole.
            boolean known = random.nextInt(4) == 0;
            cut(Example.of(scene, known, stretch(random)), all);
        }
        return all;
    }

    /** Another size of head. */
    private static double stretch(Random random) {
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
    static double[] accuracy(Learner learner, List<Example> examples) {
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
