package dev.likeness.sandbox.person.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.sculpt.Soft;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionsTest {

    private static final Slit MOUTH = Faces.GRID.mouth();
    private static final Slit EYE = Faces.GRID.leftEye();

    static Stream<Arguments> people() {
        return Stream.of(Sex.values())
                .flatMap(
                        sex ->
                                Stream.of(Proportions.TEMPLATE, Faces.ROUND, Faces.NARROW)
                                        .map(face -> Arguments.of(sex, face)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BODY_SHAPE")
    void theHeadHasAllShapesOfEachSet(ShapeSet set) {
        for (Sex sex : Sex.values()) {
            assertThat(set.shapesOf(Faces.head(sex)))
                    .extracting(Shape::name)
                    .isEqualTo(set.names());
        }
    }

    @Test
    void theSetsHaveTheServicesNamesInItsOrder() {
        assertThat(ShapeSet.MOBILE_51.names()).hasSize(51).isSorted();
        assertThat(ShapeSet.VISEMES_15.names())
                .containsExactly("CH DD E FF PP RR SS TH aa ih kk nn oh ou sil".split(" "));
        assertThat(ShapeSet.VISEMES_14.names())
                .isEqualTo(ShapeSet.VISEMES_15.names().subList(0, 14));
        assertThat(ShapeSet.VISEMES_17.names()).hasSize(17).endsWith("sil", "frown", "smile");
        assertThat(ShapeSet.LEGACY_45.names()).hasSize(45).startsWith("base_head", "BrowsD_L");
        assertThat(ShapeSet.BODY_SHAPE.names()).hasSize(16);
    }

    @Test
    void theBodyHasAllShapesOfTheBodyAndTheHeadThoseThatReachTheNeck() {
        ShapedHead person = Faces.template(Sex.MALE);
        assertThat(ShapeSet.BODY_SHAPE.shapesOf(person.surfaces().get("AvatarBody")))
                .extracting(Shape::name)
                .isEqualTo(ShapeSet.BODY_SHAPE.names());
        assertThat(ShapeSet.BODY_SHAPE.shapesOf(Faces.head(Sex.MALE)))
                .extracting(Shape::name)
                .contains("NeckPlus", "NeckMinus")
                .doesNotContain("LegsPlus");
    }

    @Test
    void theLowerTeethMoveWithTheJawAndInSpeech() {
        Surface teeth = Faces.template(Sex.FEMALE).surfaces().get("AvatarTeethLower");
        assertThat(ShapeSet.MOBILE_51.shapesOf(teeth))
                .extracting(Shape::name)
                .containsExactly("jawForward", "jawLeft", "jawOpen", "jawRight");
        assertThat(ShapeSet.VISEMES_15.shapesOf(teeth)).hasSize(15);
        assertThat(ShapeSet.LEGACY_45.shapesOf(teeth))
                .extracting(Shape::name)
                .containsExactly("JawChew", "JawFwd", "JawLeft", "JawOpen", "JawRight");
        assertThat(Faces.reach(Faces.shape(teeth, "jawOpen"))).isBetween(25.0, 45.0);
    }

    @ParameterizedTest
    @MethodSource("people")
    void theLipsOfTheNeutralFaceTouch(Sex sex, Proportions face) {
        assertThat(widestGap(person(sex, face), MOUTH, Map.of())).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("people")
    void theLipsTouchInPp(Sex sex, Proportions face) {
        assertThat(widestGap(person(sex, face), MOUTH, Map.of("PP", 1f))).isLessThan(0.05);
    }

    @ParameterizedTest
    @MethodSource("people")
    void mouthCloseClosesWhatJawOpenOpens(Sex sex, Proportions face) {
        Surface head = person(sex, face).surfaces().get("AvatarHead");
        assertThat(gap(head, MOUTH, Map.of("jawOpen", 1f))).isGreaterThan(25);
        assertThat(gap(head, MOUTH, Map.of("jawOpen", 1f, "mouthClose", 1f))).isLessThan(0.3);
    }

    @ParameterizedTest
    @MethodSource("people")
    void aBlinkLeavesNoGap(Sex sex, Proportions face) {
        assertThat(widestGap(person(sex, face), EYE, Map.of("eyeBlinkLeft", 1f))).isLessThan(0.3);
    }

    @ParameterizedTest
    @MethodSource("people")
    void theLidsNeverCutIntoTheEyeball(Sex sex, Proportions face) {
        ShapedHead person = person(sex, face);
        Surface head = person.surfaces().get("AvatarHead");
        Joint eye =
                person.joints().stream().filter(j -> j.name().equals("LeftEye")).findFirst().get();
        double[] centre = {1000.0 * eye.x(), 1000.0 * eye.y(), 1000.0 * eye.z()};
        int skin = 1 + (HeadGrid.ROWS - 1) * HeadGrid.COLUMNS;
        for (float weight : new float[] {0, 0.25f, 0.5f, 0.75f, 1}) {
            float[] posed = PortraitStudio.posed(head, Map.of("eyeBlinkLeft", weight));
            for (int vertex = 0; vertex < skin; vertex++) {
                assertThat(Faces.distance(Faces.at(posed, vertex), centre))
                        .isGreaterThan(Figures.EYE_RADIUS + 0.3);
            }
        }
    }

    @Test
    void leftAndRightMirrorEachOther() {
        Surface head = Faces.head(Sex.FEMALE);
        int[] mirror = Faces.GRID.mirror();
        for (Shape left : ShapeSet.MOBILE_51.shapesOf(head)) {
            if (left.name().endsWith("Left")) {
                String other = left.name().replace("Left", "Right");
                float[] right = Faces.shape(head, other).deltas();
                for (int vertex = 0; vertex < mirror.length; vertex++) {
                    double[] a = Faces.at(left.deltas(), vertex);
                    double[] b = Faces.at(right, mirror[vertex]);
                    b[0] = -b[0];
                    assertThat(Faces.distance(a, b)).isLessThan(0.1);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "brow, -15, 90",
        "eye, -45, 45",
        "cheekSquint, -60, 20",
        "jaw, -190, -20",
        "mouth, -190, 5",
        "noseSneer, -80, 25",
        "cheekPuff, -120, -15"
    })
    void everyShapeMovesOnlyItsRegion(String kind, double lowest, double highest) {
        Surface head = Faces.head(Sex.FEMALE);
        double eyes = Figures.of(Sex.FEMALE).eyeHeight();
        for (Shape shape : ShapeSet.MOBILE_51.shapesOf(head)) {
            for (int i = 0; shape.name().startsWith(kind) && i < head.vertexCount(); i++) {
                if (Faces.distance(Faces.at(shape.deltas(), i), new double[3]) > 0.1) {
                    double[] place = Faces.at(head.positions(), i);
                    assertThat(place[1] - eyes).as(shape.name()).isBetween(lowest, highest);
                    assertThat(place[2]).as(shape.name()).isGreaterThan(-95);
                }
            }
        }
    }

    @Test
    void silenceIsTheNeutralFaceAndEveryOtherShapeMoves() {
        for (Shape shape : Faces.head(Sex.MALE).shapes()) {
            if (ShapeSet.BODY_SHAPE.names().contains(shape.name())) {
                continue;
            }
            if (List.of("sil", "base_head").contains(shape.name())) {
                assertThat(Faces.reach(shape)).isZero();
            } else {
                assertThat(Faces.reach(shape)).as(shape.name()).isBetween(1.5, 48.0);
            }
        }
    }

    @Test
    void aSmileTakesTheCornerOutUpAndBack() {
        Surface head = Faces.head(Sex.FEMALE);
        int corner = MOUTH.upper(0, MOUTH.last());
        double[] move = Faces.at(Faces.shape(head, "mouthSmileLeft").deltas(), corner);
        assertThat(move[0]).isGreaterThan(3);
        assertThat(move[1]).isGreaterThan(4);
        assertThat(move[2]).isLessThan(-2);
    }

    @Test
    void lashesStayOnTheRimOfTheLid() {
        ShapedHead person = Faces.template(Sex.FEMALE);
        Surface head = person.surfaces().get("AvatarHead");
        Surface lashes = person.surfaces().get("AvatarEyelashes");
        Map<String, Float> shut = Map.of("eyeBlinkLeft", 1f);
        float[] lids = PortraitStudio.posed(head, shut);
        float[] hair = PortraitStudio.posed(lashes, shut);
        for (int lash = 0; lash < Lashes.UPPER_COUNT + Lashes.LOWER_COUNT; lash++) {
            double[] one = Faces.at(hair, Lashes.CARD_VERTICES * lash);
            double[] other = Faces.at(hair, Lashes.CARD_VERTICES * lash + 1);
            double[] root = between(one, other, 0.5);
            assertThat(fromRim(root, lids, lash < Lashes.UPPER_COUNT))
                    .as("" + lash)
                    .isLessThan(0.05);
        }
    }

    private static double fromRim(double[] point, float[] lids, boolean upper) {
        double least = Double.MAX_VALUE;
        for (double along = EYE.first(); along < EYE.last(); along += 0.01) {
            int column = (int) along;
            int a = upper ? EYE.upper(0, column) : EYE.lower(0, column);
            int b = upper ? EYE.upper(0, column + 1) : EYE.lower(0, column + 1);
            double[] rim = between(Faces.at(lids, a), Faces.at(lids, b), along - column);
            least = Math.min(least, Faces.distance(point, rim));
        }
        return least;
    }

    private static double[] between(double[] a, double[] b, double share) {
        double[] point = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            point[axis] = Soft.mix(a[axis], b[axis], share);
        }
        return point;
    }

    private static ShapedHead person(Sex sex, Proportions face) {
        return face.equals(Proportions.TEMPLATE)
                ? Faces.template(sex)
                : new HumanTemplate().shape(sex, face);
    }

    private static double widestGap(ShapedHead person, Slit slit, Map<String, Float> weights) {
        return gap(person.surfaces().get("AvatarHead"), slit, weights);
    }

    private static double gap(Surface head, Slit slit, Map<String, Float> weights) {
        float[] posed = PortraitStudio.posed(head, weights);
        double widest = 0;
        for (int column = slit.first(); column <= slit.last(); column++) {
            double gap = Faces.distance(posed, slit.upper(0, column), slit.lower(0, column));
            widest = Math.max(widest, gap);
        }
        return widest;
    }
}
