package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A rotation of the searched picture about its centre, with the way back to the photo's pixels. */
final class Turn {

    private final double cos;
    private final double sin;
    private final int fromWidth;
    private final int fromHeight;
    private final int width;
    private final int height;
    private final double scaleX;
    private final double scaleY;

    /**
     * Plans a rotation.
     *
     * @param fromWidth of the searched picture (pixels)
     * @param fromHeight of the searched picture (pixels)
     * @param scaleX searched pixels per pixel of the photo
     * @param scaleY the same downwards
     * @param degrees clockwise
     */
    Turn(int fromWidth, int fromHeight, double scaleX, double scaleY, int degrees) {
        cos = Math.cos(Math.toRadians(degrees));
        sin = Math.sin(Math.toRadians(degrees));
        this.fromWidth = fromWidth;
        this.fromHeight = fromHeight;
        this.scaleX = scaleX;
        this.scaleY = scaleY;
        width = (int) Math.round(Math.abs(cos) * fromWidth + Math.abs(sin) * fromHeight);
        height = (int) Math.round(Math.abs(sin) * fromWidth + Math.abs(cos) * fromHeight);
    }

    Mat apply(Mat gray) {
        double centerX = fromWidth / 2.0;
        double centerY = fromHeight / 2.0;
        Mat result = new Mat();
        double[] rows = {
            cos,
            -sin,
            width / 2.0 - cos * centerX + sin * centerY,
            sin,
            cos,
            height / 2.0 - sin * centerX - cos * centerY
        };
        warp(gray, result, rows, width, height);
        return result;
    }

    /** From the turned picture to pixels of the photo. */
    float[] back(double x, double y) {
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        return new float[] {
            (float) ((fromWidth / 2.0 + cos * dx + sin * dy) / scaleX),
            (float) ((fromHeight / 2.0 - sin * dx + cos * dy) / scaleY)
        };
    }

    static void warp(Mat from, Mat into, double[] rows, int width, int height) {
        try (Mat matrix = new Mat(2, 3, CV_64F);
                DoubleIndexer at = matrix.createIndexer();
                Size size = new Size(width, height);
                Scalar black = new Scalar(0)) {
            for (int i = 0; i < rows.length; i++) {
                at.put(i / 3, i % 3, rows[i]);
            }
            warpAffine(from, into, matrix, size, INTER_LINEAR, BORDER_REPLICATE, black);
        }
    }
}
