package dev.likeness.tools.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MbrolaVoiceTest {

    @Test
    void durationsBecomeTheTimesAtWhichSoundsEnd() {
        MbrolaVoice voice = new MbrolaVoice("us1", Alphabet.MBROLA_AMERICAN);

        assertThat(voice.labels(List.of("; a remark", "h\t80", "", "@U\t120\t0 120 80 99", "_ 50")))
                .isEqualTo("0.0800 h\n0.2000 @U\n0.2500 pau\n");
    }

    @Test
    void aSoundUnlikeItsNamesakesIsNotNamed() {
        MbrolaVoice voice = new MbrolaVoice("es1", Alphabet.MBROLA_ABROAD, "b");

        assertThat(voice.labels(List.of("b 60", "a 90"))).isEqualTo("0.0600 ?\n0.1500 a\n");
    }

    @Test
    void aVoiceThatIsNotThereSaysWhichPackageBringsIt() {
        Voice voice = new MbrolaVoice("zz9-en", Alphabet.MBROLA_ABROAD);

        assertThat(voice.installed()).isFalse();
        assertThat(voice.comesWith()).isEqualTo("mbrola-zz9");
    }
}
