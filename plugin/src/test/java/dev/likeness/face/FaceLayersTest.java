package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceLayersTest {

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    private Face quiet() {
        Face face = Face.of(TestAvatar.complete(), renderer, 1);
        face.setBlinking(false);
        face.life().setSaccades(false);
        return face;
    }

    /** A camera that sees a smile with raised brows and an open jaw. */
    private static FaceSource camera(float presence) {
        return (seconds, into) -> {
            into.clear();
            into.set(ArKit.BROW_INNER_UP, 0.6f);
            into.set(ArKit.MOUTH_SMILE_LEFT, 0.5f);
            into.set(ArKit.JAW_OPEN, 0.4f);
            into.set(ArKit.EYE_BLINK_LEFT, 0.3f);
            into.setHead(0.3f, 0, 0);
            return presence;
        };
    }

    @Test
    void aFollowedFaceOwnsItsRegions() {
        Face face = quiet();
        face.fadeTo(Expression.SAD, 0);
        face.follow(camera(1));
        run(face, 60, 120);

        assertThat(face.get(ArKit.BROW_INNER_UP)).isCloseTo(0.6f, within(0.01f));
        assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isCloseTo(0.5f, within(0.01f));
        assertThat(face.get(ArKit.MOUTH_FROWN_LEFT)).isCloseTo(0, within(0.01f));

        face.stopFollowing();
        run(face, 60, 240);
        assertThat(face.get(ArKit.MOUTH_FROWN_LEFT)).isCloseTo(0.65f, within(0.01f));
        assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isCloseTo(0, within(0.01f));
    }

    @Test
    void theMouthSpeaksWhileEyesAndBrowsAreCaptured() {
        Face face = quiet();
        face.follow(camera(1), FaceRegion.EYES, FaceRegion.BROWS);
        face.set(Viseme.OU, 0.9f);
        run(face, 60, 60);

        assertThat(face.get(Viseme.OU)).isEqualTo(0.9f);
        assertThat(face.get(ArKit.JAW_OPEN)).isZero();
        assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isZero();
        assertThat(face.get(ArKit.BROW_INNER_UP)).isCloseTo(0.6f, within(0.01f));
        assertThat(face.get(ArKit.EYE_BLINK_LEFT)).isCloseTo(0.3f, within(0.01f));
    }

    @Test
    void aCapturedMouthComesBackWhenSpeechEnds() {
        Face face = quiet();
        face.claim(FaceLayer.SPEECH, FaceRegion.MOUTH, Claim.BLOCK);
        face.follow(camera(1));
        face.set(Viseme.OU, 1);
        run(face, 60, 60);
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0, within(0.01f));
        assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isCloseTo(0, within(0.01f));

        face.set(Viseme.OU, 0);
        run(face, 60, 120);
        assertThat(face.get(ArKit.JAW_OPEN)).isCloseTo(0.4f, within(0.01f));
    }

    @Test
    void aBlinkOfItsOwnDoesNotCloseACapturedEye() {
        Face face = quiet();
        face.follow(camera(1));
        run(face, 60, 60);

        face.blink();
        face.update(0.07f);

        assertThat(face.get(ArKit.EYE_BLINK_RIGHT)).isLessThan(0.02f);
    }

    @Test
    void aSourceThatHasNoFaceLeavesTheGameSOwn() {
        Face face = quiet();
        face.fadeTo(Expression.SMILE, 0);
        face.follow(camera(0));
        run(face, 60, 60);

        assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isCloseTo(0.9f, within(1e-3f));
    }

    @Test
    void aClaimOfTheGameSilencesARegionUntilItIsGivenBack() {
        Face face = quiet();
        face.fadeTo(Expression.ANGRY, 0);
        face.claim(FaceLayer.GAME, FaceRegion.BROWS, Claim.BLOCK);
        run(face, 60, 60);
        assertThat(face.get(ArKit.BROW_DOWN_LEFT)).isCloseTo(0, within(0.01f));
        assertThat(face.get(ArKit.NOSE_SNEER_LEFT)).isEqualTo(0.35f);

        face.claim(FaceLayer.GAME, FaceRegion.BROWS, Claim.NONE);
        run(face, 60, 120);
        assertThat(face.get(ArKit.BROW_DOWN_LEFT)).isCloseTo(0.85f, within(0.01f));
    }

    @Test
    void claimsAreTold() {
        Face face = quiet();

        assertThat(face.claim(FaceLayer.SPEECH, FaceRegion.MOUTH)).isEqualTo(Claim.BLEND);
        assertThat(face.claim(FaceLayer.CAPTURE, FaceRegion.EYES)).isEqualTo(Claim.BLOCK);
        assertThat(face.claim(FaceLayer.MOOD, FaceRegion.MOUTH)).isEqualTo(Claim.NONE);
    }

    @Test
    void nothingJumpsWhenOwnersChange() {
        Face face = quiet();
        float[] before = weights(face);
        float worst = 0;
        for (int frame = 0; frame < 60 * 8; frame++) {
            switch (frame) {
                case 30 -> face.fadeTo(Expression.SAD, 0.5f);
                case 90 -> face.follow(camera(1));
                case 150 -> face.claim(FaceLayer.CAPTURE, FaceRegion.MOUTH, Claim.NONE);
                case 180 -> face.follow(camera(0.5f), FaceRegion.BROWS);
                case 240 -> face.claim(FaceLayer.GAME, FaceRegion.BROWS, Claim.BLOCK);
                case 300 -> face.stopFollowing();
                case 360 -> face.fadeTo(Expression.SMILE, 0.3f);
                case 366 -> face.fadeTo(Expression.NEUTRAL, 0.3f);
                default -> {}
            }
            face.update(1 / 60f);
            float[] now = weights(face);
            for (int i = 0; i < now.length; i++) {
                worst = Math.max(worst, Math.abs(now[i] - before[i]));
            }
            before = now;
        }

        assertThat(worst)
                .as("largest change of a weight from one frame to the next")
                .isLessThan(0.2f);
    }

    private static float[] weights(Face face) {
        float[] weights = new float[ArKit.values().length];
        for (ArKit shape : ArKit.values()) {
            weights[shape.ordinal()] = face.get(shape);
        }
        return weights;
    }

    @Test
    void aWholeSceneIsTheSameAtThirtyAndAt144FramesASecond() {
        float[] slow = scene(30);
        float[] fast = scene(144);

        for (ArKit shape : ArKit.values()) {
            assertThat(fast[shape.ordinal()])
                    .as(shape.shapeName())
                    .isCloseTo(slow[shape.ordinal()], within(0.03f));
        }
    }

    /** Two seconds of everything at once; all happens at whole tenths of a second. */
    private float[] scene(int framesPerSecond) {
        Face face = Face.of(TestAvatar.complete(), renderer, 9);
        face.life().setLiveliness(1);
        face.life().setBreathing(true);
        float[] sum = new float[ArKit.values().length];
        for (int tenth = 0; tenth < 20; tenth++) {
            switch (tenth) {
                case 1 -> face.fadeTo(Expression.SURPRISED, 0.6f);
                case 5 -> face.set(Viseme.AA, 0.8f);
                case 9 -> face.set(Viseme.AA, 0);
                case 11 -> face.follow(camera(1));
                case 16 -> face.blink();
                default -> {}
            }
            int frames = frames(framesPerSecond, tenth);
            for (int i = 0; i < frames; i++) {
                face.update(0.1f / frames);
            }
            float[] now = weights(face);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += now[i] / 20;
            }
        }
        return sum;
    }

    private static int frames(int framesPerSecond, int tenth) {
        return (tenth + 1) * framesPerSecond / 10 - tenth * framesPerSecond / 10;
    }

    @Test
    void whatAFaceCannotDoIsTakenBackWhateverAddsUp() {
        Random random = new Random(8);
        float[] game = new float[new FaceChannels().count()];
        for (int round = 0; round < 2000; round++) {
            float[] weights = new float[game.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextInt(3) == 0 ? 2 * random.nextFloat() : 0;
            }
            FaceLimits.opposites(weights, game);
            FaceLimits.lids(weights, game);
            FaceLimits.visemes(weights);
            float opened = random.nextFloat();
            FaceLimits.each(weights, game);
            FaceLimits.jaw(weights, opened, game);

            assertThat(at(weights, ArKit.JAW_OPEN) + opened).isLessThanOrEqualTo(1.0001f);
            assertThat(at(weights, ArKit.MOUTH_CLOSE))
                    .isLessThanOrEqualTo(at(weights, ArKit.JAW_OPEN) + opened);
            assertThat(Math.min(at(weights, ArKit.JAW_LEFT), at(weights, ArKit.JAW_RIGHT)))
                    .isZero();
            assertThat(
                            at(weights, ArKit.EYE_BLINK_LEFT)
                                    + Math.max(
                                            at(weights, ArKit.EYE_SQUINT_LEFT),
                                            at(weights, ArKit.EYE_LOOK_DOWN_LEFT)))
                    .as("the lid")
                    .isLessThanOrEqualTo(1.0001f);
            double visemes =
                    Stream.of(Viseme.values())
                            .filter(viseme -> viseme != Viseme.SIL)
                            .mapToDouble(viseme -> weights[FaceChannels.of(viseme)])
                            .sum();
            assertThat(visemes).isLessThanOrEqualTo(1.0001);
            for (ArKit shape : ArKit.values()) {
                assertThat(at(weights, shape)).isBetween(0f, 1f);
            }
        }
    }

    private static float at(float[] weights, ArKit shape) {
        return weights[FaceChannels.of(shape)];
    }

    @Test
    void aSpokenVowelLeavesNoRoomForASecondOpenJaw() {
        Face face = quiet();
        face.claim(FaceLayer.SPEECH, FaceRegion.MOUTH, Claim.NONE);
        face.fadeTo(Map.of("jawOpen", 0.9f), 0);
        face.set(Viseme.AA, 1);
        face.update(0.01f);

        assertThat(face.get(ArKit.JAW_OPEN)).as("asked for").isEqualTo(0.9f);
        assertThat(face.drawn(ArKit.JAW_OPEN)).as("drawn").isCloseTo(0.61f, within(0.001f));
    }

    private static void run(Face face, int framesPerSecond, int frames) {
        for (int i = 0; i < frames; i++) {
            face.update(1f / framesPerSecond);
        }
    }
}
