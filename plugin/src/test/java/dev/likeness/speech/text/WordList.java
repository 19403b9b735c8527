package dev.likeness.speech.text;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Words with their right sounds, to count how many a pronouncer misses. A word is wrong if one of
 * its sounds is; stress counts only where it decides between a full and a murmured vowel.
 */
final class WordList {

    private static final String MURMUR = "murmur";

    private final Map<String, List<List<String>>> words = new TreeMap<>();

    private WordList() {}

    static WordList read(String resource) {
        WordList list = new WordList();
        try (BufferedReader in = open(resource)) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    static BufferedReader open(String resource) {
        return new BufferedReader(
                new InputStreamReader(
                        WordList.class.getResourceAsStream(resource), StandardCharsets.UTF_8));
    }

    private void add(String line) {
        String[] parts = line.split(" ", 2);
        words.put(
                parts[0],
                Arrays.stream(parts[1].split("\\|"))
                        .map(StressedPhone::parseAll)
                        .map(WordList::heard)
                        .toList());
    }

    Set<String> words() {
        return words.keySet();
    }

    int size() {
        return words.size();
    }

    boolean contains(String word) {
        return words.containsKey(word);
    }

    /** The wrong words, each with what comes out for it. */
    List<String> wrong(Function<String, List<StressedPhone>> pronounce) {
        return words.keySet().stream()
                .filter(word -> !words.get(word).contains(heard(pronounce.apply(word))))
                .map(word -> word + ": " + StressedPhone.text(pronounce.apply(word)))
                .toList();
    }

    /** Sounds wrong, missing or too many, as a share of the right ones. */
    double soundError(Function<String, List<StressedPhone>> pronounce) {
        int errors = 0;
        int sounds = 0;
        for (Map.Entry<String, List<List<String>>> word : words.entrySet()) {
            List<String> heard = heard(pronounce.apply(word.getKey()));
            List<String> nearest =
                    word.getValue().stream()
                            .min(Comparator.comparingInt(right -> distance(heard, right)))
                            .orElseThrow();
            errors += distance(heard, nearest);
            sounds += nearest.size();
        }
        return (double) errors / sounds;
    }

    /** In unstressed syllables "uh" and "ih" are one sound. */
    private static List<String> heard(List<StressedPhone> sounds) {
        return sounds.stream().map(WordList::heard).toList();
    }

    private static String heard(StressedPhone sound) {
        boolean murmured = sound.phone() == Phone.AH || sound.phone() == Phone.IH;
        return murmured && sound.stress() == 0 ? MURMUR : sound.phone().name();
    }

    private static int distance(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        Arrays.setAll(row, k -> k);
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k < row.length; k++) {
                int changed = diagonal + (from.get(i - 1).equals(to.get(k - 1)) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(changed, 1 + Math.min(row[k], row[k - 1]));
            }
        }
        return row[to.size()];
    }
}
