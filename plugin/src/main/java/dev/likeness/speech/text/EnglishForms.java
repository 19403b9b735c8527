package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words made of others: "firewood", "undiscovered", "women's", "friendliness". Without
 * this, each would need an entry of its own. Immutable, any thread.
 */
final class EnglishForms implements WordForms {

    private static final int SHORTEST_STEM = 3;
    private static final Map<String, List<StressedPhone>> PREFIXES =
            Map.of(
                    "un", StressedPhone.parseAll("AH2 N"),
                    "re", StressedPhone.parseAll("R IY0"),
                    "dis", StressedPhone.parseAll("D IH0 S"),
                    "mis", StressedPhone.parseAll("M IH0 S"),
                    "en", StressedPhone.parseAll("IH0 N"));

    /** Where "dis" is sure to be a prefix even before words that are not known by heart. */
    private static final Pattern CLEAR_DIS = Pattern.compile("dis(?=a|o|en|in)(?<stem>.{4,})");

    private final Compounds compounds;

    EnglishForms(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public Optional<List<StressedPhone>> sounds(
            String word, Lexicon lexicon, Function<String, List<StressedPhone>> spelt) {
        return EnglishClitics.stem(word)
                .map(
                        stem ->
                                EnglishClitics.joined(
                                        known(stem, lexicon, spelt)
                                                .orElseGet(() -> spelt.apply(stem)),
                                        word.substring(stem.length())))
                .or(() -> known(word, lexicon, spelt));
    }

    private Optional<List<StressedPhone>> known(
            String word, Lexicon lexicon, Function<String, List<StressedPhone>> spelt) {
        return lexicon.sounds(word)
                .or(() -> EnglishEndings.sounds(word, stem -> known(stem, lexicon, spelt)))
                .or(() -> compounds.sounds(word, lexicon, spelt))
                .or(() -> prefixed(word, lexicon, spelt))
                .or(() -> disjoined(word, spelt));
    }

    private Optional<List<StressedPhone>> prefixed(
            String word, Lexicon lexicon, Function<String, List<StressedPhone>> spelt) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> word.startsWith(prefix.getKey()))
                .filter(prefix -> word.length() >= prefix.getKey().length() + SHORTEST_STEM)
                .flatMap(
                        prefix ->
                                known(word.substring(prefix.getKey().length()), lexicon, spelt)
                                        .map(stem -> joined(prefix.getValue(), stem))
                                        .stream())
                .findFirst();
    }

    private static Optional<List<StressedPhone>> disjoined(
            String word, Function<String, List<StressedPhone>> spelt) {
        Matcher matcher = CLEAR_DIS.matcher(word);
        return matcher.matches()
                ? Optional.of(joined(PREFIXES.get("dis"), spelt.apply(matcher.group("stem"))))
                : Optional.empty();
    }

    private static List<StressedPhone> joined(
            List<StressedPhone> first, List<StressedPhone> second) {
        List<StressedPhone> sounds = new ArrayList<>(first);
        sounds.addAll(second);
        return sounds;
    }
}
