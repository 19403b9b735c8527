package dev.likeness.tools.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up words without meaning out of syllables that Italian, Czech, Finnish and Catalan voices
 * can read: more speakers for the consonants, which sound much the same everywhere.
 */
public final class PseudoWords {

    private static final List<String> BEGINNINGS =
            List.of(
                    "p", "b", "m", "f", "v", "t", "d", "k", "g", "s", "z", "n", "l", "p", "b", "m",
                    "f", "v", "pl", "bl", "kl", "st", "sp", "sk", "fl", "sm", "sn", "");

    private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u");
    private static final List<String> ENDINGS =
            List.of("", "", "", "", "", "n", "l", "s", "m", "t", "k", "p");

    private final Random random;

    /**
     * Creates one.
     *
     * @param seed the same seed makes the same words
     */
    public PseudoWords(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes rows of words.
     *
     * @param count how many (&gt;=0)
     * @return them (not null)
     */
    public List<String> next(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder row = new StringBuilder();
            int words = 3 + random.nextInt(5);
            for (int w = 0; w < words; w++) {
                row.append(w == 0 ? "" : random.nextInt(6) == 0 ? ", " : " ").append(word());
            }
            rows.add(row.append('.').toString());
        }
        return rows;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int s = 0; s < syllables; s++) {
            word.append(any(BEGINNINGS)).append(any(MIDDLES));
        }
        return word.append(any(ENDINGS)).toString();
    }

    private String any(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
