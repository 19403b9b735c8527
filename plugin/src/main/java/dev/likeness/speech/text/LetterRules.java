package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Letter-to-sound rules of one language, read from a rule file. The file's head explains its form.
 * Immutable, any thread.
 */
final class LetterRules {

    private static final Pattern LINE =
            Pattern.compile("(?<left>[^<]*)<(?<letters>[^>]+)>(?<right>[^=]*)=(?<phones>.*)");
    private static final Pattern CLASS =
            Pattern.compile("class\\s+(?<name>[A-Z])\\s*=\\s*(?<regex>.+)");
    private static final Pattern VOWELS = Pattern.compile("vowels\\s+(?<letters>\\S+)");
    private static final String EDGE = "_";

    private record Rule(Pattern pattern, int length, List<StressedPhone> sounds) {}

    private final Map<Character, List<Rule>> rules;
    private final String vowels;

    private LetterRules(Map<Character, List<Rule>> rules, String vowels) {
        this.rules = rules;
        this.vowels = vowels;
    }

    /**
     * Reads a rule file.
     *
     * @param in the file (not null; read to its end, not closed)
     * @param name what to call it in messages (not null)
     * @return the rules (not null)
     * @throws IllegalArgumentException if a line is no rule; the message names file, line, and what
     *     was expected
     * @throws IOException if reading fails
     */
    static LetterRules read(Reader in, String name) throws IOException {
        Parser parser = new Parser();
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                parser.line(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s, line %d: %s".formatted(name, number, e.getMessage()), e);
            }
        }
        return new LetterRules(parser.rules, parser.vowels);
    }

    /** Whether a letter is a vowel in this language's script. */
    boolean isVowel(char letter) {
        return vowels.indexOf(letter) >= 0;
    }

    /**
     * How a word sounds. Letters without a rule are silent.
     *
     * @param word in lower case (not null)
     * @return the sounds; a vowel without a given stress has none (not null)
     */
    List<StressedPhone> sounds(String word) {
        List<StressedPhone> sounds = new ArrayList<>();
        String padded = EDGE + word + EDGE;
        int at = 1;
        while (at < padded.length() - 1) {
            Optional<Rule> rule = first(padded, at);
            rule.ifPresent(found -> sounds.addAll(found.sounds()));
            at += rule.map(Rule::length).orElse(1);
        }
        return sounds;
    }

    private Optional<Rule> first(String padded, int at) {
        for (Rule rule : rules.getOrDefault(padded.charAt(at), List.of())) {
            Matcher matcher = rule.pattern().matcher(padded);
            matcher.region(at, padded.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static final class Parser {
        private final Map<Character, List<Rule>> rules = new TreeMap<>();
        private final Map<Character, String> classes = new HashMap<>();
        private String vowels = "";

        void line(String line) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                return;
            }
            Matcher vowel = VOWELS.matcher(text);
            Matcher letterClass = CLASS.matcher(text);
            Matcher rule = LINE.matcher(text);
            if (vowel.matches()) {
                vowels = vowel.group("letters");
            } else if (letterClass.matches()) {
                classes.put(letterClass.group("name").charAt(0), letterClass.group("regex"));
            } else if (rule.matches()) {
                rule(rule);
            } else {
                throw new IllegalArgumentException(
                        "expected left <letters> right = phones, found \"" + text + "\"");
            }
        }

        private void rule(Matcher parts) {
            String letters = parts.group("letters").strip();
            String regex =
                    "(?<=%s)%s(?=%s)"
                            .formatted(
                                    expanded(parts.group("left")),
                                    Pattern.quote(letters),
                                    expanded(parts.group("right")));
            try {
                Rule rule =
                        new Rule(
                                Pattern.compile(regex),
                                letters.length(),
                                phones(parts.group("phones")));
                rules.computeIfAbsent(letters.charAt(0), c -> new ArrayList<>()).add(rule);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("surroundings: " + e.getDescription(), e);
            }
        }

        /**
         * A vowel without a digit is a full one (stress 2), which may take the stress of its word.
         */
        private static List<StressedPhone> phones(String symbols) {
            return Arrays.stream(symbols.strip().split("\\s+"))
                    .filter(symbol -> !symbol.isEmpty())
                    .map(Parser::phone)
                    .toList();
        }

        private static StressedPhone phone(String symbol) {
            StressedPhone sound = StressedPhone.parse(symbol);
            boolean open =
                    sound.phone().isVowel()
                            && Character.isLetter(symbol.charAt(symbol.length() - 1));
            return open ? new StressedPhone(sound.phone(), 2) : sound;
        }

        private String expanded(String context) {
            StringBuilder regex = new StringBuilder();
            for (char c : context.replaceAll("\\s", "").toCharArray()) {
                regex.append(classes.getOrDefault(c, String.valueOf(c)));
            }
            return regex.toString();
        }
    }
}
