package dev.likeness.sandbox.person.head;

/**
 * Where the parts of the head's skin lie in its texture.
 *
 * <p>The skin is unrolled like a cylinder: u = 0.5 is the middle of the face, u grows to the
 * person's left, the back of the head is at u = 0 and 1; v falls from the crown to the base of the
 * neck. The face has most of the room. The slits of the eyes and of the mouth are closed lines in
 * the texture.
 */
final class SkinUv {

    static final UvBox SKIN = new UvBox(0.002, 0.165, 0.998, 0.998);
    static final UvBox LEFT_EAR = new UvBox(0.005, 0.005, 0.155, 0.155);
    static final UvBox RIGHT_EAR = new UvBox(0.165, 0.005, 0.315, 0.155);
    static final UvBox LEFT_RIM = new UvBox(0.33, 0.085, 0.58, 0.155);
    static final UvBox RIGHT_RIM = new UvBox(0.33, 0.005, 0.58, 0.075);
    static final UvBox MOUTH = new UvBox(0.6, 0.005, 0.995, 0.155);

    private SkinUv() {}

    /** Point of a row and a column (-HALF to HALF) of the grid. */
    static Uv skin(int row, double column) {
        double share = Math.abs(column) / HeadGrid.HALF;
        double across = share < 0.5 ? share * 1.0 : share;
        double down = row / (HeadGrid.ROWS - 1.0);
        return SKIN.at(0.5 + Math.signum(column) * across / 2, 1 - down);
    }

    /** Point of a ring behind a slit's edge. */
    static Uv ring(UvBox box, Slit slit, int ring, int step) {
        return box.at(step / (double) slit.ringSize(), 1 - ring / (double) slit.rings());
    }
}
