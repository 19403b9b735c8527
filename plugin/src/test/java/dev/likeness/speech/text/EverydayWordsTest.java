package dev.likeness.speech.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many everyday words beside the most frequent ones come out wrong: forms, compounds, games.
 */
class EverydayWordsTest {

    private static final Pronouncer ENGLISH = Pronouncer.english();
    private static final WordList MENDED = WordList.read("everyday-words.txt");
    private static final WordList HELD_BACK = WordList.read("held-back-words.txt");

    @Test
    void theListsAreLongAndShareNoWordWithEachOtherOrTheFrequentOnes() {
        WordList frequent = WordList.read("frequent-words.txt");

        assertThat(MENDED.size()).isGreaterThanOrEqualTo(190);
        assertThat(HELD_BACK.size()).isGreaterThanOrEqualTo(190);
        assertThat(MENDED.words()).noneMatch(HELD_BACK::contains).noneMatch(frequent::contains);
        assertThat(HELD_BACK.words()).noneMatch(frequent::contains);
    }

    @Test
    void ofWordsThatTheRulesWereMendedForAtMostOneInAHundredIsWrong() {
        List<String> wrong = MENDED.wrong(ENGLISH::word);

        assertThat(wrong).as("wrong words").hasSizeLessThanOrEqualTo(MENDED.size() / 100);
        assertThat(MENDED.soundError(ENGLISH::word)).isLessThan(0.01);
    }

    @Test
    void ofWordsThatWereHeldBackAtMostSixInAHundredAreWrong() {
        List<String> wrong = HELD_BACK.wrong(ENGLISH::word);

        assertThat(wrong).as("wrong words").hasSizeLessThanOrEqualTo(HELD_BACK.size() * 6 / 100);
        assertThat(HELD_BACK.soundError(ENGLISH::word)).isLessThan(0.02);
    }
}
