package dev.likeness.sandbox.person.photo;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import dev.likeness.sandbox.person.UnusablePhotoException;
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

    /** Smaller faces (pixels between the eyes) tell too little. */
    private static final float LEAST_EYE_DISTANCE = 12;

    /** Part of the largest face's size from which another one is as prominent. */
    private static final float EQUAL = 0.8f;

    /** A picture whose bright places are darker than this (0 to 255) shows nothing. */
    private static final int DARK = 40;

    /** Side of the face when its eyes are searched (pixels). */
    private static final int CLOSE_UP = 320;

    private final Cascade faces = new Cascade("haarcascade_frontalface_alt2");
    private final Cascade otherFaces = new Cascade("haarcascade_frontalface_default");
    private final Cascade eyes = new Cascade("haarcascade_eye");
    private final Cascade profiles = new Cascade("haarcascade_profileface");
    private final Cascade eyesWithGlasses = new Cascade("haarcascade_eye_tree_eyeglasses");

    /**
     * A face.
     *
     * @param pictureLeftEye where the eye on the left of the picture is, roughly (pixels)
     * @param pictureRightEye the other one
     * @param confirmations how many further detectors agreed, 0 to 3
     */
    record Find(float[] pictureLeftEye, float[] pictureRightEye, int confirmations) {

        float apart(Find other) {
            return (float)
                    Math.hypot(
                            pictureLeftEye[0] - other.pictureLeftEye[0],
                            pictureLeftEye[1] - other.pictureLeftEye[1]);
        }

        float eyeDistance() {
            return (float)
                    Math.hypot(
                            pictureRightEye[0] - pictureLeftEye[0],
                            pictureRightEye[1] - pictureLeftEye[1]);
        }
    }

    /**
     * Searches a photo.
     *
     * @throws UnusablePhotoException if there is no face, or none that can be used
     */
    Find find(FloatImage photo) throws UnusablePhotoException {
        try (SearchPicture picture = new SearchPicture(photo)) {
            List<Find> upright = findRolled(picture, 0);
            if (several(upright)) {
                throw Refusal.SEVERAL_FACES.exception();
            }
            Optional<Find> best = best(upright);
            for (int roll : ROLLS) {
                if (surely(best)) {
                    break;
                }
                Optional<Find> rolled = best(findRolled(picture, roll));
                best = surely(rolled) ? rolled : best;
            }
            Find found =
                    best.filter(find -> find.confirmations() >= 2)
                            .orElseThrow(() -> refusal(picture).exception());
            if (found.eyeDistance() < LEAST_EYE_DISTANCE) {
                throw Refusal.FACE_TOO_SMALL.exception();
            }
            return found;
        }
    }

    /** Why no face was found, as far as it can be told. */
    private Refusal refusal(SearchPicture picture) {
        if (picture.brightest() < DARK) {
            return Refusal.TOO_DARK;
        }
        return fromTheSide(picture) ? Refusal.FROM_THE_SIDE : Refusal.NO_FACE;
    }

    private boolean fromTheSide(SearchPicture picture) {
        try (Mat gray = picture.gray().clone();
                Mat mirrored = new Mat()) {
            equalizeHist(gray, gray);
            flip(gray, mirrored, 1);
            int side = Math.min(gray.cols(), gray.rows());
            return !profiles.find(gray, 5, side / 6, side).isEmpty()
                    || !profiles.find(mirrored, 5, side / 6, side).isEmpty();
        }
    }

    /** Whether a second face is as large and as sure as the first. */
    private static boolean several(List<Find> finds) {
        Optional<Find> first = best(finds).filter(find -> surely(Optional.of(find)));
        return first.isPresent()
                && finds.stream()
                        .filter(find -> surely(Optional.of(find)))
                        .filter(find -> find.apart(first.get()) > 2 * first.get().eyeDistance())
                        .anyMatch(find -> find.eyeDistance() > EQUAL * first.get().eyeDistance());
    }

    private static boolean surely(Optional<Find> found) {
        return found.isPresent() && found.get().confirmations() == ALL_CONFIRMATIONS;
    }

    private static Optional<Find> best(List<Find> finds) {
        return finds.stream()
                .max(
                        Comparator.comparingInt(Find::confirmations)
                                .thenComparingDouble(Find::eyeDistance));
    }

    private List<Find> findRolled(SearchPicture picture, int degrees) {
        Turn turn = picture.turn(degrees);
        try (Mat gray = turn.apply(picture.gray())) {
            equalizeHist(gray, gray);
            int side = Math.min(gray.cols(), gray.rows());
            List<Box> boxes = faces.find(gray, 3, Math.max(24, side / 12), side);
            List<Box> others = otherFaces.find(gray, 4, Math.max(24, side / 12), side);
            return boxes.stream().limit(4).map(box -> closeUp(gray, box, others, turn)).toList();
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
