package dev.likeness.sandbox.person.clothes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CollectionTest {

    private static final Map<Sex, ShapedHead> TEMPLATES = new EnumMap<>(Sex.class);

    static {
        HumanTemplate shaper = new HumanTemplate();
        for (Sex sex : Sex.values()) {
            TEMPLATES.put(sex, shaper.shape(sex, Proportions.TEMPLATE));
        }
    }

    static Stream<Arguments> garments() {
        return Stream.of(Sex.values())
                .flatMap(
                        sex ->
                                collection(sex).stream()
                                        .filter(each -> each.pieces().size() == 3)
                                        .map(each -> Arguments.of(sex, each)));
    }

    private static List<Garment> collection(Sex sex) {
        return Collection.of(body(sex), TEMPLATES.get(sex).joints(), eyeHeight(sex));
    }

    private static double eyeHeight(Sex sex) {
        return 1000.0
                * TEMPLATES.get(sex).joints().stream()
                        .filter(joint -> joint.name().equals("LeftEye"))
                        .findFirst()
                        .orElseThrow()
                        .y();
    }

    private static Surface body(Sex sex) {
        return TEMPLATES.get(sex).surfaces().get("AvatarBody");
    }

    @Test
    void thereAreNineOutfitsAndTheSameForBothSexes() {
        assertThat(collection(Sex.FEMALE).stream().filter(g -> g.category().equals("outfits")))
                .hasSize(9);
        assertThat(collection(Sex.FEMALE))
                .extracting(Garment::identity)
                .isEqualTo(collection(Sex.MALE).stream().map(Garment::identity).toList());
    }

    @ParameterizedTest
    @MethodSource("garments")
    void clothLiesOutsideTheSkin(Sex sex, Garment garment) {
        Surface body = body(sex);
        Surface cloth = garment.cloth().surface();
        int inside = 0;
        int outside = 0;
        for (int vertex = 0; vertex < cloth.vertexCount(); vertex += 11) {
            double away = heightOver(body, cloth.positions(), vertex);
            inside += away < -0.004 ? 1 : 0;
            outside += away > 0.001 ? 1 : 0;
        }
        // Folded edges end just below the skin, in narrow corners a little deeper.
        assertThat(inside).isLessThanOrEqualTo(2);
        assertThat(outside).isPositive();
    }

    /** Distance of a point from the nearest vertex' tangent plane, metres. */
    private static double heightOver(Surface body, float[] points, int point) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            double far = 0;
            for (int k = 0; k < 3; k++) {
                double d = points[3 * point + k] - body.positions()[3 * vertex + k];
                far += d * d;
            }
            if (far < least) {
                least = far;
                nearest = vertex;
            }
        }
        double height = 0;
        for (int k = 0; k < 3; k++) {
            height +=
                    (points[3 * point + k] - body.positions()[3 * nearest + k])
                            * body.normals()[3 * nearest + k];
        }
        return height;
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void clothIsCarriedByWeightsThatSumToOne(Sex sex) {
        Surface body = body(sex);
        for (Garment garment : collection(sex)) {
            Surface cloth = garment.cloth().surface();
            for (int vertex = 0; vertex < cloth.vertexCount(); vertex++) {
                float sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += cloth.weights()[4 * vertex + i];
                }
                assertThat(sum).isCloseTo(1, within(1e-5f));
            }
        }
    }

    @Test
    void aGarmentHasTheSameTopologyOnEverybody() {
        Proportions round = new Proportions(1.1f, 1.1f, 0.9f, 1, 1, 1, 1, 1, 1, 1);
        Surface other = new HumanTemplate().shape(Sex.MALE, round).surfaces().get("AvatarBody");
        Garment hoodie = collection(Sex.MALE).get(2);
        assertThat(hoodie.cloth().fit(body(Sex.MALE), other).triangles())
                .isEqualTo(hoodie.cloth().surface().triangles());
    }
}
