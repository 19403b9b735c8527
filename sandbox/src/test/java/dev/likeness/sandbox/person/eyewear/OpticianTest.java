package dev.likeness.sandbox.person.eyewear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Eyewear;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpticianTest {

    private static final HeadShaper SHAPER = new HumanTemplate();
    private static final Map<Sex, ShapedHead> TEMPLATES = new EnumMap<>(Sex.class);
    private static final Map<Sex, List<Eyewear>> GLASSES = new EnumMap<>(Sex.class);
    private static final List<Proportions> FACES =
            List.of(
                    Proportions.TEMPLATE,
                    new Proportions(1.1f, 1.1f, 0.95f, 1.05f, 1.1f, 1, 1, 1.15f, 1, 1),
                    new Proportions(0.92f, 0.95f, 1.1f, 0.95f, 0.95f, 1, 1.05f, 0.9f, 1, 1));

    /** The map of a face has cells of a millimetre: on steep flanks it is that coarse. */
    private static final double ROUGHLY = 1.5;

    static {
        for (Sex sex : Sex.values()) {
            ShapedHead template = SHAPER.shape(sex, Proportions.TEMPLATE);
            TEMPLATES.put(sex, template);
            GLASSES.put(sex, Optician.all(template));
        }
    }

    /** A pair on a head. */
    private record Worn(String name, Surface pair, ShapedHead head, FaceMeasures face) {
        Surface skin() {
            return head.surfaces().get("AvatarHead");
        }

        /** Millimetres around the point between the pupils. */
        double[] point(int vertex) {
            double[] origin = face.origin();
            double[] p = new double[3];
            for (int k = 0; k < 3; k++) {
                p[k] = 1000 * pair.positions()[3 * vertex + k] - origin[k];
            }
            return p;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> worn() {
        List<Arguments> all = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (int i = 0; i < FACES.size(); i++) {
                ShapedHead head = SHAPER.shape(sex, FACES.get(i));
                FaceMeasures face =
                        new FaceMeasures(head.surfaces().get("AvatarHead"), head.joints());
                for (Eyewear pair : GLASSES.get(sex)) {
                    Surface fitted = pair.fit(head.surfaces().get("AvatarHead"), head.joints());
                    String name = sex + " " + i + " " + pair.identity();
                    all.add(Arguments.of(new Worn(name, fitted, head, face)));
                }
            }
        }
        return all.stream();
    }

    @Test
    void thereAreFourPairsAndTheSameForBothSexes() {
        assertThat(GLASSES.get(Sex.FEMALE))
                .extracting(Eyewear::identity)
                .containsExactly("round_metal", "rectangular", "aviator_sunglasses", "cat_eye")
                .isEqualTo(GLASSES.get(Sex.MALE).stream().map(Eyewear::identity).toList());
    }

    @ParameterizedTest
    @MethodSource("worn")
    void frontAndLensesStandBeforeSkinAndLashes(Worn worn) {
        HeightMap front = HeightMap.front(worn.skin(), worn.face().origin());
        double lashes = foremost(worn, "AvatarEyelashes");
        int behind = 0;
        for (int vertex = 0; vertex < worn.pair().vertexCount(); vertex++) {
            double[] p = worn.point(vertex);
            boolean atFront = p[2] > 0 && Math.abs(p[0]) < 62;
            if (atFront && p[2] < front.outer(p[0], p[1], -99) - ROUGHLY) {
                behind++;
            }
        }
        assertThat(behind).isZero();
        assertThat(lensAt(worn, worn.face().pupil())).isGreaterThan(lashes + 2);
    }

    @ParameterizedTest
    @MethodSource("worn")
    void templesLieBesideTheHeadUpToTheEars(Worn worn) {
        HeightMap left = HeightMap.left(worn.skin(), worn.face().origin());
        FaceMeasures face = worn.face();
        int inside = 0;
        for (int vertex = 0; vertex < worn.pair().vertexCount(); vertex++) {
            double[] p = worn.point(vertex);
            boolean besideTheHead = p[0] > 0 && p[2] < -5 && p[2] > face.earZ() + 8;
            if (besideTheHead && p[0] < left.outer(p[2], p[1], 0) - ROUGHLY) {
                inside++;
            }
        }
        assertThat(inside).isZero();
    }

    @ParameterizedTest
    @MethodSource("worn")
    void theEndsBendDownBehindTheEars(Worn worn) {
        FaceMeasures face = worn.face();
        double lowest = 99;
        double highest = -99;
        for (int vertex = 0; vertex < worn.pair().vertexCount(); vertex++) {
            double[] p = worn.point(vertex);
            if (p[0] > 0 && p[2] < face.earZ() - 4) {
                lowest = Math.min(lowest, p[1]);
                highest = Math.max(highest, p[1]);
                assertThat(p[0]).isGreaterThan(face.skull(p[1], p[2], 0) - 3);
            }
        }
        assertThat(highest).isGreaterThan(face.earTop() - 2);
        assertThat(lowest).isLessThan(face.earTop() - 12);
    }

    @ParameterizedTest
    @MethodSource("worn")
    void everyFaceGetsTheSameTopologyCarriedByTheHead(Worn worn) {
        Sex sex = worn.name().startsWith("MALE") ? Sex.MALE : Sex.FEMALE;
        Eyewear pair =
                GLASSES.get(sex).stream()
                        .filter(each -> worn.name().endsWith(each.identity()))
                        .findFirst()
                        .orElseThrow();
        ShapedHead template = TEMPLATES.get(sex);
        Surface shared = pair.fit(template.surfaces().get("AvatarHead"), template.joints());
        assertThat(worn.pair().triangles()).isEqualTo(shared.triangles());
        assertThat(worn.pair().cornerUvs()).isEqualTo(shared.cornerUvs());
        int head = template.joints().stream().map(Joint::name).toList().indexOf("Head");
        assertThat(worn.pair().joints()).containsOnly(head);
    }

    @Test
    void thereIsALowerLevelWithLessThanHalfOfTheTriangles() {
        ShapedHead template = TEMPLATES.get(Sex.MALE);
        Eyewear pair = GLASSES.get(Sex.MALE).get(0);
        Surface fitted = pair.fit(template.surfaces().get("AvatarHead"), template.joints());
        assertThat(pair.lowered(fitted).triangles().length)
                .isLessThan(fitted.triangles().length / 2);
    }

    @Test
    void lensesAreSeenThroughAndFramesAreNot() {
        Eyewear.Textures textures = GLASSES.get(Sex.FEMALE).get(0).paint();
        int size = textures.color().getWidth();
        assertThat(textures.color().getRGB(size / 2, 3 * size / 4) >>> 24).isLessThan(64);
        assertThat(textures.color().getRGB(size / 2, size / 8) >>> 24).isEqualTo(255);
        assertThat(textures.metallicRoughness().getRGB(size / 2, size / 8) & 0xFF).isEqualTo(255);
        assertThat(textures.metallicRoughness().getRGB(size / 2, 3 * size / 4) & 0xFF).isZero();
    }

    private static double foremost(Worn worn, String part) {
        float[] positions = worn.head().surfaces().get(part).positions();
        double most = -99;
        for (int i = 2; i < positions.length; i += 3) {
            most = Math.max(most, 1000 * positions[i] - worn.face().origin()[2]);
        }
        return most;
    }

    /** How far the hindmost point of the left lens around a height of 0 stands before the eyes. */
    private static double lensAt(Worn worn, double pupil) {
        double least = 99;
        for (int vertex = 0; vertex < worn.pair().vertexCount(); vertex++) {
            double[] p = worn.point(vertex);
            if (Math.abs(p[0] - pupil) < 8 && Math.abs(p[1]) < 8 && p[2] > 0) {
                least = Math.min(least, p[2]);
            }
        }
        return least;
    }
}
