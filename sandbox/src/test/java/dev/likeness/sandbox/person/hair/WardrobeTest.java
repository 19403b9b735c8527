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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WardrobeTest {

    private static final HeadShaper SHAPER = new HumanTemplate();
    private static final Wardrobe WARDROBE = new Wardrobe(SHAPER);
    private static final int EVERY_FEW_VERTICES = 13;

    static List<ShapedHead> heads() {
        List<ShapedHead> heads = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            heads.add(SHAPER.shape(sex, Proportions.TEMPLATE));
            heads.add(SHAPER.shape(sex, new Proportions(0.88f, 0.9f, 1.12f, 1, 1, 1, 1, 1, 1, 1)));
            heads.add(
                    SHAPER.shape(
                            sex,
                            new Proportions(
                                    1.12f, 1.1f, 0.9f, 1.05f, 1.1f, 0.9f, 1, 1.1f, 1.1f, 1)));
        }
        return heads;
    }

    static List<Haircut> haircuts() {
        return WARDROBE.haircuts();
    }

    @Test
    void bobAndLongWavyAreAmongAtLeastFourHaircuts() {
        assertThat(WARDROBE.haircuts())
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Haircut::identity)
                .contains("bob", "long_wavy")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void everyHeadGetsAPositionForEachVertexOfEachHaircut(ShapedHead head) {
        Map<String, float[]> fitted = WARDROBE.fit(head);

        for (Haircut haircut : WARDROBE.haircuts()) {
            assertThat(fitted.get(haircut.identity()))
                    .as(haircut.identity())
                    .hasSameSizeAs(haircut.surface().positions());
        }
    }

    @ParameterizedTest
    @MethodSource("heads")
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
    @MethodSource("heads")
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
        ShapedHead head = heads().get(0);
        Solid skin = new Solid(head.surfaces().get("AvatarHead"));

        assertThat(skin.contains(Vec.of(head.skull()), new Vec(0.1f, 1, -0.2f))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("heads")
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
    void aTextureHasFullHairAndHoles(Haircut haircut) {
        BufferedImage color = haircut.color();
        int[] texels =
                color.getRGB(0, 0, color.getWidth(), color.getHeight(), null, 0, color.getWidth());

        assertThat(IntStream.of(texels).filter(texel -> texel >>> 24 > 240).count())
                .isGreaterThan(texels.length / 10);
        assertThat(IntStream.of(texels).filter(texel -> texel >>> 24 < 15).count())
                .isGreaterThan(texels.length / 50);
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
            assertThat(texels(second)).isEqualTo(texels(first));
        }
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
