package dev.likeness.speech.text;

import static dev.likeness.speech.phone.Phone.CH;
import static dev.likeness.speech.phone.Phone.D;
import static dev.likeness.speech.phone.Phone.F;
import static dev.likeness.speech.phone.Phone.IH;
import static dev.likeness.speech.phone.Phone.JH;
import static dev.likeness.speech.phone.Phone.K;
import static dev.likeness.speech.phone.Phone.L;
import static dev.likeness.speech.phone.Phone.P;
import static dev.likeness.speech.phone.Phone.S;
import static dev.likeness.speech.phone.Phone.SH;
import static dev.likeness.speech.phone.Phone.T;
import static dev.likeness.speech.phone.Phone.TH;
import static dev.likeness.speech.phone.Phone.V;
import static dev.likeness.speech.phone.Phone.Z;
import static dev.likeness.speech.phone.Phone.ZH;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Known words with regular endings: "friends", "loved", "heavily". Any thread. */
final class EnglishEndings {

    private static final Set<Phone> SIBILANTS = EnumSet.of(S, Z, SH, ZH, CH, JH);
    private static final Set<Phone> VOICELESS = EnumSet.of(P, T, K, F, TH, S, SH, CH);

    private record Ending(String letters, Function<Phone, List<StressedPhone>> sounds) {

        static Ending of(String letters, String sounds) {
            List<StressedPhone> parsed = StressedPhone.parseAll(sounds);
            return new Ending(letters, last -> parsed);
        }
    }

    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("s", EnglishEndings::plural),
                    new Ending("es", EnglishEndings::plural),
                    new Ending("d", EnglishEndings::past),
                    new Ending("ed", EnglishEndings::past),
                    Ending.of("ing", "IH0 NG"),
                    Ending.of("ly", "L IY0"),
                    Ending.of("ness", "N AH0 S"),
                    Ending.of("less", "L AH0 S"),
                    Ending.of("ful", "F AH0 L"),
                    Ending.of("ment", "M AH0 N T"),
                    Ending.of("able", "AH0 B AH0 L"),
                    Ending.of("ship", "SH IH2 P"),
                    Ending.of("hood", "HH UH2 D"),
                    Ending.of("ward", "W ER0 D"),
                    Ending.of("ish", "IH0 SH"),
                    Ending.of("ous", "AH0 S"),
                    Ending.of("er", "ER0"),
                    Ending.of("r", "ER0"),
                    Ending.of("est", "AH0 S T"),
                    Ending.of("en", "AH0 N"),
                    Ending.of("y", "IY0"));

    private EnglishEndings() {}

    /**
     * Takes a regular ending off and puts its sound behind those of the stem.
     *
     * @param word in lower case (not null)
     * @param known the sounds of a stem, if it is known (not null)
     * @return the sounds, or empty if no stem is known
     */
    static Optional<List<StressedPhone>> sounds(
            String word, Function<String, Optional<List<StressedPhone>>> known) {
        for (Ending ending : ENDINGS) {
            if (word.endsWith(ending.letters()) && word.length() > ending.letters().length() + 1) {
                String stem = word.substring(0, word.length() - ending.letters().length());
                Optional<List<StressedPhone>> found =
                        stem(stem, ending, known).filter(EnglishEndings::isStressed);
                if (found.isPresent()) {
                    return found.map(sounds -> joined(sounds, ending));
                }
            }
        }
        return voicedPlural(word, known);
    }

    /**
     * The stem as it stands, with its silent e ("loving"), with y for i ("bodies"), or with one
     * consonant for two ("getting").
     */
    private static Optional<List<StressedPhone>> stem(
            String stem, Ending ending, Function<String, Optional<List<StressedPhone>>> known) {
        if (!fits(stem, ending.letters()) || !hasVowel(stem)) {
            return Optional.empty(); // "thing" is not "the" with an ending
        }
        boolean vowelFollows = "aeioy".indexOf(ending.letters().charAt(0)) >= 0;
        String shorter = stem.substring(0, stem.length() - 1);
        Optional<List<StressedPhone>> found = known.apply(stem);
        if (found.isEmpty() && vowelFollows && !ending.letters().equals("y")) {
            found = known.apply(stem + "e"); // but "gently" is "gentle" with "ly"
        }
        if (found.isEmpty() && stem.endsWith("i")) {
            found = known.apply(shorter + "y");
        }
        if (found.isEmpty() && vowelFollows && isDoubled(stem)) {
            found = known.apply(shorter);
        }
        return found;
    }

    /** "They" is not "the" with an ending. */
    private static boolean isStressed(List<StressedPhone> stem) {
        return stem.stream().anyMatch(sound -> sound.stress() == 1);
    }

    /** "Princess" is no plural, and "engineer" and "crowd" have other endings. */
    private static boolean fits(String stem, String ending) {
        return switch (ending) {
            case "s" -> !stem.endsWith("s");
            case "d", "r" -> stem.endsWith("e");
            case "ed", "er", "es", "est", "en" -> !stem.endsWith("e");
            default -> true;
        };
    }

    private static boolean hasVowel(String letters) {
        return letters.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1
                && stem.charAt(last) == stem.charAt(last - 1)
                && hasVowel(stem.substring(0, last));
    }

    /** "Wolves" is more than one wolf. */
    private static Optional<List<StressedPhone>> voicedPlural(
            String word, Function<String, Optional<List<StressedPhone>>> known) {
        if (!word.endsWith("ves")) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - "ves".length()) + "f";
        return known.apply(stem).map(EnglishEndings::withVoicedEnd);
    }

    private static List<StressedPhone> withVoicedEnd(List<StressedPhone> stem) {
        List<StressedPhone> sounds = new ArrayList<>(stem.subList(0, stem.size() - 1));
        sounds.add(StressedPhone.of(V));
        sounds.add(StressedPhone.of(Z));
        return sounds;
    }

    private static List<StressedPhone> joined(List<StressedPhone> stem, Ending ending) {
        Phone last = stem.get(stem.size() - 1).phone();
        List<StressedPhone> sounds = new ArrayList<>(stem);
        List<StressedPhone> added = ending.sounds().apply(last);
        boolean runTogether = last == L && !added.isEmpty() && added.get(0).phone() == L;
        sounds.addAll(runTogether ? added.subList(1, added.size()) : added);
        return sounds;
    }

    /** The sound of "s" behind another. */
    static List<StressedPhone> plural(Phone last) {
        if (SIBILANTS.contains(last)) {
            return List.of(StressedPhone.of(IH), StressedPhone.of(Z));
        }
        return List.of(StressedPhone.of(VOICELESS.contains(last) ? S : Z));
    }

    /** The sound of "ed" behind another. */
    static List<StressedPhone> past(Phone last) {
        if (last == T || last == D) {
            return List.of(StressedPhone.of(IH), StressedPhone.of(D));
        }
        return List.of(StressedPhone.of(VOICELESS.contains(last) ? T : D));
    }
}
