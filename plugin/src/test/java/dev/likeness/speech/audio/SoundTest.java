package dev.likeness.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.likeness.job.BadFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void sixteenBitsAreReadExactly() throws IOException {
        Sound sound = read(new Wav(1, 1, 22_050, 16).of(Wav.shorts(0, 16_384, -32_768)));

        assertThat(sound.samples()).containsExactly(0, 0.5f, -1);
        assertThat(sound.sampleRate()).isEqualTo(22_050);
    }

    @Test
    void channelsAreAveraged() throws IOException {
        Sound sound = read(new Wav(1, 2, 48_000, 16).of(Wav.shorts(16_384, 0, -16_384, 16_384)));

        assertThat(sound.samples()).containsExactly(0.25f, 0);
    }

    @Test
    void eightBitsHaveTheirZeroInTheMiddle() throws IOException {
        Sound sound = read(new Wav(1, 1, 8_000, 8).of(new byte[] {(byte) 128, (byte) 192, 0}));

        assertThat(sound.samples()).containsExactly(0, 0.5f, -1);
    }

    @Test
    void twentyFourBitsKeepTheirSign() throws IOException {
        byte[] data = {0, 0, 0x40, 0, 0, (byte) 0xC0};
        Sound sound = read(new Wav(1, 1, 96_000, 24).of(data));

        assertThat(sound.samples()).containsExactly(0.5f, -0.5f);
    }

    @Test
    void telephoneCodesAreOddSymmetric() throws IOException {
        Sound aLaw = read(new Wav(6, 1, 8_000, 8).of(new byte[] {(byte) 0xD5, 0x55, 0x2A}));
        Sound muLaw = read(new Wav(7, 1, 8_000, 8).of(new byte[] {(byte) 0xFF, 0x7F, 0x00}));

        assertThat(aLaw.samples()[0]).isEqualTo(-aLaw.samples()[1]);
        assertThat(aLaw.samples()[2]).isEqualTo(-32_256 / 32_768f);
        assertThat(muLaw.samples()).containsExactly(0, 0, -32_124 / 32_768f);
    }

    @Test
    void whatIsNoNumberIsSilenceAndWhatIsTooLoudIsClipped() throws IOException {
        byte[] data = Wav.floats(Float.NaN, 7, -3, Float.NEGATIVE_INFINITY, 0.5f);
        Sound sound = read(new Wav(3, 1, 16_000, 32).of(data));

        assertThat(sound.samples()).containsExactly(0, 1, -1, -1, 0.5f);
    }

    @Test
    void aFileCutShortGivesWhatIsThere() throws IOException {
        byte[] whole = new Wav(1, 1, 16_000, 16).of(Wav.shorts(1, 2, 3, 4));
        Sound sound = read(Arrays.copyOf(whole, whole.length - 3));

        assertThat(sound.length()).isEqualTo(2);
    }

    @Test
    void anEmptyFileIsNamedAsSuch() {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("line.wav")
                .hasMessageContaining("an empty file");
    }

    @Test
    void aFileWithoutSamplesIsRefused() {
        byte[] whole = new Wav(1, 1, 16_000, 16).of(new byte[0]);

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 36)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("\"data\"");
    }

    @Test
    void anUnknownFormatIsNamed() {
        assertThatThrownBy(() -> read(new Wav(85, 1, 44_100, 16).of(new byte[4])))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("found format 85 with 16 bits");
    }

    @Test
    void aRateOutOfRangeIsRefused() {
        assertThatThrownBy(() -> read(new Wav(1, 1, 4_000, 16).of(new byte[4])))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("4000");
    }

    private static Sound read(byte[] file) throws IOException {
        return Sound.read(new ByteArrayInputStream(file), "line.wav");
    }
}
