package dev.likeness.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class HairDyeTest {

    private static final Color RED = new Color(200, 40, 20);

    @Test
    void hairOfOneShadeTakesTheWantedColour() {
        BufferedImage dyed = HairDye.dyed(texture(0xFF6A4B30, 0xFF6A4B30), RED);
        assertThat(new Color(dyed.getRGB(0, 0))).isEqualTo(RED);
    }

    @Test
    void lightStrandsStayLighterThanDarkOnes() {
        BufferedImage dyed = HairDye.dyed(texture(0xFF202020, 0xFF606060), RED);
        assertThat(new Color(dyed.getRGB(0, 0)).getRed())
                .isLessThan(new Color(dyed.getRGB(1, 0)).getRed());
    }

    @Test
    void alphaIsKept() {
        BufferedImage dyed = HairDye.dyed(texture(0x336A4B30, 0xFF6A4B30), RED);
        assertThat(dyed.getRGB(0, 0) >>> 24).isEqualTo(0x33);
    }

    @Test
    void blackHairCanBeDyed() {
        BufferedImage dyed = HairDye.dyed(texture(0xFF000000, 0xFF000000), RED);
        assertThat(dyed.getRGB(0, 0) >>> 24).isEqualTo(0xFF);
    }

    @Test
    void strandsTooBrightForAPictureTurnPaler() {
        BufferedImage dyed = HairDye.dyed(texture(0xFF909090, 0xFFB0B0B0), new Color(60, 120, 255));
        assertThat(new Color(dyed.getRGB(1, 0)).getBlue()).isEqualTo(255);
        assertThat(new Color(dyed.getRGB(1, 0)).getRed())
                .isGreaterThan(new Color(dyed.getRGB(0, 0)).getRed() + 25);
    }

    @Test
    void darkHairKeepsASheen() {
        BufferedImage dyed = HairDye.dyed(texture(0xFF606060, 0xFFA0A0A0), new Color(20, 18, 17));
        assertThat(new Color(dyed.getRGB(1, 0)).getRed())
                .isGreaterThan(new Color(dyed.getRGB(0, 0)).getRed() + 14);
    }

    @Test
    void warmStrandsStayWarmerThanOthers() {
        BufferedImage dyed =
                HairDye.dyed(texture(0xFF806860, 0xFF806870), new Color(120, 110, 100));
        assertThat(new Color(dyed.getRGB(0, 0)).getBlue())
                .isLessThan(new Color(dyed.getRGB(1, 0)).getBlue());
    }

    private static BufferedImage texture(int left, int right) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, left);
        image.setRGB(1, 0, right);
        return image;
    }
}
