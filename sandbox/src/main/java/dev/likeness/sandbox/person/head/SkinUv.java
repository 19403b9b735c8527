package dev.likeness.sandbox.person.head;

import dev.likeness.sandbox.person.sculpt.Uv;
import dev.likeness.sandbox.person.sculpt.UvBox;

/** Where the parts of AvatarHead lie in its texture; {@link PaintGuide} tells painters. */
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
        double down = row / (HeadGrid.ROWS - 1.0);
        return SKIN.at(0.5 + column / HeadGrid.COLUMNS, 1 - down);
    }

    /** Point of a ring behind a slit's edge. */
    static Uv ring(UvBox box, Slit slit, int ring, int step) {
        return box.at(step / (double) slit.ringSize(), 1 - ring / (double) slit.rings());
    }
}
