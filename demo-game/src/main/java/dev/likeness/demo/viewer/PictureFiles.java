package dev.likeness.demo.viewer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Saves pictures of the window under the next free name in the working folder. */
final class PictureFiles {

    private final ViewerApp app;
    private final Consumer<String> notices;

    PictureFiles(ViewerApp app, Consumer<String> notices) {
        this.app = app;
        this.notices = notices;
    }

    /** Takes a picture of the next frame and writes it off the render thread. */
    void save() {
        app.pictures().next().thenAcceptAsync(this::write);
    }

    private void write(BufferedImage picture) {
        Path file = nextFree();
        try {
            ImageIO.write(picture, "png", file.toFile());
            notices.accept("Wrote " + file + ".");
        } catch (IOException e) {
            notices.accept(OneLine.of(e));
        }
    }

    private static Path nextFree() {
        int number = 1;
        while (Files.exists(Path.of("viewer-" + number + ".png"))) {
            number++;
        }
        return Path.of("viewer-" + number + ".png");
    }
}
