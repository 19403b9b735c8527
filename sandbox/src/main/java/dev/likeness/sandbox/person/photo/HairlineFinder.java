package dev.likeness.sandbox.person.photo;

/** Finds where skin ends above the brows. */
final class HairlineFinder {

    private static final float USUAL = -1.0f;
    private static final float HIGHEST = -1.6f;
    private static final float LOWEST = -0.5f;

    private final FaceView face;

    HairlineFinder(FaceView face) {
        this.face = face;
    }

    float find() {
        return Profile.peak(HIGHEST, LOWEST, USUAL, 0.5f, this::step);
    }

    /** How much more like skin it is below a height than above. */
    private float step(float v) {
        float sum = 0;
        for (float u = -0.3f; u <= 0.3f; u += 0.06f) {
            float above = 0;
            float below = 0;
            for (float d = 0.04f; d <= 0.2f; d += 0.04f) {
                above += difference(u, v - d);
                below += difference(u, v + d);
            }
            sum += above - below;
        }
        return sum;
    }

    private float difference(float u, float v) {
        float darker = Math.abs(face.lightness(u, v) - face.skin()[0]) / 10;
        return Math.min(5, face.notSkin(u, v) + darker);
    }
}
