package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes JPEG and PNG. The size is read from the header first, so that a small file cannot ask for
 * gigabytes.
 */
final class PhotoDecoder {

    /** Pictures narrower or lower than this show no usable face (pixels). */
    static final int SMALLEST_SIDE = 64;

    /** Pixels that are decoded at most; phones make 12 to 50 million. */
    static final long MOST_PIXELS = 64_000_000;

    /** Longest side that is kept (pixels): more tells nothing new for the texture of a face. */
    private static final int KEPT_SIDE = 1600;

    private PhotoDecoder() {}

    static BufferedImage decode(byte[] photo) throws UnusablePhotoException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refusal.NOT_A_PICTURE.exception();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader, photo);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The JDK's readers and OpenCV answer some broken files with unchecked exceptions.
            throw Refusal.NOT_A_PICTURE.exception();
        }
    }

    private static BufferedImage decode(ImageReader reader, byte[] photo)
            throws IOException, UnusablePhotoException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.TOO_LARGE.exception();
        }
        if (Math.min(width, height) < SMALLEST_SIDE) {
            throw Refusal.TOO_SMALL.exception();
        }
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "jpeg" -> reduced(jpeg(photo));
            case "png" -> reduced(reader.read(0, coarse(reader, Math.max(width, height))));
            default -> throw Refusal.NOT_A_PICTURE.exception();
        };
    }

    /** OpenCV turns JPEGs upright by their EXIF orientation and knows CMYK, unlike the JDK. */
    private static BufferedImage jpeg(byte[] photo) throws UnusablePhotoException {
        try (BytePointer bytes = new BytePointer(photo);
                Mat encoded = new Mat(1, photo.length, CV_8UC1, bytes);
                Mat decoded = imdecode(encoded, IMREAD_COLOR)) {
            if (decoded.empty()) {
                throw Refusal.NOT_A_PICTURE.exception();
            }
            BufferedImage image =
                    new BufferedImage(decoded.cols(), decoded.rows(), BufferedImage.TYPE_3BYTE_BGR);
            decoded.data().get(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
            return image;
        }
    }

    private static ImageReadParam coarse(ImageReader reader, int longest) {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * KEPT_SIDE));
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** Halves until the size is reached, which averages every pixel in. */
    private static BufferedImage reduced(BufferedImage image) {
        BufferedImage result = image;
        int longest = Math.max(image.getWidth(), image.getHeight());
        while (longest > 2 * KEPT_SIDE) {
            result = scaled(result, 0.5);
            longest = Math.max(result.getWidth(), result.getHeight());
        }
        return scaled(result, Math.min(1, (double) KEPT_SIDE / longest));
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }
}
