package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.likeness.model.AvatarInstance;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lips touch for p, b, m and f, v, seen from the front on the mesh of a head. */
class LipContactTest {

    private static final MorphRenderer RENDERER = TestAvatar.renderer(MorphPath.CPU);
    private static final float SHUT = 0.001f;
    private static final float OPEN = 0.004f;

    private static final List<String> ARKIT = ShapeSet.MOBILE_51.names();
    private static final List<String> BOTH =
            Stream.concat(ARKIT.stream(), ShapeSet.VISEMES_15.names().stream()).toList();

    /** Where the mouth is (y, metres): of the head's vertices the jaw moves some most. */
    private static final float MOUTH = mouthHeight();

    @AfterAll
    static void close() {
        RENDERER.close();
    }

    private static float mouthHeight() {
        LipSeal.Pair pair =
                LipSeal.pairs(
                                PersonHead.HEAD.positions(),
                                PersonHead.targets(PersonHead.HEAD, List.of("jawOpen"))
                                        .targets()
                                        .get(0))
                        .get(0);
        return PersonHead.HEAD.positions()[3 * pair.lower() + 1];
    }

    @Test
    void anOpenJawIsSeenAndAClosedMouthIsShut() {
        assertThat(gap(BOTH, face -> {})).isLessThan(SHUT);
        assertThat(gap(BOTH, face -> face.set(ArKit.JAW_OPEN, 1))).isGreaterThan(0.015f);
        assertThat(gap(ARKIT, face -> face.set(Viseme.AA, 1))).isGreaterThan(OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PP", "FF"})
    void aVisemeMadeOfArKitShapesClosesTheLips(Viseme closing) {
        assertThat(gap(ARKIT, face -> face.set(closing, 1))).isLessThan(SHUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"PP", "FF"})
    void aVowelThatStillSoundsDoesNotPartThem(Viseme closing) {
        assertThat(
                        gap(
                                ARKIT,
                                face -> {
                                    face.set(closing, 1);
                                    face.set(Viseme.AA, 0.6f);
                                }))
                .isLessThan(SHUT);
        assertThat(
                        gap(
                                BOTH,
                                face -> {
                                    face.set(closing, 1);
                                    face.set(Viseme.OH, 0.6f);
                                }))
                .isLessThan(SHUT);
    }

    @Test
    void anExpressionThatDropsTheJawDoesNotPartThem() {
        assertThat(
                        gap(
                                ARKIT,
                                face -> {
                                    face.fadeTo(Expression.SURPRISED, 0);
                                    face.claim(FaceLayer.SPEECH, FaceRegion.MOUTH, Claim.NONE);
                                    face.set(Viseme.PP, 1);
                                }))
                .isLessThan(SHUT);
    }

    @Test
    void withoutMouthCloseTheJawGoesBackInstead() {
        List<String> names = ARKIT.stream().filter(name -> !name.equals("mouthClose")).toList();

        assertThat(
                        gap(
                                names,
                                face -> {
                                    face.set(Viseme.PP, 1);
                                    face.set(Viseme.AA, 0.7f);
                                }))
                .isLessThan(SHUT);
    }

    @Test
    void aWeakPpOnlyNarrowsTheMouth() {
        float open = gap(ARKIT, face -> face.set(Viseme.AA, 1));
        float narrowed =
                gap(
                        ARKIT,
                        face -> {
                            face.set(Viseme.AA, 1);
                            face.set(Viseme.PP, 0.35f);
                        });

        assertThat(narrowed).isBetween(SHUT, open - SHUT);
    }

    private static float gap(List<String> shapes, Consumer<Face> change) {
        AvatarInstance avatar = PersonHead.avatar(shapes);
        try (Face face = Face.of(avatar, RENDERER, 1)) {
            face.setBlinking(false);
            change.accept(face);
            for (int i = 0; i < 60; i++) {
                face.update(1 / 60f);
            }
            return new MouthGap(
                            PersonHead.drawn(avatar, 0),
                            PersonHead.HEAD.triangles(),
                            MOUTH - 0.035f,
                            MOUTH + 0.008f)
                    .widest();
        }
    }
}
