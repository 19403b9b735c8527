package dev.likeness.sandbox.person.workshop;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;
import dev.likeness.sandbox.person.Sex;

/**
 * Chooses the template that suits a face by its proportions: width of the jaw, height of the brows,
 * opening of the eyes. It says nothing about who the person is, and errs often enough that nobody
 * should be told; whoever knows better names the template.
 */
final class SexGuess {

    private static final Move NOWHERE = new Move(0, 0);

    /** Half way between the templates, and how much makes a clear difference (millimetres). */
    private static final double JAW = 3.3;

    private static final double JAW_SPREAD = 3;
    private static final double BROWS = -0.9;
    private static final double BROWS_SPREAD = 1.5;

    /** The same for the opening of the eyes (a factor). */
    private static final double EYES = 0.955;

    private static final double EYES_SPREAD = 0.03;

    private SexGuess() {}

    /**
     * Guesses.
     *
     * @param face compared with the female template
     */
    static Sex of(Proportions face) {
        double jaw = (move(face, Landmark.LEFT_JAW).out() - JAW) / JAW_SPREAD;
        double brows = (BROWS - move(face, Landmark.LEFT_BROW_INNER).up()) / BROWS_SPREAD;
        double eyes = (EYES - face.eyeSize()) / EYES_SPREAD;
        return jaw + brows + eyes > 0 ? Sex.MALE : Sex.FEMALE;
    }

    private static Move move(Proportions face, Landmark landmark) {
        return face.moves().getOrDefault(landmark, NOWHERE);
    }
}
