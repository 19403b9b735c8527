package dev.likeness.sandbox.person.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.pixels.Lab;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class EyePainterTest {

    private static final Color FAIR = new Color(0xDC, 0xB0, 0x98);
    private static final Color DARK = new Color(0x6A, 0x44, 0x32);
    private static final Color BROWN = new Color(0x38, 0x24, 0x18);

    @Test
    void aDarkBrownIrisStaysDarkBrown() {
        BufferedImage eye = EyePainter.paint(BROWN, DARK);

        float[] iris = Lab.of(at(eye, 0.5 + 0.075, 0.53));
        assertThat(iris[0]).as("lightness").isLessThan(26);
        assertThat(iris[2]).as("towards yellow").isGreaterThan(4);
    }

    @Test
    void thePupilIsAHole() {
        int middle = EyePainter.material().getWidth() / 2;
        int light = EyePainter.material().getRGB(middle, middle) >> 16 & 0xff;

        assertThat(Lab.of(at(EyePainter.paint(BROWN, FAIR), 0.5, 0.5))[0]).isLessThan(8);
        assertThat(light).as("light that comes back").isLessThan(90);
    }

    @Test
    void theWhiteOfAnEyeIsDuskierInADarkFaceAndNowhereChalk() {
        float[] fair = Lab.of(at(EyePainter.paint(BROWN, FAIR), 0.67, 0.53));
        float[] dark = Lab.of(at(EyePainter.paint(BROWN, DARK), 0.67, 0.53));

        assertThat(fair[0]).isBetween(65f, 82f);
        assertThat(dark[0]).isLessThan(fair[0] - 5).isGreaterThan(50);
        assertThat(dark[2]).as("towards yellow").isGreaterThan(fair[2]);
    }

    private static Color at(BufferedImage eye, double u, double v) {
        return new Color(eye.getRGB((int) (u * eye.getWidth()), (int) (v * eye.getHeight())));
    }
}
