package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text aloud, silently: which words are spoken, how each sounds, and where the voice rests.
 * Reading the rules takes some milliseconds, so keep one for each language. Immutable, any thread.
 */
public final class Pronouncer {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*['’]?");
    private static final double SENTENCE_PAUSE = 0.45;
    private static final double CLAUSE_PAUSE = 0.22;

    private final LetterRules rules;
    private final Lexicon lexicon;
    private final WordForms forms;
    private final Stress stress;
    private final List<Expansion> expansions;

    private Pronouncer(
            LetterRules rules,
            Lexicon lexicon,
            WordForms forms,
            Stress stress,
            List<Expansion> expansions) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.forms = forms;
        this.stress = stress;
        this.expansions = expansions;
    }

    /**
     * American English: letter-to-sound rules, a dictionary of frequent irregular words, compounds,
     * numbers, dates, clock times, money and abbreviations.
     *
     * @return a new pronouncer (not null)
     */
    public static Pronouncer english() {
        return new Pronouncer(
                resource("english.rules", LetterRules::read),
                resource("english.words", Lexicon::read),
                new EnglishForms(resource("english.parts", Compounds::read)),
                Stress.ENGLISH,
                new EnglishExpansions(new CommonExpansions(Spelling.ENGLISH)).all());
    }

    /**
     * German: letter-to-sound rules, numbers and common abbreviations.
     *
     * @return a new pronouncer (not null)
     */
    public static Pronouncer german() {
        return byRules("german.rules", Stress.GERMAN, Spelling.GERMAN);
    }

    /**
     * Spanish of Latin America: letter-to-sound rules, numbers and common abbreviations.
     *
     * @return a new pronouncer (not null)
     */
    public static Pronouncer spanish() {
        return byRules("spanish.rules", Stress.SPANISH, Spelling.SPANISH);
    }

    private static Pronouncer byRules(String rules, Stress stress, Spelling spelling) {
        return new Pronouncer(
                resource(rules, LetterRules::read),
                Lexicon.empty(),
                (word, lexicon, spelt) -> Optional.empty(),
                stress,
                new CommonExpansions(spelling).all());
    }

    /**
     * Adds words that this game says and no rule knows: names of people, places, spells.
     *
     * @param words a line each: the word and its sounds in ARPABET with stress, for example
     *     "gandalf G AE1 N D AA2 L F"; lines that begin with # are comments (not null; read to its
     *     end, not closed)
     * @param name what to call the source in messages (not null)
     * @return a new pronouncer that looks there first (not null)
     * @throws IllegalArgumentException if a line is wrong; the message names source and line
     * @throws IOException if reading fails
     */
    public Pronouncer with(Reader words, String name) throws IOException {
        return new Pronouncer(
                rules, lexicon.with(Lexicon.read(words, name)), forms, stress, expansions);
    }

    /**
     * How a single word sounds.
     *
     * @param word in any case (not null)
     * @return its sounds with stress (not null, empty if it has no letters)
     */
    public List<StressedPhone> word(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'');
        return lexicon.sounds(plain)
                .or(() -> forms.sounds(plain, lexicon, this::spelt))
                .orElseGet(() -> spelt(plain));
    }

    private List<StressedPhone> spelt(String word) {
        return stress.on(rules.sounds(word), word);
    }

    /**
     * What is spoken for a text.
     *
     * @param text anything (not null); signs that nobody speaks are passed over
     * @return the words in order (not null)
     */
    public List<SpokenWord> words(String text) {
        Objects.requireNonNull(text, "text");
        List<SpokenWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            at = step(text, at, words);
        }
        return List.copyOf(words);
    }

    private int step(String text, int at, List<SpokenWord> words) {
        char sign = text.charAt(at);
        if (Character.isWhitespace(sign)) {
            return at + 1;
        }
        for (Expansion expansion : expansions) {
            Matcher matcher = at(expansion.pattern(), text, at);
            if (matcher.lookingAt()) {
                String spoken = expansion.words().apply(matcher.toMatchResult());
                if (spoken != null) {
                    add(spoken, at, matcher.end(), words);
                    return matcher.end();
                }
            }
        }
        Matcher word = at(WORD, text, at);
        if (word.lookingAt()) {
            add(word.group(), at, word.end(), words);
            return word.end();
        }
        rest(pause(sign), words);
        return at + 1;
    }

    private static Matcher at(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private void add(String spoken, int begin, int end, List<SpokenWord> words) {
        for (String word : spoken.split("[ -]")) {
            words.add(new SpokenWord(word.toLowerCase(Locale.ROOT), begin, end, word(word), 0));
        }
    }

    private static double pause(char sign) {
        if (".!?…".indexOf(sign) >= 0) {
            return SENTENCE_PAUSE;
        }
        return ",;:—–()".indexOf(sign) >= 0 ? CLAUSE_PAUSE : 0;
    }

    private static void rest(double pause, List<SpokenWord> words) {
        if (!words.isEmpty()) {
            SpokenWord last = words.get(words.size() - 1);
            words.set(
                    words.size() - 1,
                    new SpokenWord(
                            last.word(),
                            last.begin(),
                            last.end(),
                            last.sounds(),
                            Math.max(pause, last.pause())));
        }
    }

    private interface FileReader<T> {
        T read(Reader in, String name) throws IOException;
    }

    private static <T> T resource(String name, FileReader<T> reader) {
        try (InputStream in =
                Objects.requireNonNull(Pronouncer.class.getResourceAsStream(name), name)) {
            return reader.read(new InputStreamReader(in, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
