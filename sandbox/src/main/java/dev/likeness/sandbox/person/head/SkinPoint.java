package dev.likeness.sandbox.person.head;

/**
 * A vertex of the skin as the muscles see it: millimetres in the neutral face. The inside of the
 * lips counts as the place where the lips meet.
 *
 * @param lip 1 above the mouth's slit, -1 below, 0 in line with its corners
 * @param ring ring behind the edge of the mouth (0 on the outer skin)
 * @param lid 1 on the upper, -1 on the lower lid's rim, 0 elsewhere
 */
record SkinPoint(double x, double y, double z, int lip, int ring, int lid) {

    /** Height above the line of the lips. */
    double aboveLips(LipLine lips) {
        return y - lips.y(x);
    }

    /** 0 in the middle of the mouth, 1 at its corners and beyond. */
    double towardsCorner() {
        return Math.min(Math.abs(x) / LipLine.CORNER, 1);
    }
}
