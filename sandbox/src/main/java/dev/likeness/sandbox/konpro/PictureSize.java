package dev.likeness.sandbox.konpro;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture or a film is.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

    /** Measures a file; empty if it has no size or is damaged. */
    static Optional<PictureSize> of(MediaType type, byte[] file) {
        return switch (type) {
            case JPEG, PNG -> ofImage(file);
            case MP4 -> Mp4Boxes.size(file);
            case WEBM -> WebmElements.size(file);
            case MPEG -> Optional.empty();
        };
    }

    private static Optional<PictureSize> ofImage(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
