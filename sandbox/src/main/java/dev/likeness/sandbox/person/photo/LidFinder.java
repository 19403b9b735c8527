package dev.likeness.sandbox.person.photo;

/**
 * Finds the edges of the lids above and below a pupil: above, where dark lashes and iris end below
 * bright skin; below, where the eye ends above the lower lid.
 */
final class LidFinder {

    private static final float USUAL_UPPER = -0.085f;
    private static final float USUAL_LOWER = 0.085f;
    private static final float SLACK = 0.035f;

    private final FaceView face;

    LidFinder(FaceView face) {
        this.face = face;
    }

    /** Height of the upper lid's edge on one side (-1 left of the picture, 1 right). */
    float upper(int side) {
        return Profile.peak(-0.16f, -0.03f, USUAL_UPPER, SLACK, v -> brightening(side, v, -1));
    }

    /** Height of the lower lid's edge. */
    float lower(int side) {
        return Profile.peak(0.04f, 0.16f, USUAL_LOWER, SLACK, v -> brightening(side, v, 1));
    }

    /** How much brighter it becomes when an eye is left at a height in a direction. */
    private float brightening(int side, float v, int direction) {
        float sum = 0;
        for (float u = 0.42f; u <= 0.58f; u += 0.02f) {
            sum +=
                    face.lightness(side * u, v + direction * 0.02f)
                            - face.lightness(side * u, v - direction * 0.02f);
        }
        return sum;
    }
}
