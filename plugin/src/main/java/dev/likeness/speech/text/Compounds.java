package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Words put together from two: "homework", "gatekeeper". Only parts of a list count, or "season"
 * would be the son of a sea. The file's head explains its form. Immutable, any thread.
 */
final class Compounds {

    private final Set<String> firstParts = new HashSet<>();
    private final Set<String> lastParts = new HashSet<>();
    private final Map<String, List<StressedPhone>> weakParts = new HashMap<>();

    private Compounds() {}

    /**
     * Reads a list of parts.
     *
     * @param in the file (not null; read to its end, not closed)
     * @param name what to call it in messages (not null)
     * @return the parts (not null)
     * @throws IllegalArgumentException if a line is wrong; the message names file, line, and what
     *     was expected
     * @throws IOException if reading fails
     */
    static Compounds read(Reader in, String name) throws IOException {
        Compounds compounds = new Compounds();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    compounds.add(line.strip());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %s".formatted(name, number, e.getMessage()), e);
                }
            }
        }
        return compounds;
    }

    private void add(String line) {
        String[] words = line.split("\\s+", 2);
        if (words.length != 2) {
            throw new IllegalArgumentException("expected first, last or weak and words behind it");
        }
        switch (words[0]) {
            case "first" -> firstParts.addAll(List.of(words[1].split("\\s+")));
            case "last" -> lastParts.addAll(List.of(words[1].split("\\s+")));
            case "weak" -> weak(words[1]);
            default ->
                    throw new IllegalArgumentException(
                            "expected first, last or weak, found \"" + words[0] + "\"");
        }
    }

    private void weak(String part) {
        String[] wordAndSounds = part.split("\\s+", 2);
        if (wordAndSounds.length != 2) {
            throw new IllegalArgumentException("expected a word and its sounds");
        }
        weakParts.put(wordAndSounds[0], StressedPhone.parseAll(wordAndSounds[1]));
    }

    /**
     * Takes a word apart and says both parts, the first one stressed.
     *
     * @param word in lower case (not null)
     * @param lexicon the words known by heart (not null)
     * @param spelt reads a word by its letters alone (not null)
     * @return the sounds, or empty if the word is not made of two parts of the list
     */
    Optional<List<StressedPhone>> sounds(
            String word, Lexicon lexicon, Function<String, List<StressedPhone>> spelt) {
        for (int cut = word.length() - 2; cut > 1; cut--) {
            String first = word.substring(0, cut);
            String last = word.substring(cut);
            if (firstParts.contains(first)
                    && (lastParts.contains(last) || weakParts.containsKey(last))) {
                List<StressedPhone> sounds = new ArrayList<>(simple(first, lexicon, spelt));
                sounds.addAll(
                        weakParts.containsKey(last)
                                ? weakParts.get(last)
                                : second(simple(last, lexicon, spelt)));
                return Optional.of(sounds);
            }
        }
        return Optional.empty();
    }

    private static List<StressedPhone> simple(
            String part, Lexicon lexicon, Function<String, List<StressedPhone>> spelt) {
        return lexicon.sounds(part).orElseGet(() -> spelt.apply(part));
    }

    private static List<StressedPhone> second(List<StressedPhone> sounds) {
        return sounds.stream()
                .map(sound -> sound.stress() == 1 ? new StressedPhone(sound.phone(), 2) : sound)
                .toList();
    }
}
