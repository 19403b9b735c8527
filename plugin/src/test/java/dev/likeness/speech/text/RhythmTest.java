package dev.likeness.speech.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.speech.phone.Phone;
import dev.likeness.speech.phone.StressedPhone;
import dev.likeness.speech.phone.TimedPhone;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Pronouncer ENGLISH = Pronouncer.english();

    @Test
    void phonesFollowEachOtherWithoutGaps() {
        List<TimedPhone> phones =
                Rhythm.of(ENGLISH.words("The quick fox, it jumps over the lazy dog."), 1);

        assertThat(phones.get(0).start()).isZero();
        for (int i = 1; i < phones.size(); i++) {
            assertThat(phones.get(i).start()).isEqualTo(phones.get(i - 1).end());
        }
    }

    @Test
    void peopleSpeakTenToSixteenSoundsASecond() {
        List<TimedPhone> phones =
                Rhythm.of(
                        ENGLISH.words(
                                "Please call Stella and ask her to bring these things with her from the store"),
                        1);

        double rate = phones.size() / phones.get(phones.size() - 1).end();
        assertThat(rate).isBetween(10.0, 16.0);
    }

    @Test
    void twiceTheTempoIsHalfTheTime() {
        List<SpokenWord> words = ENGLISH.words("Hello there, traveller.");

        assertThat(end(Rhythm.of(words, 2))).isCloseTo(end(Rhythm.of(words, 1)) / 2, within(1e-9));
    }

    @Test
    void theLastSyllableBeforeAPauseIsDrawnOut() {
        double within = vowel(Rhythm.of(ENGLISH.words("dog house"), 1), Phone.AA);
        double last = vowel(Rhythm.of(ENGLISH.words("house dog."), 1), Phone.AA);

        assertThat(last).isGreaterThan(within);
    }

    @Test
    void aVowelIsShorterBeforeAVoicelessStop() {
        assertThat(vowel(Rhythm.of(ENGLISH.words("bit"), 1), Phone.IH))
                .isLessThan(vowel(Rhythm.of(ENGLISH.words("bid"), 1), Phone.IH));
    }

    @Test
    void aWordWithKnownTimesFillsThem() {
        List<TimedPhone> phones = Rhythm.within(StressedPhone.parseAll("S AH1 N"), 2, 2.5);

        assertThat(phones.get(0).start()).isEqualTo(2);
        assertThat(phones.get(2).end()).isEqualTo(2.5);
        assertThat(phones.get(1).duration()).isGreaterThan(phones.get(0).duration());
    }

    @Test
    void aTempoOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Rhythm.of(List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a tempo from 0.25 to 4, found 0.0");
    }

    @Test
    void aPauseIsSilence() {
        assertThat(Rhythm.of(ENGLISH.words("Yes. No"), 1))
                .extracting(phone -> phone.sound().phone())
                .containsOnlyOnce(Phone.SIL);
    }

    private static double end(List<TimedPhone> phones) {
        return phones.get(phones.size() - 1).end();
    }

    private static double vowel(List<TimedPhone> phones, Phone vowel) {
        return phones.stream()
                .filter(p -> p.sound().phone() == vowel)
                .findFirst()
                .orElseThrow()
                .duration();
    }
}
