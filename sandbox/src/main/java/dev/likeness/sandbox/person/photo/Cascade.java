package dev.likeness.sandbox.person.photo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** One of OpenCV's trained detectors, as its library brings them along. Thread-safe. */
final class Cascade {

    private static final String FOLDER = "share/opencv4/haarcascades/";

    private final CascadeClassifier classifier;

    Cascade(String name) {
        try {
            String resource =
                    "/org/bytedeco/opencv/" + Loader.getPlatform() + "/" + FOLDER + name + ".xml";
            File file = Loader.cacheResource(opencv_objdetect.class, resource);
            if (file == null) {
                throw new IllegalStateException(
                        "expected OpenCV's detector "
                                + resource
                                + " on the class path, found none");
            }
            classifier = new CascadeClassifier(file.getPath());
        } catch (IOException failure) {
            throw new UncheckedIOException("could not unpack OpenCV's detector " + name, failure);
        }
    }

    /** A square in pixels. */
    record Box(float x, float y, float size) {

        float centerX() {
            return x + size / 2;
        }

        float centerY() {
            return y + size / 2;
        }
    }

    /**
     * Searches a picture.
     *
     * @param gray 8 bits, one channel
     * @param neighbors overlapping hits that make a find
     * @param smallest smallest side in pixels
     * @param largest largest side in pixels
     * @return the finds, largest first
     */
    synchronized List<Box> find(Mat gray, int neighbors, int smallest, int largest) {
        List<Box> boxes = new ArrayList<>();
        try (RectVector found = new RectVector();
                Size least = new Size(smallest, smallest);
                Size most = new Size(largest, largest)) {
            classifier.detectMultiScale(gray, found, 1.1, neighbors, 0, least, most);
            for (long i = 0; i < found.size(); i++) {
                Rect hit = found.get(i);
                boxes.add(new Box(hit.x(), hit.y(), hit.width()));
            }
        }
        boxes.sort(
                Comparator.comparingDouble((Box box) -> -box.size())
                        .thenComparingDouble(Box::y)
                        .thenComparingDouble(Box::x));
        return boxes;
    }
}
