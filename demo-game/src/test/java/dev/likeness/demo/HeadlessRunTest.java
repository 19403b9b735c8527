package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.likeness.demo.DemoOptions.ServiceChoice;
import dev.likeness.demo.tour.TourReport;
import dev.likeness.demo.ui.SamplePhoto;
import dev.likeness.job.PhotoRejectedException;
import dev.likeness.service.Sex;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a photo to pictures: real sandbox, real HTTP, real OpenGL. */
class HeadlessRunTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** How many pixels of a small picture must differ for a player to see that it is another. */
    private static final int VISIBLE = 60;

    @TempDir private Path folder;

    @Test
    void theTourShowsEveryStageAndTheSecondTourFetchesNoStaticFiles() throws IOException {
        Path photo = portrait();

        TourReport first = run(photo, "first");
        TourReport second = run(photo, "second");

        assertThat(first.pictures())
                .extracting(TourReport.Picture::file)
                .containsExactly(
                        "created.png",
                        "hair-swapped.png",
                        "hair-recoloured.png",
                        "speaking-baked-1.png",
                        "speaking-baked-2.png",
                        "speaking-baked-3.png",
                        "speaking-live-1.png",
                        "speaking-live-2.png",
                        "speaking-live-3.png",
                        "speaking-text-1.png",
                        "speaking-text-2.png",
                        "speaking-text-3.png",
                        "smiling.png",
                        "second-avatar.png");
        assertEachPictureDiffersFromTheOneBefore(first);
        assertThat(first.spoken())
                .extracting(TourReport.SpokenLine::name)
                .containsExactly("baked", "live", "text");
        assertThat(first.spoken())
                .allSatisfy(line -> assertThat(line.shapes()).isGreaterThan(15))
                .allSatisfy(line -> assertThat(line.pictures()).hasSize(3));
        assertThat(first.avatars().get(0).staticBytes()).isPositive();
        assertThat(second.avatars())
                .allSatisfy(avatar -> assertThat(avatar.staticBytes()).isZero())
                .allSatisfy(avatar -> assertThat(avatar.cacheHits()).isPositive());
        assertThat(folder.resolve("second").resolve(TourReport.FILE_NAME)).isNotEmptyFile();
        assertThat(first.lookBook())
                .isEqualTo(
                        new TourReport.LookBookLine(
                                List.of("look-1.png", "look-2.png", "look-3.jpg"), 3, 3, 0));
        assertThat(second.lookBook().uploaded()).as("the same portraits again").isZero();
        assertThat(second.lookBook().missing()).isZero();
        assertThat(folder.resolve("first/look-2.png"))
                .hasSameBinaryContentAs(folder.resolve("second/look-2.png"));
    }

    @Test
    void aTextFileNamedJpgIsRejected() throws IOException {
        Path text = Files.writeString(folder.resolve("me.jpg"), "not a picture");

        assertThatThrownBy(() -> run(text, "out"))
                .isInstanceOf(PhotoRejectedException.class)
                .hasMessage("Photo me.jpg is not a JPEG or PNG by its first bytes");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void aPictureOfOnePixelIsRejectedByTheService() throws IOException {
        Path dot = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", dot.toFile());

        assertThatThrownBy(() -> run(dot, "out")).isInstanceOf(PhotoRejectedException.class);
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    private TourReport run(Path photo, String name) throws IOException {
        DemoOptions options =
                new DemoOptions(
                        ServiceChoice.SANDBOX,
                        "metaperson_2.0",
                        folder.resolve("cache"),
                        Optional.of(Sex.FEMALE),
                        52,
                        false);
        return new HeadlessRun(options, WIDTH, HEIGHT).run(photo, folder.resolve(name));
    }

    /** A sample of the demo, or else the portrait of the shared folder. */
    private Path portrait() throws IOException {
        List<SamplePhoto> samples = SamplePhoto.all();
        if (!samples.isEmpty()) {
            return Files.write(folder.resolve("sample"), samples.get(0).read().bytes());
        }
        String shared = System.getProperty("likeness.shared", "");
        assumeTrue(!shared.isEmpty(), "no sample portrait, and no folder of real files");
        return Path.of(shared, "photos", "portrait-01.png");
    }

    private void assertEachPictureDiffersFromTheOneBefore(TourReport report) throws IOException {
        BufferedImage before = null;
        for (TourReport.Picture picture : report.pictures()) {
            BufferedImage image =
                    ImageIO.read(folder.resolve("first").resolve(picture.file()).toFile());
            assertThat(image.getWidth()).isEqualTo(WIDTH);
            if (before != null) {
                assertThat(differing(before, image)).as(picture.file()).isGreaterThan(VISIBLE);
            }
            before = image;
        }
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                count += distance(one.getRGB(x, y), other.getRGB(x, y)) > 24 ? 1 : 0;
            }
        }
        return count;
    }

    private static int distance(int rgb, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }
}
