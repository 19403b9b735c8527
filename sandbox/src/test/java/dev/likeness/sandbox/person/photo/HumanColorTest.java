package dev.likeness.sandbox.person.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class HumanColorTest {

    private static final Color FAIR = new Color(0xDC, 0xB0, 0x98);

    @Test
    void aDarkGreyIrisIsBrown() {
        Color iris = HumanColor.iris(new Color(62, 60, 61), FAIR);
        assertThat(iris.getRed()).isGreaterThan(iris.getGreen() + 8);
        assertThat(iris.getGreen()).isGreaterThan(iris.getBlue() + 8);
    }

    @Test
    void aBlueIrisStaysBlue() {
        Color blue = new Color(84, 108, 138);
        assertThat(HumanColor.iris(blue, FAIR)).isEqualTo(blue);
    }

    @Test
    void aLightGreyIrisStaysGrey() {
        Color grey = new Color(128, 132, 130);
        assertThat(HumanColor.iris(grey, FAIR)).isEqualTo(grey);
    }

    @Test
    void aMiddleGreyIrisInDarkSkinIsBrown() {
        Color iris = HumanColor.iris(new Color(128, 132, 130), new Color(0x6A, 0x44, 0x32));
        assertThat(iris.getRed()).isGreaterThan(iris.getBlue() + 20);
    }
}
