package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import dev.likeness.sandbox.person.pixels.FloatImage;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A photo in grey and in the size that is searched for faces. To be closed. */
final class SearchPicture implements AutoCloseable {

    /** Longest side of what is searched (pixels). */
    private static final double SEARCHED_SIDE = 640;

    private final Mat gray = new Mat();
    private final double scaleX;
    private final double scaleY;

    SearchPicture(FloatImage photo) {
        double scale = SEARCHED_SIDE / Math.max(photo.width(), photo.height());
        int width = Math.max(1, (int) Math.round(photo.width() * scale));
        int height = Math.max(1, (int) Math.round(photo.height() * scale));
        scaleX = (double) width / photo.width();
        scaleY = (double) height / photo.height();
        try (Mat full = luma(photo);
                Size size = new Size(width, height)) {
            resize(full, gray, size, 0, 0, INTER_AREA);
        }
    }

    Mat gray() {
        return gray;
    }

    /** What all but the brightest hundredth of the picture stays below, 0 to 255. */
    int brightest() {
        int[] counts = new int[256];
        try (UByteIndexer at = gray.createIndexer()) {
            for (int y = 0; y < gray.rows(); y++) {
                for (int x = 0; x < gray.cols(); x++) {
                    counts[at.get(y, x)]++;
                }
            }
        }
        int left = gray.rows() * gray.cols() / 100;
        int level = 255;
        while (level > 0 && left >= counts[level]) {
            left -= counts[level--];
        }
        return level;
    }

    Turn turn(int degrees) {
        return new Turn(gray.cols(), gray.rows(), scaleX, scaleY, degrees);
    }

    @Override
    public void close() {
        gray.close();
    }

    private static Mat luma(FloatImage photo) {
        float[] rgb = photo.samples();
        Mat result = new Mat(photo.height(), photo.width(), CV_8UC1);
        try (UByteIndexer at = result.createIndexer()) {
            for (int y = 0, i = 0; y < photo.height(); y++) {
                for (int x = 0; x < photo.width(); x++, i += 3) {
                    float luma = 0.299f * rgb[i] + 0.587f * rgb[i + 1] + 0.114f * rgb[i + 2];
                    at.put(y, x, Math.round(luma));
                }
            }
        }
        return result;
    }
}
