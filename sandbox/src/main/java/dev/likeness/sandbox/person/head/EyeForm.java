package dev.likeness.sandbox.person.head;

import static dev.likeness.sandbox.person.sculpt.Soft.clamp;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;

/**
 * How a person's eyes are cut, other than the template's.
 *
 * @param size height of the opening, a factor
 * @param inner how much farther from the middle of the face the inner corner lies, measured from
 *     the eye's own centre (millimetres)
 * @param outer the same of the outer corner
 */
record EyeForm(double size, double inner, double outer) {

    /** The template's. */
    static final EyeForm USUAL = new EyeForm(1, 0, 0);

    /** Farther no corner moves, or the lids would leave the eyeball. */
    private static final double MOST = 2;

    /** What a photo's proportions say about the eyes. */
    static EyeForm of(Proportions wanted) {
        return new EyeForm(
                wanted.eyeSize(),
                corner(wanted, Landmark.LEFT_EYE_INNER),
                corner(wanted, Landmark.LEFT_EYE_OUTER));
    }

    private static double corner(Proportions wanted, Landmark landmark) {
        double move = out(wanted, landmark) - out(wanted, Landmark.LEFT_PUPIL);
        return Double.isNaN(move) ? 0 : clamp(move, -MOST, MOST);
    }

    private static double out(Proportions wanted, Landmark landmark) {
        Move move = wanted.moves().get(landmark);
        return move == null ? 0 : move.out();
    }

    /** Distance of the inner corner from the middle of the face (millimetres). */
    double innerX() {
        return Figures.EYE_INNER + inner;
    }

    /** Distance of the outer corner from the middle of the face (millimetres). */
    double outerX() {
        return Figures.EYE_OUTER + outer;
    }
}
