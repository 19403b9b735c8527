package dev.likeness.speech.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many of the most frequent English words come out wrong. A word is wrong if one of its sounds
 * is; stress counts only where it decides between a full and a murmured vowel.
 */
class FrequentWordsTest {

    private static final Map<String, List<String>> WORDS = readWords();

    @Test
    void theListHasAtLeastFiveHundredWords() {
        assertThat(WORDS).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void rulesAloneMissAtMostEveryFifthWord() throws IOException {
        LetterRules rules =
                LetterRules.read(open("/dev/likeness/speech/text/english.rules"), "english.rules");

        List<String> wrong = wrong(word -> Stress.ENGLISH.on(rules.sounds(word), word));

        assertThat(wrong).as("wrong words").hasSizeLessThan(WORDS.size() / 5);
    }

    @Test
    void withExceptionsAtMostThreeWordsInAHundredAreWrong() {
        List<String> wrong = wrong(Pronouncer.english()::word);

        assertThat(wrong).as("wrong words").hasSizeLessThan(WORDS.size() * 3 / 100);
    }

    private static List<String> wrong(Function<String, List<StressedPhone>> pronounce) {
        return WORDS.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(heard(pronounce.apply(entry.getKey()))))
                .map(
                        entry ->
                                entry.getKey()
                                        + ": "
                                        + StressedPhone.text(pronounce.apply(entry.getKey())))
                .toList();
    }

    /** In unstressed syllables "uh" and "ih" are one sound. */
    private static String heard(List<StressedPhone> sounds) {
        return sounds.stream()
                .map(
                        sound ->
                                sound.stress() == 0
                                                && (sound.phone() == Phone.AH
                                                        || sound.phone() == Phone.IH)
                                        ? "murmur"
                                        : sound.phone().name())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, List<String>> readWords() {
        Map<String, List<String>> words = new TreeMap<>();
        try (BufferedReader in = open("frequent-words.txt")) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(
                            parts ->
                                    words.put(
                                            parts[0],
                                            Arrays.stream(parts[1].split("\\|"))
                                                    .map(StressedPhone::parseAll)
                                                    .map(FrequentWordsTest::heard)
                                                    .toList()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    private static BufferedReader open(String name) {
        Reader in =
                new InputStreamReader(
                        FrequentWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8);
        return new BufferedReader(in);
    }
}
