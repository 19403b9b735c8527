package dev.likeness.sandbox.person.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Shape;
import dev.likeness.sandbox.person.ShapeSet;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes at full weight and in the sums that speech and feelings make of them. */
class AnatomyTest {

    private static final Slit MOUTH = Faces.GRID.mouth();
    private static final Slit LEFT_EYE = Faces.GRID.leftEye();
    private static final List<String> FACE =
            ShapeSet.names(
                    ShapeSet.MOBILE_51,
                    ShapeSet.VISEMES_15,
                    ShapeSet.LEGACY_45,
                    ShapeSet.VISEMES_17,
                    ShapeSet.EMOTIONS,
                    ShapeSet.FACE_MODIFICATIONS);

    /** Different to the left and to the right by what they say. */
    private static final Set<String> ONE_SIDED =
            Set.of(
                    "contempt",
                    "EyesLeft",
                    "EyesRight",
                    "JawChew",
                    "JawLeft",
                    "JawRight",
                    "MouthLeft",
                    "MouthRight",
                    "jawLeft",
                    "jawRight",
                    "mouthLeft",
                    "mouthRight",
                    "NoseTipLeftRight");

    private static final double EYES_TURN_UP = Math.toRadians(24);

    /** Radius of a pupil. */
    private static final double PUPIL = 1.8;

    private static final Map<Sex, Anatomy> TEMPLATES =
            Map.of(
                    Sex.FEMALE,
                    new Anatomy(Faces.template(Sex.FEMALE)),
                    Sex.MALE,
                    new Anatomy(Faces.template(Sex.MALE)));

    static Stream<Anatomy> people() {
        List<Anatomy> people = new ArrayList<>(TEMPLATES.values());
        for (Sex sex : Sex.values()) {
            for (Proportions face : List.of(Faces.ROUND, Faces.NARROW)) {
                people.add(new Anatomy(new HumanTemplate().shape(sex, face)));
            }
        }
        return people.stream();
    }

    /**
     * Rims of shut lids and lips that roll in turn round their edge, so a few of their triangles
     * must face the other way; so do two behind the corners of the mouth when the jaw slides.
     */
    @ParameterizedTest
    @EnumSource(Sex.class)
    void hardlyAnyTriangleTurnsOver(Sex sex) {
        for (String shape : FACE) {
            assertThat(TEMPLATES.get(sex).flipped(at(shape)))
                    .as(shape)
                    .isLessThanOrEqualTo(mayTurnOver(shape));
        }
    }

