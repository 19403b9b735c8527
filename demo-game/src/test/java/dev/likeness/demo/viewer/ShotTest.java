package dev.likeness.demo.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Sex;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Pictures from the command line: real OpenGL, somebody who does not exist. */
class ShotTest {

    private static final int SIZE = 240;
    private static final String SIZE_OPTION = SIZE + "x" + SIZE;

    private static final Rectangle MOUTH = new Rectangle(95, 140, 50, 50);
    private static final Rectangle FOREHEAD = new Rectangle(100, 60, 40, 24);

    /** A step of one in one channel is no change that anybody sees. */
    private static final int UNSEEN = 3;

    @TempDir private static Path folder;
    private static String lina;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void invent() {
        lina =
                new InventedAvatar()
                        .write(folder, "lina.glb", 2, Sex.FEMALE, "short_crop")
                        .toString();
    }

    @Test
    void theSameCommandGivesTheSamePicture() throws IOException {
        BufferedImage one = shoot(lina);
        BufferedImage two = shoot(lina);

        assertThat(changed(one, two, new Rectangle(SIZE, SIZE))).isZero();
    }

    @Test
    void anOpenJawChangesTheMouthAndNotTheForehead() throws IOException {
        BufferedImage closed = shoot(lina);
        BufferedImage open = shoot(lina, "--set", "jawopen=1");

        assertThat(changed(closed, open, MOUTH)).isGreaterThan(300);
        assertThat(changed(closed, open, FOREHEAD)).isZero();
    }

    @Test
    void severalFilesStandSideBySide() throws IOException {
        BufferedImage pair = shoot(lina, lina, "--size", "480x240");

        Rectangle left = new Rectangle(95, 60, 50, 120);
        Rectangle right = new Rectangle(335, 60, 50, 120);
        assertThat(brightness(pair, left)).isBetween(60.0, 255.0);
        // They stand at different places, so floats round differently.
        assertThat(brightness(pair, right)).isCloseTo(brightness(pair, left), within(0.1));
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithThoseThatAreNear() {
        assertThat(run(lina, "--set", "jawOpn=1", "--shot", folder.resolve("x.png").toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("No blendshape \"jawOpn\" in lina.glb; near: jawOpen");
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void aPoseFromAFileWithoutAnimationIsRefused() {
        assertThat(run(lina, "--pose", lina + "@1", "--shot", folder.resolve("y.png").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("lina.glb: expected an animation, found none");
    }

    private BufferedImage shoot(String... args) throws IOException {
        Path file = Files.createTempFile(folder, "shot", ".png");
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--shot";
        all[args.length + 1] = file.toString();
        assertThat(run(all)).as(err.toString()).isZero();
        return ImageIO.read(file.toFile());
    }

    private int run(String... args) {
        CommandLine commandLine = ViewerMain.commandLine();
        commandLine.setErr(new PrintWriter(err));
        commandLine.setDefaultValueProvider(
                option -> option.paramLabel().equals("WxH") ? SIZE_OPTION : usual(option));
        return commandLine.execute(args);
    }

    private static String usual(CommandLine.Model.ArgSpec option) {
        return option.defaultValue();
    }

    private static int changed(BufferedImage one, BufferedImage other, Rectangle where) {
        int count = 0;
        for (int y = where.y; y < where.y + where.height; y++) {
            for (int x = where.x; x < where.x + where.width; x++) {
                count += distance(one.getRGB(x, y), other.getRGB(x, y)) > UNSEEN ? 1 : 0;
            }
        }
        return count;
    }

    private static double brightness(BufferedImage image, Rectangle where) {
        double sum = 0;
        for (int y = where.y; y < where.y + where.height; y++) {
            for (int x = where.x; x < where.x + where.width; x++) {
                sum += image.getRGB(x, y) >> 8 & 0xFF;
            }
        }
        return sum / where.width / where.height;
    }

    private static int distance(int rgb, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }
}
