package dev.likeness.speech.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.face.Viseme;
import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void aDiphthongIsTwoVisemesInOrder() {
        assertThat(Phone.AW.visemes()).containsExactly(Viseme.AA, Viseme.OU);
    }

    @Test
    void theStressedUhIsOpenAndTheMurmuredOneSmall() {
        assertThat(StressedPhone.parse("AH1").visemes()).containsExactly(Viseme.AA);
        assertThat(StressedPhone.parse("AH0").visemes()).containsExactly(Viseme.E);
    }

    @Test
    void onlyPBAndMCloseTheLips() {
        assertThat(Phone.values())
                .filteredOn(Phone::closesLips)
                .containsExactly(Phone.B, Phone.M, Phone.P);
    }

    @Test
    void hTakesTheShapeOfItsNeighbour() {
        assertThat(Phone.HH.visemes()).isEmpty();
    }

    @Test
    void everySoundLastsAtLeastItsShortestDuration() {
        assertThat(Phone.values())
                .allSatisfy(
                        phone ->
                                assertThat(phone.inherentDuration())
                                        .isGreaterThan(phone.shortestDuration()));
    }

    @Test
    void wordsAreWrittenAsTheyAreRead() {
        assertThat(StressedPhone.text(StressedPhone.parseAll("hh ah0 l ow1")))
                .isEqualTo("HH AH0 L OW1");
    }

    @Test
    void anUnknownSymbolIsNamed() {
        assertThatThrownBy(() -> StressedPhone.parseAll("K QX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a phone of ARPABET, found \"QX\"");
    }
}
