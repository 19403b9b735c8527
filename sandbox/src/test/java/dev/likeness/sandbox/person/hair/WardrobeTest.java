package dev.likeness.sandbox.person.hair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.sandbox.person.Haircut;
import dev.likeness.sandbox.person.HeadShaper;
import dev.likeness.sandbox.person.Joint;
import dev.likeness.sandbox.person.Landmark;
import dev.likeness.sandbox.person.Proportions;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import dev.likeness.sandbox.person.head.HumanTemplate;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WardrobeTest {

    private static final HeadShaper SHAPER = new HumanTemplate();
    private static final Wardrobe WARDROBE = new Wardrobe(SHAPER);
    private static final int EVERY_FEW_VERTICES = 61;
    private static final Proportions ROUND =
            new Proportions(1.12f, 1.1f, 0.9f, 1.05f, 1.1f, 0.9f, 1, 1.1f, 1.1f, 1);
    private static final Proportions NARROW =
            new Proportions(0.88f, 0.9f, 1.12f, 1, 1, 1, 1, 1, 1, 1);
    private static final List<ShapedHead> HEADS = heads();

    private static List<ShapedHead> heads() {
        List<ShapedHead> heads = new ArrayList<>();
        Random random = new Random(4);
        for (Sex sex : Sex.values()) {
            heads.add(SHAPER.shape(sex, Proportions.TEMPLATE));
            heads.add(SHAPER.shape(sex, NARROW));
            heads.add(SHAPER.shape(sex, ROUND));
            heads.add(SHAPER.shape(sex, anyone(random)));
        }
        return heads;
    }

    private static Proportions anyone(Random random) {
        float[] f = new float[10];
        for (int i = 0; i < f.length; i++) {
            f[i] = 0.85f + 0.3f * random.nextFloat();
        }
        return new Proportions(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9]);
    }

    static List<ShapedHead> everyHead() {
        return HEADS;
    }

    static List<Haircut> haircuts() {
        return WARDROBE.haircuts();
    }

    @Test
    void thereIsSomethingForEverybodyAmongAtLeastTwelveHaircuts() {
        assertThat(WARDROBE.haircuts())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(Haircut::identity)
                .contains("bob", "long_wavy", "short_crop", "afro", "braids")
                .doesNotHaveDuplicates();
        assertThat(WARDROBE.haircuts())
                .extracting(Haircut::gender)
                .contains("female", "male", "unisex")
                .isSubsetOf("female", "male", "unisex");
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void aHaircutIsAsDetailedAsAGameCanAfford(Haircut haircut) {
        assertThat(haircut.surface().vertexCount()).isBetween(2000, 15_500);
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void theReliefIsAsLargeAsTheColourAndItsShineHalfAsLarge(Haircut haircut) {
        assertThat(haircut.color().getWidth()).isEqualTo(1024);
        assertThat(haircut.normal().orElseThrow().getWidth()).isEqualTo(1024);
        assertThat(haircut.metallicRoughness().orElseThrow().getWidth()).isEqualTo(512);
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void hairIsNoMetalAndRougherWhereItLiesDeep(Haircut haircut) {
        BufferedImage shine = haircut.metallicRoughness().orElseThrow();
        Set<Integer> roughness = new HashSet<>();
        for (int y = 0; y < shine.getHeight(); y += 3) {
            for (int x = 0; x < shine.getWidth(); x += 3) {
                int texel = shine.getRGB(x, y);
                assertThat(texel & 0xFF).isZero();
                roughness.add(texel >> 8 & 0xFF);
            }
        }
        assertThat(roughness).hasSizeGreaterThan(20);
    }

    @Test
    void haircutsOfOneKindShareTheirTextures() {
        assertThat(haircut("bob").color()).isSameAs(haircut("long_straight").color());
        assertThat(haircut("bob").color()).isNotSameAs(haircut("curly").color());
    }

    @Test
    void hairThatNobodyAsksForIsNotLaidOntoAHead() {
        Map<String, float[]> fitted = WARDROBE.fit(HEADS.get(0));

        assertThat(fitted.get("bob")).isSameAs(fitted.get("bob"));
        assertThat(fitted.get("no_such_cut")).isNull();
        assertThat(fitted).containsKey("afro").doesNotContainKey("no_such_cut");
    }

    @ParameterizedTest
    @MethodSource("everyHead")
    void everyHeadGetsAPositionForEachVertexOfEachHaircut(ShapedHead head) {
        Map<String, float[]> fitted = WARDROBE.fit(head);

        for (Haircut haircut : WARDROBE.haircuts()) {
            assertThat(fitted.get(haircut.identity()))
                    .as(haircut.identity())
                    .hasSameSizeAs(haircut.surface().positions());
        }
    }

    @ParameterizedTest
    @MethodSource("everyHead")
    void everyPositionIsANumber(ShapedHead head) {
        WARDROBE.fit(head)
                .forEach(
                        (identity, positions) -> {
                            for (float coordinate : positions) {
                                assertThat(coordinate).as(identity).isFinite();
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("everyHead")
    void noHairEntersTheSkinOfHeadAndNeck(ShapedHead head) {
        Solid skin =
                new Solid(head.surfaces().get("AvatarHead"), head.surfaces().get("AvatarBody"));
        Vec skull = Vec.of(head.skull());
        float neck = skull.y() - 0.17f;

        WARDROBE.fit(head)
                .forEach(
                        (identity, positions) -> {
                            for (int i = 0; i < positions.length / 3; i += EVERY_FEW_VERTICES) {
                                Vec vertex = Vec.at(positions, i);
                                // Lower hair falls over the shoulders of lowered arms.
                                if (vertex.y() < neck) {
                                    continue;
                                }
                                assertThat(skin.contains(vertex, vertex.minus(skull)))
                                        .as("%s, vertex %d at %s", identity, i, vertex)
                                        .isFalse();
                            }
                        });
    }

    @Test
    void theMiddleOfTheSkullIsInsideTheSkin() {
        ShapedHead head = HEADS.get(0);
        Solid skin = new Solid(head.surfaces().get("AvatarHead"));

        assertThat(skin.contains(Vec.of(head.skull()), new Vec(0.1f, 1, -0.2f))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyHead")
    void noHairHangsBeforeTheEyes(ShapedHead head) {
        WARDROBE.fit(head)
                .forEach(
                        (identity, positions) -> {
                            for (int i = 0; i < positions.length / 3; i++) {
                                Vec vertex = Vec.at(positions, i);
                                assertThat(isBefore(head, Landmark.LEFT_PUPIL, vertex))
                                        .as("%s, vertex %d at %s", identity, i, vertex)
                                        .isFalse();
                                assertThat(isBefore(head, Landmark.RIGHT_PUPIL, vertex))
                                        .as("%s, vertex %d at %s", identity, i, vertex)
                                        .isFalse();
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void aTextureHasFullHairAndSoftEdgesAndHoles(Haircut haircut) {
        BufferedImage color = haircut.color();
        int[] texels =
                color.getRGB(0, 0, color.getWidth(), color.getHeight(), null, 0, color.getWidth());

        assertThat(IntStream.of(texels).filter(texel -> texel >>> 24 > 240).count())
                .isGreaterThan(texels.length / 20);
        assertThat(IntStream.of(texels).filter(texel -> texel >>> 24 < 15).count())
                .isGreaterThan(texels.length / 50);
        assertThat(IntStream.of(texels).filter(WardrobeTest::isSoft).count())
                .isGreaterThan(texels.length / 50);
    }

    private static boolean isSoft(int texel) {
        return texel >>> 24 >= 15 && texel >>> 24 <= 240;
    }

    private static Haircut haircut(String identity) {
        return WARDROBE.haircuts().stream()
                .filter(haircut -> haircut.identity().equals(identity))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void aPreviewShowsAHeadBeforeNothing(Haircut haircut) {
        BufferedImage preview = haircut.preview();

        assertThat(preview.getRGB(preview.getWidth() / 2, preview.getHeight() / 2) >>> 24)
                .isEqualTo(255);
        assertThat(preview.getRGB(0, 0) >>> 24).isZero();
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void everyVertexBelongsToATriangle(Haircut haircut) {
        Surface surface = haircut.surface();

        assertThat(IntStream.of(surface.triangles()).distinct().sorted().toArray())
                .isEqualTo(IntStream.range(0, surface.vertexCount()).toArray());
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void everyCornerLiesInThePicture(Haircut haircut) {
        Surface surface = haircut.surface();

        assertThat(surface.cornerUvs()).hasSize(2 * surface.triangles().length);
        for (float coordinate : surface.cornerUvs()) {
            assertThat(coordinate).isBetween(0f, 1f);
        }
    }

    @ParameterizedTest
    @MethodSource("haircuts")
    void allHairMovesWithTheHeadJoint(Haircut haircut) {
        Sex sex = haircut.gender().equals("female") ? Sex.FEMALE : Sex.MALE;
        List<Joint> joints = SHAPER.shape(sex, Proportions.TEMPLATE).joints();
        Surface surface = haircut.surface();

        for (int i = 0; i < surface.vertexCount(); i++) {
            assertThat(joints.get(surface.joints()[4 * i]).name()).isEqualTo("Head");
            assertThat(surface.weights()[4 * i]).isEqualTo(1);
        }
    }

    @Test
    void twoWardrobesOfTheSameTemplatesAreTheSame() {
        Wardrobe again = new Wardrobe(SHAPER);

        for (int i = 0; i < WARDROBE.haircuts().size(); i++) {
            Haircut first = WARDROBE.haircuts().get(i);
            Haircut second = again.haircuts().get(i);
            assertThat(second.surface().positions()).isEqualTo(first.surface().positions());
            assertThat(second.surface().triangles()).isEqualTo(first.surface().triangles());
            assertThat(second.surface().cornerUvs()).isEqualTo(first.surface().cornerUvs());
        }
        assertThat(texels(again.haircuts().get(0))).isEqualTo(texels(WARDROBE.haircuts().get(0)));
    }

    private static int[] texels(Haircut haircut) {
        BufferedImage color = haircut.color();
        return color.getRGB(0, 0, color.getWidth(), color.getHeight(), null, 0, color.getWidth());
    }

    private static boolean isBefore(ShapedHead head, Landmark pupil, Vec vertex) {
        Vec away = vertex.minus(Vec.of(head.landmarks().get(pupil)));
        return away.z() > 0 && Math.abs(away.x()) < 0.012f && Math.abs(away.y()) < 0.008f;
    }
}
