package dev.likeness.speech.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What all languages write alike: numbers, signs, abbreviations, letters one by one. */
final class CommonExpansions {

    private static final int LONGEST_ACRONYM = 5;

    private final Spelling spelling;

    CommonExpansions(Spelling spelling) {
        this.spelling = spelling;
    }

    /** All of them, the longest forms first. */
    List<Expansion> all() {
        String group = Pattern.quote(String.valueOf(spelling.groupMark()));
        String mark = Pattern.quote(String.valueOf(spelling.decimalMark()));
        String whole = "(\\d{1,3}(?:" + group + "\\d{3})+|\\d+)";
        return List.of(
                Expansion.of("(\\p{L}(?:\\.\\p{L})+|\\p{L}+)\\.", this::abbreviation),
                Expansion.of("\\p{L}(?:\\.\\p{L})+\\b\\.?", match -> spelled(match.group())),
                Expansion.of(whole + mark + "(\\d+)", this::decimal),
                Expansion.of(whole, match -> cardinal(match.group(1))),
                Expansion.of("[^\\p{L}\\d\\s]", match -> spelling.signs().get(match.group())),
                Expansion.of("\\p{L}{2,}(?![\\p{L}'’])", this::acronym));
    }

    /** Digits, with or without marks between the thousands. */
    String cardinal(String digits) {
        String plain = digits.replace(String.valueOf(spelling.groupMark()), "");
        boolean countable = plain.length() <= 12 && !(plain.length() > 1 && plain.startsWith("0"));
        return countable ? spelling.numbers().cardinal(Long.parseLong(plain)) : eachDigit(plain);
    }

    /** A rank such as "21st", as far as numbers go. */
    String ordinal(String digits) {
        return digits.length() <= 12
                ? spelling.numbers().ordinal(Long.parseLong(digits))
                : eachDigit(digits);
    }

    /** Digits one by one. */
    String eachDigit(String digits) {
        return digits.chars()
                .mapToObj(digit -> spelling.numbers().cardinal(Character.digit(digit, 10)))
                .collect(Collectors.joining(" "));
    }

    /** Letters by their names; other signs are left out. */
    String spelled(String letters) {
        return letters.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> spelling.letters().getOrDefault((char) letter, ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String decimal(MatchResult match) {
        return cardinal(match.group(1))
                + " "
                + spelling.numbers().point()
                + " "
                + eachDigit(match.group(2));
    }

    private String abbreviation(MatchResult match) {
        return spelling.abbreviations().get(match.group(1).toLowerCase(Locale.ROOT));
    }

    /** Capitals without a vowel, or too few to be a word. */
    private String acronym(MatchResult match) {
        String word = match.group();
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        boolean hasVowel = word.chars().anyMatch(letter -> "AEIOUYÄÖÜÁÉÍÓÚ".indexOf(letter) >= 0);
        boolean spelt = capitals && word.length() <= (hasVowel ? 3 : LONGEST_ACRONYM);
        return spelt ? spelled(word) : null;
    }
}
