package dev.likeness.speech.text;

import dev.likeness.speech.phone.StressedPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short words that lean on the one before them with an apostrophe: "king's", "who'd". */
final class EnglishClitics {

    private static final Pattern CLITIC =
            Pattern.compile("(?<stem>.*\\p{L})(?:(?<=s)'|'(?:s|d|ll|re|ve))");

    private EnglishClitics() {}

    /**
     * The word in front of the apostrophe.
     *
     * @param word in lower case (not null)
     * @return the stem, or empty if nothing leans on it
     */
    static Optional<String> stem(String word) {
        Matcher matcher = CLITIC.matcher(word);
        return matcher.matches() ? Optional.of(matcher.group("stem")) : Optional.empty();
    }

    /**
     * Puts what leans on a word behind it.
     *
     * @param stem the sounds of the word (not null)
     * @param clitic what stands behind it, from the apostrophe on (not null)
     * @return the sounds of both (not null)
     */
    static List<StressedPhone> joined(List<StressedPhone> stem, String clitic) {
        if (stem.isEmpty()) {
            return stem;
        }
        StressedPhone last = stem.get(stem.size() - 1);
        String murmur = last.phone().isVowel() ? "" : "AH0 ";
        List<StressedPhone> sounds = new ArrayList<>(stem);
        sounds.addAll(
                switch (clitic) {
                    case "'s" -> EnglishEndings.plural(last.phone());
                    case "'d" -> EnglishEndings.past(last.phone());
                    case "'ll" -> StressedPhone.parseAll(murmur + "L");
                    case "'re" -> StressedPhone.parseAll("ER0");
                    case "'ve" -> StressedPhone.parseAll(murmur + "V");
                    default -> List.<StressedPhone>of();
                });
        return sounds;
    }
}
