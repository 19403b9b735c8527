package dev.likeness.speech.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A kind of text that is not spoken as it is written, and the words for it.
 *
 * @param pattern what it looks like, matched where a piece of text begins (not null)
 * @param words the words for a match, separated by spaces; null if it is none after all (not null)
 */
record Expansion(Pattern pattern, Function<MatchResult, String> words) {

    static Expansion of(String regex, Function<MatchResult, String> words) {
        return new Expansion(
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), words);
    }
}
