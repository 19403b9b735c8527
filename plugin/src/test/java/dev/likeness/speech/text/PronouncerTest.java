package dev.likeness.speech.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.speech.phone.StressedPhone;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronouncerTest {

    private static final Pronouncer ENGLISH = Pronouncer.english();
    private static final Pronouncer GERMAN = Pronouncer.german();
    private static final Pronouncer SPANISH = Pronouncer.spanish();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "25 swords | twenty five swords",
                "1,234,567 | one million two hundred thirty four thousand five hundred sixty seven",
                "3.14 | three point one four",
                "007 | zero zero seven",
                "the 21st | the twenty first",
                "in 1984 | in nineteen eighty four",
                "in 1905 | in nineteen oh five",
                "in 2001 | in two thousand one",
                "in 2026 | in twenty twenty six",
                "the 1980s | the nineteen eighties",
                "$5.50 | five dollars and fifty cents",
                "$1 | one dollar",
                "£0.20 | twenty pence",
                "10:05 a.m. | ten oh five ay em",
                "at 9:00 | at nine o'clock",
                "at 7 pm | at seven pee em",
                "May 5, 1984 | may fifth nineteen eighty four",
                "Dec. 24th | december twenty fourth",
                "2024-02-29 | february twenty ninth twenty twenty four",
                "3/5/2024 | march fifth twenty twenty four",
                "50% | fifty percent",
                "10 km | ten kilometers",
                "1 km | one kilometer",
                "Dr. Smith | doctor smith",
                "Mrs. Lee | missis lee",
                "e.g. dragons | for example dragons",
                "U.S.A. | you ess ay",
                "an NPC | an en pee see",
                "You & me | you and me",
                "well-known | well known",
                "don't | don't",
                "hmm (quietly) | hmm quietly",
                "123456789012345 | one two three four five six seven eight nine zero one two three four five",
            })
    void englishTextIsSpokenAsPeopleReadIt(String text, String spoken) {
        assertThat(spoken(ENGLISH, text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "42, zwei und vierzig",
        "101, ein hundert eins",
        "'3,5', drei komma fünf",
        "'1.000.000', eine million",
        "z.B. heute, zum beispiel heute"
    })
    void germanTextIsSpokenAsPeopleReadIt(String text, String spoken) {
        assertThat(spoken(GERMAN, text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "31, treinta y uno",
        "100, cien",
        "2500, dos mil quinientos",
        "21.000, veintiún mil",
        "'3,5', tres coma cinco",
        "Sra. López, señora lópez"
    })
    void spanishTextIsSpokenAsPeopleReadIt(String text, String spoken) {
        assertThat(spoken(SPANISH, text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "schön, SH OE1 N",
        "Straße, SH T R AA1 S AH0",
        "nicht, N IH1 CX T",
        "Buch, B UW1 X",
        "vergessen, F EH0 R G EH1 S AH0 N",
        "Zeit, T S AY1 T"
    })
    void germanWordsFollowGermanRules(String word, String sounds) {
        assertThat(StressedPhone.text(GERMAN.word(word))).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "niño, N IY1 NY AO0",
        "guitarra, G IY0 T AA1 R AA0",
        "jamón, X AA0 M OW1 N",
        "ciudad, S Y UW0 D AA1 D",
        "queso, K EH1 S AO0"
    })
    void spanishWordsFollowSpanishRules(String word, String sounds) {
        assertThat(StressedPhone.text(SPANISH.word(word))).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "friends, F R EH1 N D Z",
        "loving, L AH1 V IH0 NG",
        "women's, W IH1 M AH0 N Z",
        "enemies, EH1 N AH0 M IY0 Z",
        "answered, AE1 N S ER0 D",
        "houses, HH AW1 S IH0 Z",
        "getting, G EH1 T IH0 NG",
        "beautifully, B Y UW1 T AH0 F AH0 L IY0",
        "wolves, W UH1 L V Z"
    })
    void irregularWordsTakeRegularEndings(String word, String sounds) {
        assertThat(StressedPhone.text(ENGLISH.word(word))).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, N OW1 B AA2 D IY0",
        "firewood, F AY1 R W UH2 D",
        "gatekeepers, G EY1 T K IY2 P ER0 Z",
        "policeman, P AH0 L IY1 S M AH0 N",
        "unfriendliness, AH2 N F R EH1 N D L IY0 N AH0 S",
        "season, S IY1 Z AH0 N"
    })
    void wordsMadeOfOthersSoundLikeTheirParts(String word, String sounds) {
        assertThat(StressedPhone.text(ENGLISH.word(word))).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "baker’s, B EY1 K ER0 Z",
        "judge's, JH AH1 JH IH0 Z",
        "soldiers', S OW1 L JH ER0 Z",
        "who'd, HH UW1 D",
        "dragon'll, D R AE1 G AH0 N AH0 L"
    })
    void whatLeansOnAWordIsSaidBehindIt(String word, String sounds) {
        assertThat(StressedPhone.text(ENGLISH.word(word))).isEqualTo(sounds);
    }

    @Test
    void everySpokenWordPointsToItsPlaceInTheText() {
        List<SpokenWord> words = ENGLISH.words("Pay $25 now");

        assertThat(words)
                .extracting(SpokenWord::word)
                .containsExactly("pay", "twenty", "five", "dollars", "now");
        assertThat(words).extracting(SpokenWord::begin).containsExactly(0, 4, 4, 4, 8);
        assertThat(words).extracting(SpokenWord::end).containsExactly(3, 7, 7, 7, 11);
    }

    @Test
    void theVoiceRestsLongerBehindASentenceThanBehindAComma() {
        List<SpokenWord> words = ENGLISH.words("Well, yes. Go");

        assertThat(words.get(0).pause()).isPositive().isLessThan(words.get(1).pause());
        assertThat(words.get(2).pause()).isZero();
    }

    @Test
    void aGameTeachesItsOwnWords() throws IOException {
        Pronouncer taught =
                ENGLISH.with(new StringReader("# wizards\ngandalf G AE1 N D AA2 L F\n"), "names");

        assertThat(StressedPhone.text(taught.word("Gandalf"))).isEqualTo("G AE1 N D AA2 L F");
        assertThat(StressedPhone.text(taught.word("Gandalf's"))).isEqualTo("G AE1 N D AA2 L F S");
    }

    @Test
    void aWordListWithAMistakeNamesTheLine() {
        assertThatThrownBy(() -> ENGLISH.with(new StringReader("\ngandalf G ÄÄ\n"), "names"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("names, line 2: Expected a phone of ARPABET, found \"ÄÄ\"");
    }

    @Test
    void aListOfPartsWithAMistakeNamesTheLine() {
        assertThatThrownBy(
                        () -> Compounds.read(new StringReader("first fire\nlate wood\n"), "parts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts, line 2: expected first, last or weak, found \"late\"");
    }

    @Test
    void aRuleFileWithAMistakeNamesTheLine() {
        assertThatThrownBy(
                        () ->
                                LetterRules.read(
                                        new StringReader("vowels aeiou\n<a> AA\n"), "my.rules"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "my.rules, line 2: expected left <letters> right = phones, found \"<a> AA\"");
    }

    @Test
    void signsThatNobodySpeaksArePassedOver() {
        assertThat(ENGLISH.words("\u0000 ~~ 🎮 ^ 漢字 \t\n"))
                .allSatisfy(word -> assertThat(word.sounds()).isEmpty());
    }

    private static String spoken(Pronouncer pronouncer, String text) {
        return pronouncer.words(text).stream()
                .map(SpokenWord::word)
                .collect(Collectors.joining(" "));
    }
}
