package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Joint;
import java.util.List;

/**
 * Where seams go on the body of one sex. Millimetres around the point between the pupils.
 *
 * @param shoulder distance of the shoulder joint from the middle
 * @param armY height of the level arms
 * @param wrist distance of the wrist from the middle
 * @param eyeHeight of the eyes above the floor
 */
record ClothMeasures(float shoulder, float armY, float wrist, float eyeHeight) {

    private static final float LISTED_EYE_HEIGHT = 1580;

    static ClothMeasures of(List<Joint> skeleton, float eyeHeight) {
        Joint arm = joint(skeleton, "LeftArm");
        Joint hand = joint(skeleton, "LeftHand");
        return new ClothMeasures(
                1000 * arm.x(), 1000 * arm.y() - eyeHeight, 1000 * hand.x(), eyeHeight);
    }

    private static Joint joint(List<Joint> skeleton, String name) {
        return skeleton.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** A height as lists count it, which are written for a small body. */
    float listed(float y) {
        return y * LISTED_EYE_HEIGHT / eyeHeight;
    }
}