    private static int mayTurnOver(String shape) {
        if (shape.startsWith("mouthRoll") || shape.endsWith("Close")) {
            return 16;
        }
        boolean folds = shape.matches("[eE]ye.*|[bB]row.*");
        return folds || ShapeSet.EMOTIONS.names().contains(shape) ? 8 : 2;
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void noToothEverPokesThroughALip(Sex sex) {
        for (String shape : FACE) {
            assertThat(TEMPLATES.get(sex).teethBeforeSkin(at(shape))).as(shape).isLessThan(0.3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mouthSmileLeft 1 mouthSmileRight 1 jawOpen 0.3",
                "jawOpen 0.4 mouthClose 0.4 PP 1",
                "mouthFunnel 1 jawOpen 0.5",
                "mouthPucker 1 jawOpen 0.3",
                "mouthPressLeft 1 mouthPressRight 1 mouthSmileLeft 0.5 mouthSmileRight 0.5",
                "mouthRollLower 1 mouthRollUpper 1",
                "mouthStretchLeft 1 mouthStretchRight 1 jawOpen 0.3",
                "mouthDimpleLeft 1 mouthDimpleRight 1 aa 0.6",
                "mouthFrownLeft 1 mouthFrownRight 1 mouthShrugLower 1",
                "FF 1 mouthSmileLeft 0.5 mouthSmileRight 0.5"
            })
    void noToothPokesThroughALipInUsualSums(String sum) {
        TEMPLATES.forEach(
                (sex, face) -> assertThat(face.teethBeforeSkin(sum(sum))).isLessThan(0.3));
    }

    @ParameterizedTest
    @MethodSource("people")
    void lipsPressedByAnOpenJawTouch(Anatomy face) {
        assertThat(face.gap(MOUTH, sum("PP 1"))).isLessThan(0.05);
        assertThat(face.gap(MOUTH, sum("jawOpen 1 mouthClose 1"))).isLessThan(0.3);
        assertThat(face.gap(MOUTH, sum("jawOpen 0.4 mouthClose 0.4 PP 1"))).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oh", "ou"})
    void roundedLipsHideTheUpperTeeth(String shape) {
        TEMPLATES.forEach(
                (sex, face) -> assertThat(face.upperTeethShown(at(shape))).isLessThan(0.3));
    }

    @Test
    void lipsClosedOverAnOpenJawStretchTheSkinBelowEvenly() {
        TEMPLATES.forEach(
                (sex, face) -> assertThat(face.stretchBelowLips(at("mouthClose"))).isLessThan(2.2));
    }

    @Test
    void feelingsWithAShutMouthKeepItShut() {
        for (String shape :
                List.of(
                        "mouthSmileLeft",
                        "mouthFrownLeft",
                        "mouthPucker",
                        "cheekPuff",
                        "sadness")) {
            assertThat(TEMPLATES.get(Sex.FEMALE).gap(MOUTH, at(shape))).as(shape).isLessThan(0.1);
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void shutLidsMeetWhereverTheEyeLooks(Anatomy face) {
        assertThat(face.gap(LEFT_EYE, sum("eyeBlinkLeft 1"))).isLessThan(0.05);
        assertThat(face.openness(sum("eyeBlinkLeft 1 eyeLookInLeft 1"))).isLessThan(0.3);
        assertThat(face.openness(sum("eyeBlinkLeft 1 eyeLookOutLeft 1"))).isLessThan(0.3);
        assertThat(face.openness(sum("eyeBlinkLeft 1 eyeLookDownLeft 1"))).isLessThan(0.3);
        assertThat(face.openness(sum("eyeBlinkLeft 1 eyeSquintLeft 1"))).isLessThan(0.3);
    }

    /** Who adds them up without letting go of the glance sees less than a millimetre of the eye. */
    @ParameterizedTest
    @MethodSource("people")
    void shutLidsHardlyPartWhenTheEyeLooksUp(Anatomy face) {
        assertThat(face.openness(sum("eyeBlinkLeft 1 eyeLookUpLeft 1"))).isLessThan(0.9);
    }

    @ParameterizedTest
    @MethodSource("people")
    void theUpperLidLeavesMostOfAPupilThatLooksUpInSight(Anatomy face) {
        double pupil = Figures.EYE_RADIUS * Math.sin(EYES_TURN_UP);

        assertThat(face.upperLid(at("eyeLookUpLeft"))).isGreaterThan(pupil + PUPIL / 4);
    }

    @ParameterizedTest
    @MethodSource("people")
    void lipsKeepTogetherWhenTheJawSlidesToASide(Anatomy face) {
        assertThat(face.parted(15, at("jawLeft"))).isLessThan(0.35);
        assertThat(face.parted(15, at("jawRight"))).isLessThan(0.35);
    }

    @ParameterizedTest
    @MethodSource("people")
    void lidsNeverCutIntoTheEyeball(Anatomy face) {
        for (double blink : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            for (String look :
                    List.of("Blink", "LookUp", "LookDown", "LookIn", "LookOut", "Squint", "Wide")) {
                Map<String, Float> weights = new HashMap<>(at("eye" + look + "Left"));
                weights.put("eyeBlinkLeft", (float) blink);
                assertThat(face.overLeftEyeball(weights)).as(blink + " " + look).isPositive();
            }
        }
    }

    /** Between what two well-known rigs do, or near it. */
    @ParameterizedTest
    @CsvSource({
        "jawOpen, 34, 48",
        "mouthClose, 24, 35",
        "jawForward, 7, 10",
        "jawLeft, 6.5, 9.5",
        "browDownLeft, 7, 10",
        "browInnerUp, 8, 17",
        "browOuterUpLeft, 5, 12",
        "cheekPuff, 9, 16",
        "cheekSquintLeft, 4, 10",
        "eyeBlinkLeft, 7, 11",
        "eyeLookDownLeft, 3.5, 7",
        "eyeSquintLeft, 3, 5",
        "eyeWideLeft, 2.5, 5.5",
        "mouthDimpleLeft, 8.5, 11",
        "mouthFrownLeft, 7, 10",
        "mouthFunnel, 6, 14.5",
        "mouthLeft, 10, 15",
        "mouthLowerDownLeft, 3.5, 8.5",
        "mouthPucker, 9, 12",
        "mouthShrugLower, 7, 9",
        "mouthShrugUpper, 4.4, 7",
        "mouthSmileLeft, 10, 22",
        "mouthStretchLeft, 10, 14",
        "mouthUpperUpLeft, 5, 9",
        "noseSneerLeft, 5.5, 7",
        "aa, 13, 24",
        "oh, 9.5, 23.5",
        "E, 9, 13",
        "FF, 3.5, 8"
    })
    void shapesMoveAsFarAsThoseOfOthers(String shape, double least, double most) {
        for (Sex sex : Sex.values()) {
            assertThat(Faces.reach(Faces.shape(Faces.head(sex), shape))).isBetween(least, most);
        }
    }

    @Test
    void whatIsAlikeOnBothSidesMirrorsItself() {
        Surface head = Faces.head(Sex.FEMALE);
        for (String name : FACE) {
            boolean side = name.matches(".*(Left|Right|_L|_R)");
            if (!side && !ONE_SIDED.contains(name)) {
                float[] deltas = Faces.shape(head, name).deltas();
                assertThat(asymmetry(deltas, deltas)).as(name).isLessThan(0.02);
            }
        }
    }

    @Test
    void theOlderSetsSidesMirrorEachOther() {
        Surface head = Faces.head(Sex.MALE);
        for (Shape left : ShapeSet.LEGACY_45.shapesOf(head)) {
            if (left.name().endsWith("_L")) {
                float[] right = Faces.shape(head, left.name().replace("_L", "_R")).deltas();
                assertThat(asymmetry(left.deltas(), right)).as(left.name()).isLessThan(0.02);
            }
        }
    }

    private static double asymmetry(float[] left, float[] right) {
        int[] mirror = Faces.GRID.mirror();
        double most = 0;
        for (int vertex = 0; vertex < mirror.length; vertex++) {
            double[] a = Faces.at(left, vertex);
            double[] b = Faces.at(right, mirror[vertex]);
            b[0] = -b[0];
            most = Math.max(most, Faces.distance(a, b));
        }
        return most;
    }

    /** How far down and up (millimetres from the eyes) the shapes of a set may reach. */
    @ParameterizedTest
    @CsvSource({
        "VISEMES_15, -185, 5",
        "VISEMES_17, -185, 45",
        "LEGACY_45, -185, 90",
        "EMOTIONS, -185, 90",
        "FACE_MODIFICATIONS, -170, 125"
    })
    void everySetMovesOnlyItsRegion(ShapeSet set, double lowest, double highest) {
        Surface head = Faces.head(Sex.FEMALE);
        double eyes = Figures.of(Sex.FEMALE).eyeHeight();
        for (Shape shape : set.shapesOf(head)) {
            float[] deltas = shape.deltas();
            for (int i = 0; i < head.vertexCount(); i++) {
                if (Faces.distance(Faces.at(deltas, i), new double[3]) > 0.1) {
                    double height = Faces.at(head.positions(), i)[1] - eyes;
                    assertThat(height).as(shape.name()).isBetween(lowest, highest);
                }
            }
        }
    }

    @Test
    void theTongueComesBetweenTheTeethInThAlone() {
        assertThat(tongueBeforeTeeth("TH")).isBetween(0.5, 8.0);
        assertThat(tongueBeforeTeeth("kk")).isNegative();
        assertThat(tongueBeforeTeeth("aa")).isNegative();
    }

    private static double tongueBeforeTeeth(String viseme) {
        Surface lower = Faces.template(Sex.FEMALE).surfaces().get("AvatarTeethLower");
        float[] posed = PortraitStudio.posed(lower, at(viseme));
        double teeth = -Double.MAX_VALUE;
        double tongue = -Double.MAX_VALUE;
        for (int vertex = 0; vertex < lower.vertexCount(); vertex++) {
            double ahead = Faces.at(posed, vertex)[2];
            teeth = vertex < Teeth.TONGUE_START ? Math.max(teeth, ahead) : teeth;
            tongue = vertex < Teeth.TONGUE_START ? tongue : Math.max(tongue, ahead);
        }
        return tongue - teeth;
    }

    private static Map<String, Float> at(String shape) {
        return shape.equals("mouthClose")
                ? Map.of("jawOpen", 1f, "mouthClose", 1f)
                : Map.of(shape, 1f);
    }

    private static Map<String, Float> sum(String text) {
        Map<String, Float> weights = new LinkedHashMap<>();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            weights.put(words[i], Float.parseFloat(words[i + 1]));
        }
        return weights;
    }
}
