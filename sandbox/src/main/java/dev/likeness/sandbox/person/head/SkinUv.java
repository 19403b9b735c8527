package dev.likeness.sandbox.person.head;

/**
 * Where the parts of AvatarHead lie in its texture.
 *
 * <p>{@link #SKIN} is unrolled like a cylinder: the middle of its width is the middle of the face,
 * u grows to the person's left, the back of the head is at both ends; v falls from the crown to the
 * base of the neck. Face, eyes and mouth have most of the room. The slits of the eyes and of the
 * mouth are closed lines in it. An ear lies in its box as a disk, the canal in the middle, the back
 * of the ear around the rim. The rims of the lids and the inside of the mouth are strips: the
 * skin's edge is at the top of the box, the deepest ring at its bottom, u runs around the slit from
 * the corner at the person's right, first along the upper side.
 */
public final class SkinUv {

    /** Face, scalp and neck. */
    public static final UvBox SKIN = new UvBox(0.002, 0.165, 0.998, 0.998);

    /** The left ear. */
    public static final UvBox LEFT_EAR = new UvBox(0.005, 0.005, 0.155, 0.155);

    /** The right ear. */
    public static final UvBox RIGHT_EAR = new UvBox(0.165, 0.005, 0.315, 0.155);

    /** The rims of the left eye's lids: one ring of pink edge, one behind the lid. */
    public static final UvBox LEFT_RIM = new UvBox(0.33, 0.085, 0.58, 0.155);

    /** The rims of the right eye's lids. */
    public static final UvBox RIGHT_RIM = new UvBox(0.33, 0.005, 0.58, 0.075);

    /** Lips' inner side (the upper third) and the cavity of the mouth. */
    public static final UvBox MOUTH = new UvBox(0.6, 0.005, 0.995, 0.155);

    private SkinUv() {}

    /** Point of a row and a column (-HALF to HALF) of the grid. */
    static Uv skin(int row, double column) {
        double down = row / (HeadGrid.ROWS - 1.0);
        return SKIN.at(0.5 + column / HeadGrid.COLUMNS, 1 - down);
    }

    /** Point of a ring behind a slit's edge. */
    static Uv ring(UvBox box, Slit slit, int ring, int step) {
        return box.at(step / (double) slit.ringSize(), 1 - ring / (double) slit.rings());
    }
}
