package dev.likeness.sandbox.person.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Proportions.Move;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    private static final Workshop WORKSHOP = new Workshop();
    private static final ShapedHead TEMPLATE =
            new HumanTemplate().shape(Sex.FEMALE, Proportions.TEMPLATE);

    @ParameterizedTest
    @CsvSource({"3, 11128", "7, 3996"})
    void legacyHeadsHaveAsManyTrianglesAsTheServiceSays(int level, int triangles) {
        Surface head = HumanTemplate.legacyHead(TEMPLATE);
        Surface low = WORKSHOP.loweredLegacyHead(Sex.FEMALE, level, head);
        assertThat(low.triangles().length / 3).isBetween(triangles - 2, triangles);
        assertThat(low.shapes()).hasSameSizeAs(head.shapes());
    }

    @Test
    void theLowestLegacyHeadHasNoTeeth() {
        Surface head = HumanTemplate.legacyHead(TEMPLATE);
        assertThat(behindTheLips(WORKSHOP.loweredLegacyHead(Sex.FEMALE, 7, head)))
                .isGreaterThan(behindTheLips(WORKSHOP.loweredLegacyHead(Sex.FEMALE, 8, head)));
    }

    @ParameterizedTest
    @CsvSource({"AvatarEyelashes, 130, 160", "AvatarLeftCornea, 138, 244"})
    void partsOfTheLowerLevelAreAboutAsCoarseAsTheServices(String part, int vertices, int faces) {
        Surface low = WORKSHOP.lowered(Sex.FEMALE, part, TEMPLATE.surfaces().get(part));
        assertThat(low.vertexCount()).isCloseTo(vertices, withinPercentage(20));
        assertThat(low.triangles().length / 3).isCloseTo(faces, withinPercentage(20));
    }

    @Test
    void lashesOfTheLowerLevelFollowTheLids() {
        Surface lashes = TEMPLATE.surfaces().get("AvatarEyelashes");
        Surface low = WORKSHOP.lowered(Sex.FEMALE, "AvatarEyelashes", lashes);
        assertThat(low.shapes()).hasSameSizeAs(lashes.shapes());
        float[] blink =
                low.shapes().stream()
                        .filter(shape -> shape.name().equals("eyeBlinkLeft"))
                        .findFirst()
                        .orElseThrow()
                        .deltas();
        double lowest = 0;
        for (int i = 1; i < blink.length; i += 3) {
            lowest = Math.min(lowest, blink[i]);
        }
        assertThat(lowest).isLessThan(-0.006);
    }

    @Test
    void aHaircutHasALowerLevel() {
        Haircut haircut =
                WORKSHOP.haircuts().stream()
                        .filter(each -> each.identity().equals("ponytail"))
                        .findFirst()
                        .orElseThrow();
        Surface low = WORKSHOP.loweredHaircut("ponytail", haircut.surface());
        assertThat((double) low.triangles().length / haircut.surface().triangles().length)
                .isLessThan(0.5);
    }

    @Test
    void wideJawsLowBrowsAndNarrowEyesSuitTheMaleTemplate() {
        assertThat(SexGuess.of(face(5.5f, -2.5f, 0.91f))).isEqualTo(Sex.MALE);
        assertThat(SexGuess.of(face(1, 0.5f, 1))).isEqualTo(Sex.FEMALE);
        assertThat(SexGuess.of(Proportions.TEMPLATE)).isEqualTo(Sex.FEMALE);
    }

    private static Proportions face(float jaw, float brows, float eyes) {
        return Proportions.moved(
                eyes,
                Map.of(
                        Landmark.LEFT_JAW, new Move(jaw, 0),
                        Landmark.LEFT_BROW_INNER, new Move(0, brows)));
    }

    /** Vertices as high as the teeth, in the middle and well behind the lips. */
    private static int behindTheLips(Surface head) {
        float[] lips = TEMPLATE.landmarks().get(Landmark.LIP_LINE);
        int count = 0;
        for (int i = 0; i < head.positions().length; i += 3) {
            boolean middle = Math.abs(head.positions()[i]) < 0.015;
            boolean high = Math.abs(head.positions()[i + 1] - lips[1]) < 0.008;
            boolean behind = head.positions()[i + 2] < lips[2] - 0.008;
            boolean before = head.positions()[i + 2] > lips[2] - 0.025;
            count += middle && high && behind && before ? 1 : 0;
        }
        return count;
    }
}
