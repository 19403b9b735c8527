package dev.likeness.sandbox.person.clothes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.likeness.sandbox.person.Clothing;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import dev.likeness.sandbox.person.paint.ClothPainter;
import dev.likeness.sandbox.person.workshop.Pose;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CollectionTest {

    /** Skin deeper inside the edges than this is masked (mm). */
    private static final double MASKED = 15;

    /** Nearer to an edge than this, cloth does not have to cover skin (mm). */
    private static final double EDGE = 4;

    /** Skin may touch the cloth from within, and reach so far through it (mm). */
    private static final double TOLERANCE = 3;

    /** Which piece of a shirt is its collar. */
    private static final int COLLAR = 1;

    /** Above this height over the eyes there is nothing but the neck (mm). */
    private static final double NECK = -142;

    private static final Map<Sex, ShapedHead> TEMPLATES = new EnumMap<>(Sex.class);
    private static final Map<Sex, List<Garment>> COLLECTIONS = new EnumMap<>(Sex.class);

    static {
        HumanTemplate shaper = new HumanTemplate();
        for (Sex sex : Sex.values()) {
            ShapedHead template = shaper.shape(sex, Proportions.TEMPLATE);
            TEMPLATES.put(sex, template);
            COLLECTIONS.put(sex, Collection.of(body(sex), template.joints(), eyeHeight(sex)));
        }
    }

    /** Outfits have all pieces that garments of one kind have, but for the skirt. */
    static Stream<Arguments> outfits() {
        return Stream.of(Sex.values())
                .flatMap(
                        sex ->
                                COLLECTIONS.get(sex).stream()
                                        .filter(each -> each.category().equals("outfits"))
                                        .map(each -> Arguments.of(sex, each)));
    }

    private static Garment garment(Sex sex, String identity) {
        return COLLECTIONS.get(sex).stream()
                .filter(each -> each.identity().equals(identity))
                .findFirst()
                .orElseThrow();
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

    @ParameterizedTest
    @EnumSource(Sex.class)
    void thereAreNineOutfitsSixTopsFiveBottomsAndThreePairsOfShoes(Sex sex) {
        Map<String, Integer> kinds = new HashMap<>();
        COLLECTIONS.get(sex).forEach(each -> kinds.merge(each.category(), 1, Integer::sum));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "outfits", 9,
                                "outfits_top", 6,
                                "outfits_bottom", 5,
                                "outfits_shoes", 3));
    }

    @Test
    void bothSexesChooseFromTheSameNames() {
        assertThat(COLLECTIONS.get(Sex.FEMALE))
                .extracting(Garment::identity)
                .isEqualTo(COLLECTIONS.get(Sex.MALE).stream().map(Garment::identity).toList());
    }

    @ParameterizedTest
    @MethodSource("outfits")
    void noSkinThatIsNotMaskedComesThroughClothInAnyPose(Sex sex, Garment garment) {
        Surface cloth = garment.cloth().surface();
        List<Integer> covered = covered(sex, garment);
        assertThat(covered).isNotEmpty();
        for (Pose pose : List.of(Pose.rest(), Pose.standing(), Pose.walking())) {
            Surface posed = pose.bend(cloth, TEMPLATES.get(sex).joints());
            Surface skin = pose.bend(body(sex), TEMPLATES.get(sex).joints());
            Set<Integer> bare = new HashSet<>();
            for (int vertex : covered) {
                if (1000 * heightOver(posed, skin, vertex, 0.2f) > TOLERANCE) {
                    bare.add(vertex);
                }
            }
            assertThat(bare).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("outfits")
    void theNeckIsNeitherCoveredNorMasked(Sex sex, Garment garment) {
        Surface body = body(sex);
        int seen = 0;
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            double y = 1000.0 * body.positions()[3 * vertex + 1] - eyeHeight(sex);
            if (y > NECK) {
                double x = 1000.0 * body.positions()[3 * vertex];
                double z = 1000.0 * body.positions()[3 * vertex + 2];
                for (Piece piece : garment.pieces()) {
                    assertThat(piece.cover().inside(x, y, z)).isNegative();
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void aShirtsCollarClosesInFrontAndEndsBelowTheChin(Sex sex) {
        Cloth shirt = garment(sex, "shirt").cloth();
        double gap = Double.MAX_VALUE;
        double top = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < shirt.surface().triangles().length; corner++) {
            if (shirt.pieces()[corner / 3] == COLLAR) {
                int vertex = shirt.surface().triangles()[corner];
                float[] p = shirt.surface().positions();
                double front = 1000.0 * p[3 * vertex + 2];
                double aside = 1000.0 * Math.abs(p[3 * vertex]);
                gap = front > -60 ? Math.min(gap, 2 * aside) : gap;
                top = Math.max(top, 1000.0 * p[3 * vertex + 1] - eyeHeight(sex));
            }
        }
        assertThat(gap).isLessThan(8);
        assertThat(top).isBetween(-160.0, -115.0);
    }

    /** Skin under the edges of cloth: covered, but not masked. */
    private static List<Integer> covered(Sex sex, Garment garment) {
        Surface body = body(sex);
        List<Integer> result = new ArrayList<>();
        for (int vertex = 0; vertex < body.vertexCount(); vertex++) {
            double x = 1000.0 * body.positions()[3 * vertex];
            double y = 1000.0 * body.positions()[3 * vertex + 1] - eyeHeight(sex);
            double z = 1000.0 * body.positions()[3 * vertex + 2];
            double inside = Double.NEGATIVE_INFINITY;
            for (Piece piece : garment.pieces()) {
                inside = Math.max(inside, piece.cover().inside(x, y, z));
            }
            if (inside > EDGE && inside <= MASKED) {
                result.add(vertex);
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("outfits")
    void clothLiesOutsideTheSkin(Sex sex, Garment garment) {
        Surface body = body(sex);
        Surface cloth = garment.cloth().surface();
        int inside = 0;
        int outside = 0;
        for (int vertex = 0; vertex < cloth.vertexCount(); vertex += 29) {
            double away = heightOver(body, cloth, vertex, -1);
            inside += away < -0.004 ? 1 : 0;
            outside += away > 0.001 ? 1 : 0;
        }
        // Ends of laces and cords, and edges turned in at narrow corners.
        assertThat(inside).isLessThanOrEqualTo(cloth.vertexCount() / 29 / 50);
        assertThat(outside).isPositive();
    }

    /**
     * Distance of a vertex of one surface from the tangent plane of another one's nearest vertex,
     * metres.
     *
     * @param facing how much that one has to face the same way, -1 not at all, 1 completely
     */
    private static double heightOver(Surface surface, Surface points, int point, float facing) {
        float[] at = points.positions();
        float[] p = surface.positions();
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < p.length; i += 3) {
            double up = p[i + 1] - at[3 * point + 1];
            if (up * up < least && along(surface, i, points, 3 * point) >= facing) {
                double far = 0;
                for (int k = 0; k < 3; k++) {
                    far += Math.pow(p[i + k] - at[3 * point + k], 2);
                }
                if (far < least) {
                    least = far;
                    nearest = i;
                }
            }
        }
        double height = 0;
        for (int k = 0; k < 3; k++) {
            height += (at[3 * point + k] - p[nearest + k]) * surface.normals()[nearest + k];
        }
        return height;
    }

    private static float along(Surface a, int at, Surface b, int other) {
        float along = 0;
        for (int k = 0; k < 3; k++) {
            along += a.normals()[at + k] * b.normals()[other + k];
        }
        return along;
    }

    @ParameterizedTest
    @MethodSource("outfits")
    void clothIsCarriedByWeightsThatSumToOne(Sex sex, Garment garment) {
        Surface cloth = garment.cloth().surface();
        for (int vertex = 0; vertex < cloth.vertexCount(); vertex++) {
            float sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += cloth.weights()[4 * vertex + i];
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void edgesAreTurnedInSoThatClothHasAThickness(Sex sex) {
        for (String identity : List.of("tshirt", "jeans", "blazer")) {
            Cloth cloth = garment(sex, identity).cloth();
            assertThat(thickEdges(cloth)).isGreaterThan(100);
        }
    }

    /** Vertices whose place on the skin is that of another one more than 8 mm away: turned in. */
    private static long thickEdges(Cloth cloth) {
        Map<List<Float>, Integer> first = new HashMap<>();
        long turned = 0;
        float[] p = cloth.surface().positions();
        for (int vertex = 0; vertex < cloth.surface().vertexCount(); vertex++) {
            List<Float> place = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                place.add(cloth.places()[4 * vertex + k]);
            }
            Integer other = first.putIfAbsent(place, vertex);
            if (other != null) {
                double far = 0;
                for (int k = 0; k < 3; k++) {
                    far += Math.pow(p[3 * vertex + k] - p[3 * other + k], 2);
                }
                turned += far > 0.008 * 0.008 ? 1 : 0;
            }
        }
        return turned;
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void solesReachBetweenTenAndTwentySixMillimetresBelowTheFloorOfBareFeet(Sex sex) {
        for (String identity : List.of("sneakers", "boots", "shoes", "casual", "country")) {
            float lowest = 1;
            Surface cloth = garment(sex, identity).cloth().surface();
            for (int vertex = 0; vertex < cloth.vertexCount(); vertex++) {
                lowest = Math.min(lowest, cloth.positions()[3 * vertex + 1]);
            }
            assertThat(lowest).isBetween(-0.026f, -0.010f);
        }
    }

    @Test
    void aGarmentHasTheSameTopologyOnEverybodyAndFollowsTheNeck() {
        Proportions round = new Proportions(1.1f, 1.1f, 0.9f, 1, 1, 1, 1, 1, 1, 1);
        Surface other = new HumanTemplate().shape(Sex.MALE, round).surfaces().get("AvatarBody");
        Cloth hoodie = garment(Sex.MALE, "hoodie").cloth();
        Surface fitted = hoodie.fit(body(Sex.MALE), other);
        assertThat(fitted.triangles()).isEqualTo(hoodie.surface().triangles());
        assertThat(fitted.cornerUvs()).isEqualTo(hoodie.surface().cornerUvs());
        assertThat(hoodie.fit(body(Sex.MALE), body(Sex.MALE)).positions())
                .isEqualTo(hoodie.surface().positions());
    }

    @Test
    void clothIsPaintedWithColourReliefRoughnessAndMetal() {
        ClothPainter painter = new ClothPainter(TEMPLATES.get(Sex.FEMALE));
        Clothing.Textures jeans = painter.paint(garment(Sex.FEMALE, "jeans"));
        BufferedImage surface = jeans.metallicRoughness().orElseThrow();
        for (BufferedImage image : List.of(jeans.color(), jeans.normal(), surface, jeans.mask())) {
            assertThat(List.of(image.getWidth(), image.getHeight())).containsOnly(1024);
        }
        int metal = 0;
        int smooth = 0;
        for (int pixel : surface.getRGB(0, 0, 1024, 1024, null, 0, 1024)) {
            metal += (pixel & 0xff) > 200 ? 1 : 0;
            smooth += (pixel >> 8 & 0xff) < 40 ? 1 : 0;
        }
        assertThat(metal).isBetween(20, 5000);
        assertThat(smooth).isZero();
    }
}
