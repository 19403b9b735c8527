package dev.likeness.sandbox.person.clothes;

import dev.likeness.sandbox.person.sculpt.Volume;
import java.util.Optional;

/**
 * A piece cut from the body's form.
 *
 * @param cut where it lies
 * @param wear how it hangs
 * @param form what it is pressed upon instead of hanging, if anything
 * @param overlap how far it reaches under pieces above it (mm)
 */
record CutPiece(Stuff stuff, Cut cut, Wear wear, Optional<Volume> form, double overlap)
        implements Piece {

    CutPiece(Stuff stuff, Cut cut, Wear wear) {
        this(stuff, cut, wear, Optional.empty(), 45);
    }

    @Override
    public Cut cover() {
        return cut;
    }
}
