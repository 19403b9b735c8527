package dev.likeness.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MicrophonePanelTest {

    @Test
    void theMeterIsEmptyInSilenceAndFullAtFullScale() {
        assertThat(MicrophonePanel.filled(-90)).isZero();
        assertThat(MicrophonePanel.filled(-30)).isCloseTo(0.5, within(1e-9));
        assertThat(MicrophonePanel.filled(0)).isEqualTo(1);
    }

    @Test
    void itSaysHowLoudItIsAndWhetherThatCounts() {
        assertThat(MicrophonePanel.inWords(-90, false)).isEqualTo("silence");
        assertThat(MicrophonePanel.inWords(-48.4, false)).isEqualTo("-48 dB");
        assertThat(MicrophonePanel.inWords(-20, true)).isEqualTo("-20 dB, speaking");
    }

    @Test
    void longNamesOfDevicesAreShortened() {
        String name = "Port Analogue Microphone (High Definition Audio)";

        assertThat(MicrophonePanel.shortened("Headset")).isEqualTo("Headset");
        assertThat(MicrophonePanel.shortened(name)).hasSizeLessThanOrEqualTo(24).endsWith("...");
    }
}
