package dev.likeness.sandbox.person.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.pixels.Lab;
import java.awt.Color;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HumanColorTest {

    private static final Color FAIR = new Color(0xDC, 0xB0, 0x98);
    private static final Optional<Color> BROWN = Optional.of(new Color(0x50, 0x38, 0x28));

    @Test
    void aDarkGreyIrisIsBrown() {
        Color iris = HumanColor.iris(new Color(62, 60, 61), FAIR, BROWN);
        assertThat(iris.getRed()).isGreaterThan(iris.getGreen() + 8);
        assertThat(iris.getGreen()).isGreaterThan(iris.getBlue() + 8);
    }

    @Test
    void aBlueIrisStaysBlue() {
        Color blue = new Color(84, 108, 138);
        assertThat(HumanColor.iris(blue, FAIR, BROWN)).isEqualTo(blue);
    }

    @Test
    void aLightGreyIrisStaysGrey() {
        Color grey = new Color(128, 132, 130);
        assertThat(HumanColor.iris(grey, FAIR, BROWN)).isEqualTo(grey);
    }

    @Test
    void aDarkIrisMirroringTheSkyStaysDark() {
        Optional<Color> black = Optional.of(new Color(0x24, 0x1E, 0x1A));
        Color iris = HumanColor.iris(new Color(0x66, 0x55, 0x4E), FAIR, black);
        assertThat(Lab.of(iris)[0]).as("lightness").isLessThan(20);
        assertThat(iris.getRed()).isGreaterThan(iris.getBlue() + 12);
    }

    @Test
    void irisesThatCannotBeSeenAreTakenFromHairAndSkin() {
        Color brown = HumanColor.usualIris(new Color(0x6A, 0x44, 0x32), Optional.empty());
        Color pale = HumanColor.usualIris(FAIR, Optional.of(new Color(0xC8, 0xB0, 0x88)));
        assertThat(Lab.of(brown)[0]).isLessThan(20);
        assertThat(pale.getBlue()).isGreaterThan(pale.getRed());
    }

    @Test
    void aMiddleGreyIrisInDarkSkinIsBrown() {
        Color iris = HumanColor.iris(new Color(128, 132, 130), new Color(0x6A, 0x44, 0x32), BROWN);
        assertThat(iris.getRed()).isGreaterThan(iris.getBlue() + 20);
    }
}
