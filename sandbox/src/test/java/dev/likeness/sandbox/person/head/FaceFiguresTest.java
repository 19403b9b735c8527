package dev.likeness.sandbox.person.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates measured as an anthropologist measures heads. Millimetres. */
class FaceFiguresTest {

    /** Of some sixteen thousand; all of them behind the lips or at the nostrils' rims. */
    private static final int FOLDED = 12;

    /** Radius of an iris. */
    private static final double IRIS = 5.85;

    @ParameterizedTest
    @CsvSource({
        "FEMALE, 62, 64, 48, 54, 31, 35",
        "MALE, 62, 64, 48, 54, 35, 40",
    })
    void pupilsMouthAndNoseAreAsWideAsPeoples(
            Sex sex,
            double pupilsFrom,
            double pupilsTo,
            double mouthFrom,
            double mouthTo,
            double noseFrom,
            double noseTo) {
        assertThat(2 * at(sex, Landmark.LEFT_PUPIL)[0]).isBetween(pupilsFrom, pupilsTo);
        assertThat(2 * at(sex, Landmark.MOUTH_LEFT)[0]).isBetween(mouthFrom, mouthTo);
        assertThat(2 * at(sex, Landmark.LEFT_NOSTRIL)[0]).isBetween(noseFrom, noseTo);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, 141, 149, 126, 134, 94, 106", "MALE, 149, 158, 134, 143, 103, 117"})
    void headCheekbonesAndJawAreAsWideAsPeoples(
            Sex sex,
            double headFrom,
            double headTo,
            double cheeksFrom,
            double cheeksTo,
            double jawFrom,
            double jawTo) {
        assertThat(width(sex, p -> p[1] > 20)).isBetween(headFrom, headTo);
        assertThat(width(sex, p -> p[1] > -30 && p[1] < -5 && p[2] > -60))
                .isBetween(cheeksFrom, cheeksTo);
        assertThat(width(sex, p -> p[1] > -79 && p[1] < -70 && p[2] > -55 && p[2] < -30))
                .isBetween(jawFrom, jawTo);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, 218, 230, 180, 191", "MALE, 227, 241, 189, 201"})
    void theHeadIsAsHighAndDeepAsPeoples(
            Sex sex, double highFrom, double highTo, double deepFrom, double deepTo) {
        double chin = at(sex, Landmark.CHIN)[1];
        assertThat(most(sex, p -> true, p -> p[1]) - chin).isBetween(highFrom, highTo);
        double brow = most(sex, p -> Math.abs(p[1] - 17) < 9 && Math.abs(p[0]) < 3, p -> p[2]);
        double back = -most(sex, p -> Math.abs(p[1]) < 70, p -> -p[2]);
        assertThat(brow - back).isBetween(deepFrom, deepTo);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, 105, 115", "MALE, 110, 121"})
    void mouthAndChinLieAsFarBelowTheEyesAsPeoples(Sex sex, double chinFrom, double chinTo) {
        assertThat(-at(sex, Landmark.LIP_LINE)[1]).isBetween(64.0, 68.0);
        assertThat(-at(sex, Landmark.CHIN)[1]).isBetween(chinFrom, chinTo);
        assertThat(-at(sex, Landmark.NOSE_BASE)[1]).isBetween(45.0, 51.0);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void theProfileStepsBackAtTheNasionAndUnderTheNoseAndUnderTheLip(Sex sex) {
        double glabella = profile(sex, 17);
        double nasion = profile(sex, 3);
        double tip = at(sex, Landmark.NOSE_TIP)[2];
        double base = at(sex, Landmark.NOSE_BASE)[2];
        double lips = most(sex, p -> p[0] == 0 && Math.abs(p[1] + 70) < 5, p -> p[2]);
        double groove = profile(sex, -84);
        double chin = most(sex, p -> p[0] == 0 && Math.abs(p[1] + 100) < 8, p -> p[2]);
        assertThat(nasion).isLessThan(glabella - 1);
        assertThat(tip - base).isBetween(12.0, 25.0);
        assertThat(groove).isLessThan(lips - 2).isLessThan(chin - 0.2);
        assertThat(chin).isLessThan(lips);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void lidsAreThickAndTheOuterCornerOfTheEyeIsTheHigherOne(Sex sex) {
        Surface head = Faces.head(sex);
        Slit eye = Faces.GRID.leftEye();
        for (int column = eye.first() + 2; column < eye.last() - 1; column++) {
            assertThat(Faces.distance(head.positions(), eye.upper(0, column), eye.upper(1, column)))
                    .isGreaterThan(1);
            assertThat(Faces.distance(head.positions(), eye.lower(0, column), eye.lower(1, column)))
                    .isGreaterThan(1);
        }
        double rise = at(sex, Landmark.LEFT_EYE_OUTER)[1] - at(sex, Landmark.LEFT_EYE_INNER)[1];
        assertThat(rise).isBetween(1.0, 3.5);
    }

    /** At rest the upper lid covers 1.5 to 2 mm of the iris, the lower one touches it. */
    @ParameterizedTest
    @EnumSource(Sex.class)
    void eyesAtRestAreOpenAsFarAsPeoples(Sex sex) {
        double top = at(sex, Landmark.LEFT_LID_UPPER)[1];
        double bottom = at(sex, Landmark.LEFT_LID_LOWER)[1];
        assertThat(IRIS - top).as("mm of the iris below the upper lid").isBetween(1.4, 2.1);
        assertThat(IRIS + bottom).as("mm of the iris below the lower lid").isBetween(0.0, 0.9);
    }

    @Test
    void womenAndMenShareTheHeadsTopology() {
        assertThat(Faces.head(Sex.MALE).triangles()).isEqualTo(Faces.head(Sex.FEMALE).triangles());
        assertThat(Faces.head(Sex.MALE).cornerUvs()).isEqualTo(Faces.head(Sex.FEMALE).cornerUvs());
    }

    /** A triangle is folded when it faces away from what its corners' normals show. */
    @ParameterizedTest
    @EnumSource(Sex.class)
    void hardlyAnyTriangleOfTheRestingFaceIsFoldedAndNoneIsEmpty(Sex sex) {
        Surface head = Faces.head(sex);
        int folded = 0;
        for (int i = 0; i < head.triangles().length; i += 3) {
            double[] n = Anatomy.normal(head.positions(), head.triangles(), i);
            double facing = 0;
            for (int k = 0; k < 3; k++) {
                double[] normal = Faces.at(head.normals(), head.triangles()[i + k]);
                facing += n[0] * normal[0] + n[1] * normal[1] + n[2] * normal[2];
            }
            assertThat(Math.abs(n[0]) + Math.abs(n[1]) + Math.abs(n[2])).isGreaterThan(1e-4);
            folded += facing < 0 ? 1 : 0;
        }
        assertThat(folded).isLessThanOrEqualTo(FOLDED);
    }

    private static double[] at(Sex sex, Landmark landmark) {
        double[] p = Faces.at(Faces.template(sex).landmarks().get(landmark), 0);
        p[1] -= Figures.of(sex).eyeHeight();
        return p;
    }

    private static double profile(Sex sex, double height) {
        return skin(sex).stream()
                .filter(p -> p[0] == 0 && p[2] > -20)
                .min((a, b) -> Double.compare(off(a, height), off(b, height)))
                .orElseThrow()[2];
    }

    private static double off(double[] p, double height) {
        return Math.abs(p[1] - height);
    }

    private static double width(Sex sex, Predicate<double[]> where) {
        return 2 * most(sex, where, p -> p[0]);
    }

    private static double most(
            Sex sex, Predicate<double[]> where, ToDoubleFunction<double[]> what) {
        return skin(sex).stream().filter(where).mapToDouble(what).max().orElseThrow();
    }

    /** The outer skin without ears, around the point between the pupils. */
    private static List<double[]> skin(Sex sex) {
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < HeadGrid.ROWS; row++) {
            for (int column = 0; column <= HeadGrid.HALF; column++) {
                double[] p = Faces.at(Faces.head(sex).positions(), HeadGrid.vertex(row, column));
                p[1] -= Figures.of(sex).eyeHeight();
                points.add(p);
            }
        }
        return points;
    }
}
