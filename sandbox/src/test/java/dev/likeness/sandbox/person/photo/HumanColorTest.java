package dev.likeness.sandbox.person.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class HumanColorTest {

    @Test
    void aDarkGreyIrisIsBrown() {
        Color iris = HumanColor.iris(new Color(62, 60, 61));
        assertThat(iris.getRed()).isGreaterThan(iris.getGreen() + 8);
        assertThat(iris.getGreen()).isGreaterThan(iris.getBlue() + 8);
    }

    @Test
    void aBlueIrisStaysBlue() {
        Color blue = new Color(84, 108, 138);
        assertThat(HumanColor.iris(blue)).isEqualTo(blue);
    }

    @Test
    void aLightGreyIrisStaysGrey() {
        Color grey = new Color(128, 132, 130);
        assertThat(HumanColor.iris(grey)).isEqualTo(grey);
    }
}
