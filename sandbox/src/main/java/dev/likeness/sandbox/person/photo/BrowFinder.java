package dev.likeness.sandbox.person.photo;

/**
 * Follows the eyebrows: fringes are dark as well but seldom lie equally high on both sides, so the
 * middles are searched together and the ends from there.
 */
final class BrowFinder {

    /** Distance of a brow's inner end, middle and outer end from the middle of the face. */
    static final float INNER = 0.24f;

    static final float MIDDLE = 0.535f;
    static final float OUTER = 0.81f;

    private static final float USUAL = -0.36f;
    private static final float SLACK = 0.07f;

    /** Lightness of the skin on which hairs of brows stand out as usual. */
    private static final float BRIGHT = 65;

    private final FaceView face;

    BrowFinder(FaceView face) {
        this.face = face;
    }

    /**
     * A brow's middle line.
     *
     * @param inner height (v) at {@link #INNER}
     * @param middle height at {@link #MIDDLE}
     * @param outer height at {@link #OUTER}
     */
    record Brow(float inner, float middle, float outer) {}

    /** Both brows, the one on the left of the picture first. */
    Brow[] find() {
        float both =
                Profile.peak(
                        -0.6f,
                        -0.2f,
                        USUAL,
                        0.14f,
                        v -> dark(-1, v, 0.34f, 0.72f) + dark(1, v, 0.34f, 0.72f));
        return new Brow[] {brow(-1, both), brow(1, both)};
    }

    private Brow brow(int side, float both) {
        float middle = peak(side, both, 0.44f, 0.62f);
        return new Brow(
                peak(side, middle + 0.03f, INNER - 0.04f, INNER + 0.08f),
                middle,
                peak(side, middle + 0.04f, OUTER - 0.08f, OUTER));
    }

    private float peak(int side, float usual, float from, float to) {
        return Profile.peak(
                usual - 0.09f, usual + 0.09f, usual, SLACK, v -> dark(side, v, from, to));
    }

    private float dark(int side, float v, float from, float to) {
        float sum = 0;
        for (float u = from; u <= to; u += 0.02f) {
            // Below a brow lies the shade of the socket; above it always the bright forehead.
            float above = face.lightness(side * u, v - 0.1f);
            float below = face.lightness(side * u, v + 0.08f);
            float around = Math.min(above, (above + below) / 2);
            float darker = (around - face.lightness(side * u, v)) * BRIGHT / face.skin()[0];
            sum += Math.max(0, Math.min(20, darker));
        }
        return sum;
    }
}
