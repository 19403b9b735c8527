package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import dev.likeness.sandbox.person.UnusablePhotoException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Decodes JPEG and PNG. The size is read from the header first, so that a small file cannot ask for
 * gigabytes; the pixels are decoded by OpenCV, which turns JPEGs upright by their EXIF orientation.
 */
final class PhotoDecoder {

    /** Pictures narrower or lower than this show no usable face (pixels). */
    static final int SMALLEST_SIDE = 64;

    /** Pixels that are decoded at most; the largest phones make 200 million, 48 are usual. */
    static final long MOST_PIXELS = 64_000_000;

    /** Longest side that is kept (pixels): more tells nothing new for the texture of a face. */
    private static final int KEPT_SIDE = 1600;

    private PhotoDecoder() {}

    static BufferedImage decode(byte[] photo) throws UnusablePhotoException {
        refuseBySize(photo);
        try (BytePointer bytes = new BytePointer(photo);
                Mat encoded = new Mat(1, photo.length, CV_8UC1, bytes);
                Mat decoded = imdecode(encoded, IMREAD_COLOR)) {
            if (decoded.empty()) {
                throw Refusal.NOT_A_PICTURE.exception();
            }
            return toImage(decoded);
        }
    }

    private static void refuseBySize(byte[] photo) throws UnusablePhotoException {
        int width;
        int height;
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refusal.NOT_A_PICTURE.exception();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                width = reader.getWidth(0);
                height = reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The JDK's readers answer some broken headers with unchecked exceptions.
            throw Refusal.NOT_A_PICTURE.exception();
        }
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.TOO_LARGE.exception();
        }
        if (Math.min(width, height) < SMALLEST_SIDE) {
            throw Refusal.TOO_SMALL.exception();
        }
    }

    private static BufferedImage toImage(Mat decoded) {
        double scale = Math.min(1, (double) KEPT_SIDE / Math.max(decoded.cols(), decoded.rows()));
        int width = Math.max(1, (int) Math.round(decoded.cols() * scale));
        int height = Math.max(1, (int) Math.round(decoded.rows() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        try (Mat bgr = new Mat();
                Size size = new Size(width, height)) {
            resize(decoded, bgr, size, 0, 0, INTER_AREA);
            bgr.data().get(pixels);
        }
        return image;
    }
}
