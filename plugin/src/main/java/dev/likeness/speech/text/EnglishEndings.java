package dev.likeness.speech.text;

import static dev.likeness.speech.phone.Phone.AH;
import static dev.likeness.speech.phone.Phone.B;
import static dev.likeness.speech.phone.Phone.CH;
import static dev.likeness.speech.phone.Phone.D;
import static dev.likeness.speech.phone.Phone.ER;
import static dev.likeness.speech.phone.Phone.F;
import static dev.likeness.speech.phone.Phone.IH;
import static dev.likeness.speech.phone.Phone.IY;
import static dev.likeness.speech.phone.Phone.JH;
import static dev.likeness.speech.phone.Phone.K;
import static dev.likeness.speech.phone.Phone.L;
import static dev.likeness.speech.phone.Phone.M;
import static dev.likeness.speech.phone.Phone.N;
import static dev.likeness.speech.phone.Phone.NG;
import static dev.likeness.speech.phone.Phone.P;
import static dev.likeness.speech.phone.Phone.S;
import static dev.likeness.speech.phone.Phone.SH;
import static dev.likeness.speech.phone.Phone.T;
import static dev.likeness.speech.phone.Phone.TH;
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

/**
 * Irregular words of a lexicon with regular endings: "friends", "loved", "women's". Without this,
 * each form would need an entry of its own. Any thread.
 */
final class EnglishEndings {

    private static final Set<Phone> SIBILANTS = EnumSet.of(S, Z, SH, ZH, CH, JH);
    private static final Set<Phone> VOICELESS = EnumSet.of(P, T, K, F, TH, S, SH, CH);

    private record Ending(String letters, Function<Phone, List<StressedPhone>> sounds) {}

    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("'s", EnglishEndings::plural),
                    new Ending("s'", last -> List.of()),
                    new Ending("s", EnglishEndings::plural),
                    new Ending("es", EnglishEndings::plural),
                    new Ending("d", EnglishEndings::past),
                    new Ending("ed", EnglishEndings::past),
                    new Ending("ing", last -> List.of(StressedPhone.of(IH), StressedPhone.of(NG))),
                    new Ending("ly", last -> List.of(StressedPhone.of(L), StressedPhone.of(IY))),
                    new Ending(
                            "ness",
                            last ->
                                    List.of(
                                            StressedPhone.of(N),
                                            StressedPhone.of(AH),
                                            StressedPhone.of(S))),
                    new Ending(
                            "less",
                            last ->
                                    List.of(
                                            StressedPhone.of(L),
                                            StressedPhone.of(AH),
                                            StressedPhone.of(S))),
                    new Ending(
                            "ful",
                            last ->
                                    List.of(
                                            StressedPhone.of(F),
                                            StressedPhone.of(AH),
                                            StressedPhone.of(L))),
                    new Ending(
                            "ment",
                            last -> List.of(M, AH, N, T).stream().map(StressedPhone::of).toList()),
                    new Ending(
                            "able",
                            last -> List.of(AH, B, AH, L).stream().map(StressedPhone::of).toList()),
                    new Ending("er", last -> List.of(StressedPhone.of(ER))),
                    new Ending("r", last -> List.of(StressedPhone.of(ER))),
                    new Ending(
                            "est",
                            last -> List.of(AH, S, T).stream().map(StressedPhone::of).toList()));

    private EnglishEndings() {}

    /**
     * Takes a regular ending off and puts its sound behind those of the stem.
     *
     * @param word in lower case (not null)
     * @param lexicon the words known by heart (not null)
     * @return the sounds, or empty if no stem is known
     */
    static Optional<List<StressedPhone>> sounds(String word, Lexicon lexicon) {
        for (Ending ending : ENDINGS) {
            if (word.endsWith(ending.letters()) && word.length() > ending.letters().length() + 1) {
                String stem = word.substring(0, word.length() - ending.letters().length());
                Optional<List<StressedPhone>> found = stem(stem, ending, lexicon);
                if (found.isPresent()) {
                    return found.map(sounds -> joined(sounds, ending));
                }
            }
        }
        return Optional.empty();
    }

    /** The stem as it stands, with its silent e ("loving"), or with y for i ("bodies"). */
    private static Optional<List<StressedPhone>> stem(String stem, Ending ending, Lexicon lexicon) {
        if (stem.chars().noneMatch(letter -> "aeiouy".indexOf(letter) >= 0)) {
            return Optional.empty(); // "thing" is not "the" with an ending
        }
        boolean vowelFollows = "aei".indexOf(ending.letters().charAt(0)) >= 0;
        return lexicon.sounds(stem)
                .or(() -> vowelFollows ? lexicon.sounds(stem + "e") : Optional.empty())
                .or(
                        () ->
                                stem.endsWith("i")
                                        ? lexicon.sounds(stem.substring(0, stem.length() - 1) + "y")
                                        : Optional.empty());
    }

    private static List<StressedPhone> joined(List<StressedPhone> stem, Ending ending) {
        List<StressedPhone> sounds = new ArrayList<>(stem);
        sounds.addAll(ending.sounds().apply(stem.get(stem.size() - 1).phone()));
        return sounds;
    }

    private static List<StressedPhone> plural(Phone last) {
        if (SIBILANTS.contains(last)) {
            return List.of(StressedPhone.of(IH), StressedPhone.of(Z));
        }
        return List.of(StressedPhone.of(VOICELESS.contains(last) ? S : Z));
    }

    private static List<StressedPhone> past(Phone last) {
        if (last == T || last == D) {
            return List.of(StressedPhone.of(IH), StressedPhone.of(D));
        }
        return List.of(StressedPhone.of(VOICELESS.contains(last) ? T : D));
    }
}
