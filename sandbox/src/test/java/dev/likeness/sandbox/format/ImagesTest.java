package dev.likeness.sandbox.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void aPngKeepsAlpha() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x40336699);
        BufferedImage read = decoded(Images.encode(image, "a.png"));
        assertThat(read.getRGB(1, 1)).isEqualTo(0x40336699);
    }

    @Test
    void aJpegKeepsTheColourOfPicturesWithAlphaChannel() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, Color.ORANGE.getRGB());
        }
        Color read = new Color(decoded(Images.encode(image, "a.jpg")).getRGB(8, 8));
        assertThat(read.getRed()).isGreaterThan(245);
        assertThat(read.getBlue()).isLessThan(10);
    }

    @Test
    void aLargePictureIsScaledToFit() {
        BufferedImage image = new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB);
        BufferedImage fitted = Images.fitted(image, 100, 100);
        assertThat(fitted.getWidth()).isEqualTo(100);
        assertThat(fitted.getHeight()).isEqualTo(25);
    }

    @Test
    void aSmallPictureIsLeftAlone() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        assertThat(Images.fitted(image, 100, 100)).isSameAs(image);
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
