package dev.likeness.sandbox.person.clothes;

/**
 * A piece with a form of its own, laid as a net.
 *
 * @param cover where it hides the body
 * @param room share of the texture that is left to such pieces, relative to theirs
 * @param net lays it
 */
record FreePiece(Stuff stuff, Cut cover, double room, Lay net) implements Piece {

    /** Covers nothing: trimmings. */
    static final Cut NOTHING = (x, y, z) -> -1000;

    /** Lays a net. */
    @FunctionalInterface
    interface Lay {

        /** Adds the piece's vertices and triangles. */
        void lay(Dummy dummy, Sewing sewing);
    }

    FreePiece(Stuff stuff, Lay net) {
        this(stuff, NOTHING, 1, net);
    }
}
