package dev.likeness.speech.audio;

import dev.likeness.face.Viseme;
import dev.likeness.speech.audio.AlignedWord.AlignedSound;
import dev.likeness.speech.text.SpokenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays a text over a sound: the most likely course through the sounds of its words (Viterbi).
 * Between words there may be silence or something that is not in the text, and words may be
 * missing, each at a cost; so one wrong word does not shift the rest.
 */
final class Aligner {

    private static final int PHONES = HeardSound.values().length;
    private static final float LEAST = 5e-3f;
    private static final float FAIRNESS = 0.8f;

    /** Who speaks a text is silent less often than it seems in noise. */
    private static final float SILENCE_IN_DOUBT = 0.5f;

    /** Frames from which on the fit of a word is its mean. */
    private static final int SHORTEST = 5;

    private static final double FRAME = 1.0 / Listening.RATE;

    private final float[] offset = new float[PHONES];

    Aligner(MouthModel model) {
        for (HeardSound phone : HeardSound.values()) {
            offset[phone.ordinal()] =
                    (float) (-FAIRNESS * Math.log(Math.max(1e-3f, model.prior(phone))));
        }
        offset[HeardSound.SIL.ordinal()] -= SILENCE_IN_DOUBT;
    }

    /**
     * @param shares [frame][phone]
     * @param fallback [frame] shapes where the text does not fit
     */
    Alignment align(float[][] shares, List<SpokenWord> words, int[] fallback) {
        WordGraph graph = new WordGraph(words);
        float[][] scores = scores(shares);
        int[] path = new BestPath(graph).through(scores);
        int[] shapes = shapes(path, graph, fallback);
        return new Alignment(words(path, graph, words, scores), shapes);
    }

    /** One more column than phones: the score of something that is not in the text. */
    private float[][] scores(float[][] shares) {
        float[][] scores = new float[shares.length][PHONES + 1];
        for (int t = 0; t < shares.length; t++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int p = 0; p < PHONES; p++) {
                scores[t][p] = (float) Math.log(shares[t][p] + LEAST) + offset[p];
                best = p == HeardSound.SIL.ordinal() ? best : Math.max(best, scores[t][p]);
            }
            scores[t][PHONES] = best;
        }
        return scores;
    }

    private static int[] shapes(int[] path, WordGraph graph, int[] fallback) {
        int[] shapes = new int[path.length];
        int next = -1;
        for (int t = path.length - 1; t >= 0; t--) {
            int phone = graph.phone(path[t]);
            if (phone == WordGraph.OTHER) {
                shapes[t] = fallback[t];
                next = -1;
                continue;
            }
            Viseme shape = HeardSound.values()[phone].viseme();
            if (shape == null) {
                shapes[t] = next < 0 ? fallback[t] : next;
            } else {
                shapes[t] = shape.ordinal();
                next = shapes[t];
            }
        }
        return shapes;
    }

    private static List<AlignedWord> words(
            int[] path, WordGraph graph, List<SpokenWord> words, float[][] scores) {
        List<AlignedWord> aligned = new ArrayList<>();
        int t = 0;
        for (int w = 0; w < words.size(); w++) {
            int start = t;
            while (start < path.length && graph.word(path[start]) != w) {
                start++;
            }
            if (start == path.length) {
                aligned.add(new AlignedWord(words.get(w).word(), time(t), time(t), -9, List.of()));
                continue;
            }
            t = start;
            while (t < path.length && graph.word(path[t]) == w) {
                t++;
            }
            aligned.add(
                    new AlignedWord(
                            words.get(w).word(),
                            time(start),
                            time(t),
                            fit(path, graph, scores, start, t),
                            phones(path, graph, start, t)));
        }
        return aligned;
    }

    /** A frame is about its middle, so it begins half a frame earlier. */
    private static double time(int frame) {
        return Math.max(0, (frame - 0.5) * FRAME);
    }

    /** A mean over its frames; a word of hardly any says too little to be doubted for them. */
    private static double fit(int[] path, WordGraph graph, float[][] scores, int start, int end) {
        double sum = 0;
        for (int t = start; t < end; t++) {
            sum += scores[t][graph.phone(path[t])] - scores[t][PHONES];
        }
        return sum / Math.max(SHORTEST, end - start);
    }

    private static List<AlignedSound> phones(int[] path, WordGraph graph, int start, int end) {
        List<AlignedSound> sounds = new ArrayList<>();
        int from = start;
        for (int t = start + 1; t <= end; t++) {
            if (t == end || graph.position(path[t]) != graph.position(path[from])) {
                sounds.add(
                        new AlignedSound(
                                HeardSound.values()[graph.phone(path[from])], time(from), time(t)));
                from = t;
            }
        }
        return sounds;
    }

    /** The search itself. */
    private static final class BestPath {

        private final WordGraph graph;

        BestPath(WordGraph graph) {
            this.graph = graph;
        }

        int[] through(float[][] scores) {
            int frames = scores.length;
            int states = graph.size();
            byte[][] came = new byte[frames][states];
            float[] now = new float[states];
            float[] next = new float[states];
            Arrays.fill(now, Float.NEGATIVE_INFINITY);
            for (int t = 0; t < frames; t++) {
                for (int s = 0; s < states; s++) {
                    float best = t == 0 ? graph.entry(s) : Float.NEGATIVE_INFINITY;
                    int[] before = graph.before(s);
                    float[] costs = graph.costs(s);
                    for (int k = 0; t > 0 && k < before.length; k++) {
                        float value = now[before[k]] - costs[k];
                        if (value > best) {
                            best = value;
                            came[t][s] = (byte) k;
                        }
                    }
                    next[s] = best + scores[t][graph.phone(s)] - graph.perFrame(s);
                }
                float[] swap = now;
                now = next;
                next = swap;
            }
            return trace(now, came);
        }

        private int[] trace(float[] last, byte[][] came) {
            int[] path = new int[came.length];
            int state = 0;
            float best = Float.NEGATIVE_INFINITY;
            for (int s = 0; s < last.length; s++) {
                float value = last[s] - graph.exit(s);
                if (value > best) {
                    best = value;
                    state = s;
                }
            }
            for (int t = came.length - 1; t >= 0; t--) {
                path[t] = state;
                if (t > 0) {
                    state = graph.before(state)[came[t][state]];
                }
            }
            return path;
        }
    }
}
