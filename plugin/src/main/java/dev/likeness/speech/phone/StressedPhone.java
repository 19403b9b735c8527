package dev.likeness.speech.phone;

import dev.likeness.face.Viseme;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A phone with its stress, as dictionaries write it: "AH0". Immutable, any thread.
 *
 * @param phone which sound (not null)
 * @param stress 0 none or a consonant, 1 primary, 2 secondary
 */
public record StressedPhone(Phone phone, int stress) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if stress is none of 0, 1, 2
     */
    public StressedPhone {
        Objects.requireNonNull(phone, "phone");
        if (stress < 0 || stress > 2) {
            throw new IllegalArgumentException("Expected stress 0, 1 or 2, found " + stress);
        }
    }

    /**
     * A sound without stress.
     *
     * @param phone which (not null)
     * @return the sound (not null)
     */
    public static StressedPhone of(Phone phone) {
        return new StressedPhone(phone, 0);
    }

    /**
     * Reads one symbol.
     *
     * @param symbol for example "AH0" or "K" (not null)
     * @return the sound (not null)
     * @throws IllegalArgumentException if there is no such phone; the message names it
     */
    public static StressedPhone parse(String symbol) {
        Phone phone =
                Phone.named(symbol)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Expected a phone of ARPABET, found \""
                                                        + symbol
                                                        + "\""));
        char last = symbol.charAt(symbol.length() - 1);
        return new StressedPhone(phone, Character.isDigit(last) ? last - '0' : 0);
    }

    /**
     * Reads several symbols.
     *
     * @param symbols separated by spaces, for example "HH AH0 L OW1" (not null, may be empty)
     * @return the sounds in order (not null, unmodifiable)
     * @throws IllegalArgumentException if one of them is no phone; the message names it
     */
    public static List<StressedPhone> parseAll(String symbols) {
        String trimmed = symbols.trim();
        return trimmed.isEmpty()
                ? List.of()
                : Arrays.stream(trimmed.split("\\s+")).map(StressedPhone::parse).toList();
    }

    /**
     * Writes several sounds as they are read.
     *
     * @param sounds in order (not null)
     * @return for example "HH AH0 L OW1" (not null)
     */
    public static String text(List<StressedPhone> sounds) {
        return sounds.stream().map(StressedPhone::toString).collect(Collectors.joining(" "));
    }

    /**
     * What the mouth does: as {@link Phone#visemes()}, but an unstressed "uh" is the small "E" of a
     * murmur and not a wide open mouth.
     *
     * @return none to two visemes (not null, unmodifiable)
     */
    public List<Viseme> visemes() {
        return phone == Phone.AH && stress == 0 ? List.of(Viseme.E) : phone.visemes();
    }

    /** The symbol: vowels with their stress, consonants alone. */
    @Override
    public String toString() {
        return phone.isVowel() ? phone.name() + stress : phone.name();
    }
}
