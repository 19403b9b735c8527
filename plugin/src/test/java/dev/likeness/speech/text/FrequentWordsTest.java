package dev.likeness.speech.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many of the most frequent English words come out wrong. */
class FrequentWordsTest {

    private static final WordList WORDS = WordList.read("frequent-words.txt");

    @Test
    void theListHasAtLeastFiveHundredWords() {
        assertThat(WORDS.size()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void rulesAloneMissAtMostEveryFifthWord() throws IOException {
        LetterRules rules =
                LetterRules.read(WordList.open("/dev/likeness/speech/text/english.rules"), "rules");

        List<String> wrong = WORDS.wrong(word -> Stress.ENGLISH.on(rules.sounds(word), word));

        assertThat(wrong).as("wrong words").hasSizeLessThan(WORDS.size() / 5);
    }

    @Test
    void withExceptionsAtMostThreeWordsInAHundredAreWrong() {
        List<String> wrong = WORDS.wrong(Pronouncer.english()::word);

        assertThat(wrong).as("wrong words").hasSizeLessThan(WORDS.size() * 3 / 100);
    }
}
