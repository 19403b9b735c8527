package dev.likeness.speech.audio;

import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.text.SpokenWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All ways through a text, as states that each last a frame: the sounds of its words, silence and
 * other sounds between them, and jumps over missing words.
 */
final class WordGraph {

    /** Stands for the sounds of something that is not in the text. */
    static final int OTHER = HeardSound.values().length;

    /** Frames that a sound lasts at least. */
    private static final int SHORTEST = 2;

    /** Silence and other sounds belong to no word. */
    private static final int NO_WORD = -1;

    private static final int MOST_MISSING = 4;
    private static final float MISSING = 40;
    private static final float BEGIN_OTHER = 20;
    private static final float OTHER_PER_FRAME = 2.2f;
    private static final float BEGIN_SILENCE = 4;
    private static final int MOST_BEFORE = 120;

    private final List<State> states = new ArrayList<>();

    private static final class State {
        private final int phone;
        private final int word;
        private final int position;
        private int[] before = {};
        private float[] costs = {};
        private float entry = Float.NEGATIVE_INFINITY;
        private float exit = Float.POSITIVE_INFINITY;

        private State(int phone, int word, int position) {
            this.phone = phone;
            this.word = word;
            this.position = position;
        }

        private void comeFrom(int state, float cost) {
            if (before.length >= MOST_BEFORE) {
                return;
            }
            before = Arrays.copyOf(before, before.length + 1);
            costs = Arrays.copyOf(costs, costs.length + 1);
            before[before.length - 1] = state;
            costs[costs.length - 1] = cost;
        }
    }

    /** A way to be where a word begins: after a state, or at the beginning (state -1). */
    private record Way(int state, float cost, int missing) {}

    WordGraph(List<SpokenWord> words) {
        List<Way> ways = List.of(new Way(-1, 0, 0));
        for (int w = 0; w < words.size(); w++) {
            ways = between(ways);
            ways = word(w, heard(words.get(w)), ways);
        }
        for (Way way : between(ways)) {
            if (way.state >= 0) {
                State state = states.get(way.state);
                state.exit = Math.min(state.exit, way.cost);
            }
        }
    }

    private List<Way> between(List<Way> ways) {
        int silence = add(HeardSound.SIL.ordinal(), NO_WORD, 0);
        int other = add(OTHER, NO_WORD, 0);
        states.get(silence).comeFrom(silence, 0);
        states.get(other).comeFrom(other, 0);
        states.get(silence).comeFrom(other, BEGIN_SILENCE);
        states.get(other).comeFrom(silence, BEGIN_OTHER);
        for (Way way : ways) {
            connect(way, silence, BEGIN_SILENCE);
            connect(way, other, BEGIN_OTHER);
        }
        List<Way> all = new ArrayList<>(ways);
        all.add(new Way(silence, 0, 0));
        all.add(new Way(other, 0, 0));
        return all;
    }

    private static List<HeardSound> heard(SpokenWord word) {
        List<HeardSound> sounds = new ArrayList<>();
        for (StressedPhone phone : word.sounds()) {
            sounds.addAll(HeardSound.of(phone));
        }
        return sounds;
    }

    private List<Way> word(int word, List<HeardSound> sounds, List<Way> ways) {
        List<Way> after = new ArrayList<>();
        if (!sounds.isEmpty()) {
            after.add(new Way(chain(word, sounds, ways), 0, 0));
        }
        for (Way way : ways) {
            if (way.missing < MOST_MISSING) {
                float cost = sounds.isEmpty() ? 0 : MISSING;
                after.add(new Way(way.state, way.cost + cost, way.missing + 1));
            }
        }
        return after;
    }

    private int chain(int word, List<HeardSound> phones, List<Way> ways) {
        int last = -1;
        for (int p = 0; p < phones.size(); p++) {
            for (int part = 0; part < SHORTEST; part++) {
                int state = add(phones.get(p).ordinal(), word, p);
                if (part == SHORTEST - 1) {
                    states.get(state).comeFrom(state, 0);
                }
                if (last >= 0) {
                    states.get(state).comeFrom(last, 0);
                } else {
                    for (Way way : ways) {
                        connect(way, state, 0);
                    }
                }
                last = state;
            }
        }
        return last;
    }

    private void connect(Way way, int state, float cost) {
        if (way.state < 0) {
            states.get(state).entry = Math.max(states.get(state).entry, -way.cost - cost);
        } else {
            states.get(state).comeFrom(way.state, way.cost + cost);
        }
    }

    private int add(int phone, int word, int position) {
        states.add(new State(phone, word, position));
        return states.size() - 1;
    }

    int size() {
        return states.size();
    }

    int phone(int state) {
        return states.get(state).phone;
    }

    /** Which word a state belongs to (-1: none). */
    int word(int state) {
        return states.get(state).word;
    }

    /** Which sound of its word a state belongs to. */
    int position(int state) {
        return states.get(state).position;
    }

    int[] before(int state) {
        return states.get(state).before;
    }

    float[] costs(int state) {
        return states.get(state).costs;
    }

    float entry(int state) {
        return states.get(state).entry;
    }

    float exit(int state) {
        return states.get(state).exit;
    }

    float perFrame(int state) {
        return states.get(state).phone == OTHER ? OTHER_PER_FRAME : 0;
    }
}
