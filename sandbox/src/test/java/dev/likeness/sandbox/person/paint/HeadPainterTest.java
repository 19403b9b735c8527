package dev.likeness.sandbox.person.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.photo.PhotoReader;
import dev.likeness.sandbox.person.photo.TestPhotos;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeadPainterTest {

    private static final int SIZE = HeadPainter.SIZE;

    private static ShapedHead template;
    private static HeadPainter painter;
    private static PhotoReader reader;

    @BeforeAll
    static void prepare() {
        template = new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);
        painter = new HeadPainter(Sex.FEMALE, template, new Pores());
        reader = new PhotoReader(List.of("bob"));
    }

    @Test
    void everyTexelIsPaintedInTheColoursOfAPerson() throws Exception {
        int[] pixels = pixels(painter.paint(read(TestPhotos.portrait())));

        long strange =
                Arrays.stream(pixels)
                        .filter(rgb -> (rgb >> 16 & 0xff) < (rgb & 0xff) || (rgb >> 16 & 0xff) == 0)
                        .count();
        assertThat(strange).as("texels that are black or bluer than they are red").isZero();
    }

    @Test
    void theCheeksHaveTheSkinColourOfThePhoto() throws Exception {
        PhotoReading reading = read(TestPhotos.portrait());

        Color cheek = average(painter.paint(reading), 0.62, 0.55);

        assertThat(cheek.getRed()).isCloseTo(reading.traits().skin().getRed(), within(18));
        assertThat(cheek.getGreen()).isCloseTo(reading.traits().skin().getGreen(), within(18));
    }

    @Test
    void thePaintedFaceCarriesThePhoto() throws Exception {
        byte[] original = TestPhotos.portrait();
        byte[] withMole = TestPhotos.withSpot(252, 124, 2, new Color(70, 40, 30));

        int[] plain = pixels(painter.paint(read(original)));
        int[] marked = pixels(painter.paint(read(withMole)));

        int darker = 0;
        for (int i = 0; i < plain.length; i++) {
            darker += (plain[i] >> 8 & 0xff) - (marked[i] >> 8 & 0xff) > 40 ? 1 : 0;
        }
        assertThat(darker).as("texels that the mole darkens").isBetween(100, 8_000);
    }

    @Test
    void anotherPersonGetsAnotherSkin() throws Exception {
        byte[] dark = TestPhotos.recoloured(color -> scaled(color, 0.5, 0.4, 0.38));

        Color first = average(painter.paint(read(TestPhotos.portrait())), 0.5, 0.8);
        Color second = average(painter.paint(read(dark)), 0.5, 0.8);

        assertThat(first.getRed() - second.getRed()).isGreaterThan(60);
    }

    @Test
    void paintingTwiceGivesTheSamePixels() throws Exception {
        PhotoReading reading = read(TestPhotos.portrait());

        assertThat(pixels(painter.paint(reading))).isEqualTo(pixels(painter.paint(reading)));
    }

    private static PhotoReading read(byte[] photo) throws Exception {
        return reader.read(photo, template.landmarks());
    }

    private static Color scaled(Color color, double red, double green, double blue) {
        return new Color(
                (int) (color.getRed() * red),
                (int) (color.getGreen() * green),
                (int) (color.getBlue() * blue));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }

    /** Average of a patch around a place, in parts of the texture from its upper left corner. */
    private static Color average(BufferedImage image, double right, double down) {
        int reach = SIZE / 128;
        long[] sum = new long[3];
        int count = 0;
        for (int y = (int) (down * SIZE) - reach; y < (int) (down * SIZE) + reach; y++) {
            for (int x = (int) (right * SIZE) - reach; x < (int) (right * SIZE) + reach; x++) {
                Color color = new Color(image.getRGB(x, y));
                sum[0] += color.getRed();
                sum[1] += color.getGreen();
                sum[2] += color.getBlue();
                count++;
            }
        }
        return new Color((int) (sum[0] / count), (int) (sum[1] / count), (int) (sum[2] / count));
    }
}
