package dev.likeness.sandbox.person.body;

import dev.likeness.sandbox.person.Sex;

/**
 * The figures in which the bodies differ, in millimetres unless said otherwise.
 *
 * @param sex of the body
 * @param eyeHeight of the eyes above the floor
 * @param shoulder distance of the shoulder joint from the middle
 * @param arm thickness of the arms (1 = slender)
 * @param hand size of the hands (1 = small)
 * @param calf thickness of the lower legs (1 = slender)
 */
record BodyFigures(
        Sex sex, double eyeHeight, double shoulder, double arm, double hand, double calf) {

    /** Height of the eyes for which the lists of heights are written. */
    private static final double LISTED_EYE_HEIGHT = 1580;

    /** Height of the arms, which are held level. */
    static final double ARM_Y = -218;

    /** Depth of the arms. */
    static final double ARM_Z = -105;

    static BodyFigures of(Sex sex, double eyeHeight) {
        return switch (sex) {
            case FEMALE -> new BodyFigures(sex, eyeHeight, 156, 1, 1, 1);
            case MALE -> new BodyFigures(sex, eyeHeight, 186, 1.2, 1.13, 1.08);
        };
    }

    boolean female() {
        return sex == Sex.FEMALE;
    }

    double elbow() {
        return shoulder + 0.158 * eyeHeight;
    }

    double wrist() {
        return elbow() + 0.15 * eyeHeight;
    }

    /** A height of this body as the lists count it. */
    double listed(double y) {
        return y * LISTED_EYE_HEIGHT / eyeHeight;
    }

    /** A height of the lists in this body. */
    double height(double listed) {
        return listed * eyeHeight / LISTED_EYE_HEIGHT;
    }
}
