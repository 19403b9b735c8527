package dev.likeness.sandbox.person.eyewear;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Surface;
import java.util.List;

/** What an optician measures on a head. Millimetres around the point between the pupils. */
final class FaceMeasures {

    /** Window in which the root of the ear is looked for. */
    private static final int EAR_FRONT = -55;

    private static final int EAR_BACK = -125;
    private static final int EAR_HIGHEST = 40;
    private static final int EAR_LOWEST = -30;
    private static final int LEAST_EAR_CELLS = 4;

    /** How far cornea and lashes reach before the eyes' centres. */
    private static final double LASHES = 18;

    private final double[] origin;
    private final double pupil;
    private final HeightMap front;
    private final HeightMap left;
    private double earTop = 12;
    private double earZ = -85;

    FaceMeasures(Surface head, List<Joint> joints) {
        Joint leftEye = joint(joints, "LeftEye");
        Joint rightEye = joint(joints, "RightEye");
        origin =
                new double[] {
                    500.0 * (leftEye.x() + rightEye.x()),
                    500.0 * (leftEye.y() + rightEye.y()),
                    500.0 * (leftEye.z() + rightEye.z())
                };
        pupil = 500.0 * (leftEye.x() - rightEye.x());
        front = HeightMap.front(head, origin);
        left = HeightMap.left(head, origin);
        findEar();
    }

    /** The point between the pupils' eyeballs in model space (xyz, millimetres). */
    double[] origin() {
        return origin.clone();
    }

    /** Half the distance of the pupils. */
    double pupil() {
        return pupil;
    }

    /** How far skin or lashes reach to the front at a place of the face. */
    double face(double x, double y) {
        boolean eye = Math.abs(Math.abs(x) - pupil) < 19 && Math.abs(y) < 11;
        return Math.max(front.outer(x, y, eye ? 0 : -99), eye ? LASHES : -99);
    }

    /** How far the skin alone reaches to the front. */
    double skin(double x, double y) {
        return front.outer(x, y, -99);
    }

    /** How far the head reaches to its left, ears included. */
    double side(double y, double z) {
        return left.outer(z, y, 0);
    }

    /** How far the skull reaches to its left, ears left out. */
    double skull(double y, double z, double fallback) {
        return left.inner(z, y, fallback);
    }

    /** Height at which the upper root of the ear meets the head. */
    double earTop() {
        return earTop;
    }

    /** Where that root lies to the back. */
    double earZ() {
        return earZ;
    }

    /** The highest line on which an ear covers some of the skull. */
    private void findEar() {
        for (int y = EAR_HIGHEST; y > EAR_LOWEST; y--) {
            int cells = 0;
            double sum = 0;
            for (int z = EAR_FRONT; z > EAR_BACK; z--) {
                if (left.layers(z, y) > 1) {
                    cells++;
                    sum += z;
                }
            }
            if (cells >= LEAST_EAR_CELLS) {
                earTop = y;
                earZ = sum / cells;
                return;
            }
        }
    }

    private static Joint joint(List<Joint> joints, String name) {
        return joints.stream()
                .filter(joint -> joint.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No joint " + name));
    }
}
