package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import dev.likeness.sandbox.person.photo.Cascade.Box;
import dev.likeness.sandbox.person.pixels.FloatImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds the most prominent face of a photo and roughly its eyes. Thread-safe. */
final class FaceFinder {

    /** Head rolls that are tried (degrees); the detectors themselves bear about fifteen. */
    private static final int[] ROLLS = {-25, 25, -50, 50, 90, -90, 180};

    /** Both eyes and a second detector of faces. */
    private static final int ALL_CONFIRMATIONS = 3;

    /** Side of the face when its eyes are searched (pixels). */
    private static final int CLOSE_UP = 320;

    private final Cascade faces = new Cascade("haarcascade_frontalface_alt2");
    private final Cascade otherFaces = new Cascade("haarcascade_frontalface_default");
    private final Cascade eyes = new Cascade("haarcascade_eye");
    private final Cascade eyesWithGlasses = new Cascade("haarcascade_eye_tree_eyeglasses");

    /**
     * A face.
     *
     * @param pictureLeftEye where the eye on the left of the picture is, roughly (pixels)
     * @param pictureRightEye the other one
     * @param confirmations how many further detectors agreed, 0 to 3
     */
    record Find(float[] pictureLeftEye, float[] pictureRightEye, int confirmations) {

        float eyeDistance() {
            return (float)
                    Math.hypot(
                            pictureRightEye[0] - pictureLeftEye[0],
                            pictureRightEye[1] - pictureLeftEye[1]);
        }
    }

    Optional<Find> find(FloatImage photo) {
        try (SearchPicture picture = new SearchPicture(photo)) {
            Optional<Find> upright = findRolled(picture, 0);
            if (surely(upright)) {
                return upright;
            }
            for (int roll : ROLLS) {
                Optional<Find> found = findRolled(picture, roll);
                if (surely(found)) {
                    return found;
                }
            }
            return upright.filter(found -> found.confirmations() >= 2);
        }
    }

    private static boolean surely(Optional<Find> found) {
        return found.isPresent() && found.get().confirmations() == ALL_CONFIRMATIONS;
    }

    private Optional<Find> findRolled(SearchPicture picture, int degrees) {
        Turn turn = picture.turn(degrees);
        try (Mat gray = turn.apply(picture.gray())) {
            equalizeHist(gray, gray);
            int side = Math.min(gray.cols(), gray.rows());
            List<Box> boxes = faces.find(gray, 3, Math.max(24, side / 12), side);
            List<Box> others = otherFaces.find(gray, 4, Math.max(24, side / 12), side);
            return boxes.stream()
                    .limit(4)
                    .map(box -> closeUp(gray, box, others, turn))
                    .max(
                            Comparator.comparingInt(Find::confirmations)
                                    .thenComparingDouble(Find::eyeDistance));
        }
    }

    private Find closeUp(Mat gray, Box face, List<Box> others, Turn turn) {
        try (Mat large = cut(gray, face)) {
            List<Box> found = eyes.find(large, 3, CLOSE_UP / 8, CLOSE_UP / 2);
            List<Box> glasses = eyesWithGlasses.find(large, 3, CLOSE_UP / 8, CLOSE_UP / 2);
            Optional<float[]> left = eye(found, glasses, 0.32f);
            Optional<float[]> right = eye(found, glasses, 0.68f);
            int confirmations =
                    (left.isPresent() ? 1 : 0)
                            + (right.isPresent() ? 1 : 0)
                            + (others.stream().anyMatch(box -> overlaps(box, face)) ? 1 : 0);
            float[] a = left.orElseGet(() -> mirrored(right, 0.32f));
            float[] b = right.orElseGet(() -> mirrored(left, 0.68f));
            return new Find(
                    turn.back(face.x() + a[0] * face.size(), face.y() + a[1] * face.size()),
                    turn.back(face.x() + b[0] * face.size(), face.y() + b[1] * face.size()),
                    confirmations);
        }
    }

    private static float[] mirrored(Optional<float[]> other, float usualX) {
        return other.map(eye -> new float[] {1 - eye[0], eye[1]})
                .orElse(new float[] {usualX, 0.4f});
    }

    /** The detection nearest to where an eye usually is, in parts of the face's box. */
    private static Optional<float[]> eye(List<Box> plain, List<Box> glasses, float usualX) {
        return nearest(plain, usualX).or(() -> nearest(glasses, usualX));
    }

    private static Optional<float[]> nearest(List<Box> boxes, float usualX) {
        return boxes.stream()
                .map(box -> new float[] {box.centerX() / CLOSE_UP, box.centerY() / CLOSE_UP})
                .filter(at -> distance(at, usualX) < 0.14)
                .min(Comparator.comparingDouble(at -> distance(at, usualX)));
    }

    private static double distance(float[] at, float usualX) {
        return Math.hypot(at[0] - usualX, at[1] - 0.4);
    }

    private static boolean overlaps(Box a, Box b) {
        float apart = (float) Math.hypot(a.centerX() - b.centerX(), a.centerY() - b.centerY());
        return apart < 0.35f * Math.max(a.size(), b.size())
                && a.size() < 1.8f * b.size()
                && b.size() < 1.8f * a.size();
    }

    private static Mat cut(Mat gray, Box face) {
        float scale = CLOSE_UP / face.size();
        Mat result = new Mat();
        Turn.warp(
                gray,
                result,
                new double[] {scale, 0, -face.x() * scale, 0, scale, -face.y() * scale},
                CLOSE_UP,
                CLOSE_UP);
        return result;
    }
}
