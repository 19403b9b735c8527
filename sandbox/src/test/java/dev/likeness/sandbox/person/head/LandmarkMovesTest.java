package dev.likeness.sandbox.person.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LandmarkMovesTest {

    private static final Map<Landmark, Move> MOVES =
            Map.of(
                    Landmark.LEFT_JAW, new Move(5, 0),
                    Landmark.LEFT_CHEEK, new Move(4, 0),
                    Landmark.CHIN, new Move(0, -5),
                    Landmark.LEFT_BROW, new Move(0, -3),
                    Landmark.LEFT_NOSTRIL, new Move(2, 1),
                    Landmark.MOUTH_LEFT, new Move(3, -1),
                    Landmark.LIP_LINE, new Move(0, -1),
                    Landmark.LEFT_PUPIL, new Move(1.5f, 0),
                    Landmark.LEFT_EYE_OUTER, new Move(0, 2));

    private static ShapedHead template;
    private static ShapedHead moved;

    @BeforeAll
    static void shape() {
        template = Faces.template(Sex.FEMALE);
        moved = new HumanTemplate().shape(Sex.FEMALE, Proportions.moved(1, MOVES));
    }

    @Test
    void landmarksComeToLieWhereTheyAreWanted() {
        MOVES.forEach(
                (landmark, move) -> {
                    if (landmark != Landmark.LEFT_EYE_OUTER) {
                        float[] shift = shift(landmark);
                        assertThat(shift[0]).as("%s", landmark).isCloseTo(move.out(), within(0.8f));
                        assertThat(shift[1]).as("%s", landmark).isCloseTo(move.up(), within(0.8f));
                    }
                });
    }

    @Test
    void bothSidesMoveAlike() {
        float[] left = moved.landmarks().get(Landmark.LEFT_JAW);
        float[] right = moved.landmarks().get(Landmark.RIGHT_JAW);

        assertThat(right[0]).isCloseTo(-left[0], within(1e-5f));
        assertThat(right[1]).isCloseTo(left[1], within(1e-5f));
    }

    @Test
    void eyesTurnByTheirTiltAndStayRound() {
        assertThat(shift(Landmark.LEFT_EYE_OUTER)[1]).isGreaterThan(0.5f);
        Joint eye =
                moved.joints().stream()
                        .filter(joint -> joint.name().equals("LeftEye"))
                        .findFirst()
                        .orElseThrow();
        double[] centre = {1000.0 * eye.x(), 1000.0 * eye.y(), 1000.0 * eye.z()};
        Surface ball = moved.surfaces().get("AvatarLeftEyeball");
        for (int vertex = 0; vertex < ball.vertexCount(); vertex++) {
            assertThat(Faces.distance(Faces.at(ball.positions(), vertex), centre))
                    .isCloseTo(Figures.EYE_RADIUS, within(0.01));
        }
    }

    @Test
    void theBodyBelowTheNeckStaysAsItIs() {
        float[] before = template.surfaces().get("AvatarBody").positions();
        float[] after = moved.surfaces().get("AvatarBody").positions();
        for (int i = 0; i < before.length; i += 3) {
            if (before[i + 1] < 1.39f) {
                assertThat(Faces.distance(Faces.at(before, i / 3), Faces.at(after, i / 3)))
                        .isLessThan(0.01);
            }
        }
    }

    @Test
    void absurdMovesAreLimited() {
        Map<Landmark, Move> absurd =
                Map.of(
                        Landmark.CHIN, new Move(0, -500),
                        Landmark.LEFT_JAW, new Move(Float.NaN, Float.NaN));
        ShapedHead head = new HumanTemplate().shape(Sex.FEMALE, Proportions.moved(1, absurd));

        float down =
                template.landmarks().get(Landmark.CHIN)[1] - head.landmarks().get(Landmark.CHIN)[1];
        assertThat(1000 * down).isBetween(8f, 11f);
    }

    /** Millimetres. */
    private static float[] shift(Landmark landmark) {
        float[] from = template.landmarks().get(landmark);
        float[] to = moved.landmarks().get(landmark);
        return new float[] {1000 * (to[0] - from[0]), 1000 * (to[1] - from[1])};
    }
}
