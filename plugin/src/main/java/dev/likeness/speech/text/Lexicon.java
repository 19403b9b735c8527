package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that do not sound as they are written. A line of the file is a word in lower case and its
 * sounds in ARPABET with stress. Immutable, any thread.
 */
final class Lexicon {

    private final Map<String, List<StressedPhone>> words;

    private Lexicon(Map<String, List<StressedPhone>> words) {
        this.words = words;
    }

    /** A lexicon without words. */
    static Lexicon empty() {
        return new Lexicon(Map.of());
    }

    /**
     * Reads a lexicon.
     *
     * @param in the file (not null; read to its end, not closed)
     * @param name what to call it in messages (not null)
     * @return the lexicon (not null)
     * @throws IllegalArgumentException if a line is wrong or a word stands twice; the message names
     *     file, line, and what was expected
     * @throws IOException if reading fails
     */
    static Lexicon read(Reader in, String name) throws IOException {
        Map<String, List<StressedPhone>> words = new HashMap<>();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    add(line.strip(), words);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: %s".formatted(name, number, e.getMessage()), e);
                }
            }
        }
        return new Lexicon(Map.copyOf(words));
    }

    private static void add(String line, Map<String, List<StressedPhone>> words) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "expected a word and its sounds, found \"" + line + "\"");
        }
        if (words.put(parts[0], StressedPhone.parseAll(parts[1])) != null) {
            throw new IllegalArgumentException("\"" + parts[0] + "\" stands twice");
        }
    }

    /** A lexicon that looks into another first. */
    Lexicon with(Lexicon first) {
        Map<String, List<StressedPhone>> both = new HashMap<>(words);
        both.putAll(first.words);
        return new Lexicon(Map.copyOf(both));
    }

    /**
     * Looks a word up.
     *
     * @param word in lower case (not null)
     * @return its sounds, or empty if it is not here
     */
    Optional<List<StressedPhone>> sounds(String word) {
        return Optional.ofNullable(words.get(word));
    }
}
