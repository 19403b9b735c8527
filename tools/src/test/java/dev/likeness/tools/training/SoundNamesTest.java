package dev.likeness.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.speech.audio.HeardSound;
import dev.likeness.tools.voice.Alphabet;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoundNamesTest {

    private final SoundNames names = SoundNames.read();

    SoundNamesTest() throws IOException {}

    @Test
    void diphthongsHaveTwoHalves() {
        List<Set<HeardSound>> low = List.of(Set.of(HeardSound.OW_1), Set.of(HeardSound.OW_2));

        assertThat(names.of(Alphabet.AMERICAN, "ow")).isEqualTo(low);
        assertThat(names.of(Alphabet.MBROLA_AMERICAN, "@U")).isEqualTo(low);
    }

    @Test
    void theFirstHalfOfABritishOIsUnlikeAnyAmericanSound() {
        assertThat(names.of(Alphabet.MBROLA_BRITISH, "@U"))
                .isEqualTo(List.of(Set.of(), Set.of(HeardSound.OW_2)));
    }

    @Test
    void aForeignVowelMayBeSeveralEnglishOnesHoweverLongItIs() {
        assertThat(names.of(Alphabet.ABROAD, "a1").get(0)).contains(HeardSound.AA, HeardSound.AH);
        assertThat(names.of(Alphabet.MBROLA_ABROAD, "a:"))
                .isEqualTo(names.of(Alphabet.MBROLA_ABROAD, "a"));
    }

    @Test
    void whatIsRolledAbroadIsUnknown() {
        assertThat(names.of(Alphabet.MBROLA_AMERICAN, "r").get(0)).containsExactly(HeardSound.R);
        assertThat(names.of(Alphabet.MBROLA_ABROAD, "r").get(0)).isEmpty();
        assertThat(names.of(Alphabet.ABROAD, "r~").get(0)).isEmpty();
    }

    @Test
    void namesThatContainTheSignBetweenNameAndSoundAreRead() {
        assertThat(names.of(Alphabet.MBROLA_AMERICAN, "r=").get(0)).containsExactly(HeardSound.ER);
    }
}
