package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import dev.likeness.model.AvatarInstance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeechGesturesTest {

    private static final float FRAME = 1 / 60f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);
    private final AvatarInstance avatar = TestAvatar.complete();
    private final Joint head = avatar.head().orElseThrow();
    private final Quaternion upright = head.getLocalRotation().clone();
    private final Face face = speaker(avatar);
    private final SpeechGestures gestures = face.life().gestures();

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    /** Does nothing of itself but what belongs to speech. */
    private Face speaker(AvatarInstance who) {
        Face speaker = Face.of(who, renderer, 4);
        speaker.setBlinking(false);
        speaker.life().setSaccades(false);
        speaker.life().gestures().setAmount(1);
        for (int frame = 0; frame < 300; frame++) {
            speaker.update(FRAME);
        }
        return speaker;
    }

    @Test
    void theBrowsRiseWithAStressedSyllableAndComeDownAgain() {
        gestures.begin(1);
        gestures.stress(1, 0);
        run(0.2);
        float risen = face.get(ArKit.BROW_INNER_UP);

        run(1);

        assertThat(risen).isBetween(0.2f, 0.4f);
        assertThat(face.get(ArKit.BROW_INNER_UP)).isZero();
    }

    @Test
    void theStrongerTheStressTheHigherTheBrows() {
        assertThat(highestBrows(0.9f)).isGreaterThan(highestBrows(0.65f) + 0.05f);
    }

    private float highestBrows(float strength) {
        gestures.begin(1);
        gestures.stress(strength, 0);
        float highest = 0;
        for (int frame = 0; frame < 60; frame++) {
            face.update(FRAME);
            highest = Math.max(highest, face.get(ArKit.BROW_INNER_UP));
        }
        return highest;
    }

    @Test
    void oneSeedMovesInTheSameWayAndAnotherDiffers() {
        List<Float> one = movementsOfASpeech(5, 60);
        List<Float> same = movementsOfASpeech(5, 60);
        List<Float> other = movementsOfASpeech(6, 60);

        for (int i = 0; i < one.size(); i++) {
            assertThat(same.get(i)).isCloseTo(one.get(i), within(0.001f));
        }
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void thirtyFramesASecondShowTheSameMovementAsAHundredAndFortyFour() {
        List<Float> slow = movementsOfASpeech(5, 30);
        List<Float> fast = movementsOfASpeech(5, 144);

        assertThat(slow).hasSameSizeAs(fast);
        for (int i = 0; i < slow.size(); i++) {
            assertThat(fast.get(i)).as("value %d", i).isCloseTo(slow.get(i), within(0.01f));
        }
    }

    /** Twenty seconds with a stress every second and two pauses, looked at ten times a second. */
    private List<Float> movementsOfASpeech(long seed, int framesPerSecond) {
        Face speaker = speaker(TestAvatar.complete());
        SpeechGestures told = speaker.life().gestures();
        List<Float> seen = new ArrayList<>();
        told.begin(seed);
        int nextStress = 1;
        int nextPause = 1;
        for (int frame = 1; frame <= 20 * framesPerSecond; frame++) {
            double now = (double) frame / framesPerSecond;
            if (now >= nextStress * 0.97) {
                told.stress(0.5f + 0.5f * (nextStress % 3) / 2, now - nextStress++ * 0.97);
            }
            if (now >= nextPause * 7.03) {
                told.pause(0.5, now - nextPause++ * 7.03);
            }
            speaker.update(1f / framesPerSecond);
            if (frame * 2 % framesPerSecond == 0) {
                seen.add(speaker.get(ArKit.BROW_INNER_UP));
                seen.add(speaker.get(ArKit.BROW_OUTER_UP_LEFT));
                seen.add(speaker.get(ArKit.NOSE_SNEER_LEFT));
                seen.add(speaker.get(ArKit.EYE_LOOK_OUT_LEFT));
                seen.add(told.headPitch());
                seen.add(told.headYaw());
                seen.add(told.headRoll());
            }
        }
        return seen;
    }

    @Test
    void nobodyIsABobblehead() {
        gestures.begin(8);
        float farthest = 0;
        double way = 0;
        Quaternion before = head.getLocalRotation().clone();
        for (int frame = 0; frame < 60 * 60; frame++) {
            if (frame % 50 == 0) {
                gestures.stress(0.3f + 0.7f * (frame / 50 % 4) / 3, 0);
            }
            face.update(FRAME);
            farthest = Math.max(farthest, degreesFrom(upright));
            way += degreesFrom(before);
            before = head.getLocalRotation().clone();
        }

        assertThat(farthest).as("degrees from upright").isBetween(2f, 5f);
        assertThat(way / 60).as("degrees a second").isBetween(0.8, 4.0);
    }

    @Test
    void afterALineTheHeadIsUprightAgain() {
        gestures.begin(8);
        run(3);
        assertThat(degreesFrom(upright)).isGreaterThan(0.3f);

        gestures.end();
        run(2);

        assertThat(degreesFrom(upright)).isLessThan(0.05f);
    }

    @Test
    void withNoneOfItNothingMoves() {
        gestures.setAmount(0);
        run(6);
        gestures.begin(3);
        float breath = face.life().breath();

        for (int i = 0; i < 10; i++) {
            gestures.stress(1, 0);
            gestures.pause(0.6, 0);
            run(0.1);
            for (ArKit shape : ArKit.values()) {
                assertThat(face.get(shape)).as(shape.shapeName()).isLessThan(1e-5f);
            }
        }
        assertThat(degreesFrom(upright)).isLessThan(0.01f);
        assertThat(face.life().breath()).isEqualTo(breath);
    }

    @Test
    void halfOfItMovesHalfAsFar() {
        gestures.begin(1);
        gestures.stress(1, 0);
        run(0.2);
        float whole = face.get(ArKit.BROW_INNER_UP);
        gestures.setAmount(0.5f);
        run(6);

        gestures.begin(1);
        gestures.stress(1, 0);
        run(0.2);

        assertThat(face.get(ArKit.BROW_INNER_UP)).isCloseTo(whole / 2, within(0.005f));
    }

    @Test
    void aBreathIsTakenInAPauseAndTheMouthOpensALittleBeforeItSpeaks() {
        face.life().setBreathing(true);
        gestures.begin(2);
        run(3);
        gestures.pause(0.6, 0);
        run(0.3);
        float inBetween = face.get(ArKit.JAW_OPEN);

        run(0.3);

        assertThat(inBetween).isZero();
        assertThat(face.get(ArKit.JAW_OPEN)).isBetween(0.04f, 0.1f);
        assertThat(face.life().breath()).isGreaterThan(0.9f);
        run(4);
        assertThat(face.life().breath()).as("let go while speaking").isLessThan(0.2f);
    }

    @Test
    void theEyesTurnAwayAtSomePausesAndComeBack() {
        gestures.begin(2);
        int glances = 0;
        for (int i = 0; i < 40; i++) {
            gestures.pause(0.5, 0);
            run(0.25);
            float aside =
                    Math.max(face.get(ArKit.EYE_LOOK_OUT_LEFT), face.get(ArKit.EYE_LOOK_IN_LEFT));
            glances += aside > 0.1f ? 1 : 0;
            assertThat(aside).isLessThan(0.35f);
            run(1.5);
            assertThat(face.get(ArKit.EYE_LOOK_OUT_LEFT)).isLessThan(1e-4f);
        }
        assertThat(glances).isBetween(8, 28);
    }

    @Test
    void aSmileStaysWhileSpeaking() {
        face.fadeTo(Expression.SMILE, 0);
        face.update(FRAME);
        float smile = face.get(ArKit.MOUTH_SMILE_LEFT);
        float cheeks = face.get(ArKit.CHEEK_SQUINT_LEFT);
        gestures.begin(1);
        for (int i = 0; i < 20; i++) {
            face.set(Viseme.AA, i % 2);
            gestures.stress(1, 0);
            run(0.25);
            assertThat(face.get(ArKit.MOUTH_SMILE_LEFT)).isGreaterThan(smile * 0.35f);
            assertThat(face.get(ArKit.CHEEK_SQUINT_LEFT)).isEqualTo(cheeks);
        }
    }

    @Test
    void anAngryFacePressesItsBrowsInsteadOfRaisingThem() {
        face.fadeTo(Expression.ANGRY, 0);
        face.update(FRAME);
        float frown = face.get(ArKit.BROW_DOWN_LEFT);
        float inner = face.get(ArKit.BROW_INNER_UP);
        gestures.begin(1);
        gestures.stress(1, 0);
        run(0.2);

        assertThat(face.get(ArKit.BROW_DOWN_LEFT)).isGreaterThanOrEqualTo(frown);
        assertThat(face.get(ArKit.BROW_INNER_UP)).isEqualTo(inner);
    }

    @Test
    void aFollowedFaceHasItsBrowsAndItsHeadForItself() {
        face.follow((seconds, into) -> 1);
        run(2);
        gestures.begin(1);
        for (int i = 0; i < 8; i++) {
            gestures.stress(1, 0);
            run(0.2);
            assertThat(face.get(ArKit.BROW_INNER_UP)).isLessThan(0.01f);
            assertThat(degreesFrom(upright)).isLessThan(0.1f);
        }
    }

    @Test
    void whereNobodyTellsTheStressIsFoundInTheVisemes() {
        float highestWhileEven = 0;
        float highestAfterStress = 0;
        for (int syllable = 0; syllable < 40; syllable++) {
            boolean stressed = syllable % 8 == 7;
            face.set(Viseme.AA, stressed ? 1 : 0.7f);
            float during = highestBrowsFor(stressed ? 0.3 : 0.12);
            face.set(Viseme.AA, 0);
            face.set(Viseme.DD, 1);
            float after = highestBrowsFor(0.08);
            face.set(Viseme.DD, 0);
            if (stressed) {
                highestAfterStress = Math.max(highestAfterStress, Math.max(during, after));
            } else if (syllable % 8 > 3) {
                highestWhileEven = Math.max(highestWhileEven, during);
            }
        }

        assertThat(highestAfterStress).isGreaterThan(0.12f);
        assertThat(highestWhileEven).isLessThan(0.02f);
    }

    private float highestBrowsFor(double seconds) {
        float highest = 0;
        for (int frame = 0; frame < Math.round(seconds * 60); frame++) {
            face.update(FRAME);
            highest = Math.max(highest, face.get(ArKit.BROW_INNER_UP));
        }
        return highest;
    }

    @Test
    void anAmountAboveOneIsRefused() {
        assertThatThrownBy(() -> gestures.setAmount(1.5f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 0 to 1, found 1.5");
    }

    private void run(double seconds) {
        for (int frame = 0; frame < Math.round(seconds * 60); frame++) {
            face.update(FRAME);
        }
    }

    private float degreesFrom(Quaternion other) {
        Quaternion turn = head.getLocalRotation().mult(other.inverse());
        float cosine = Math.min(1, Math.abs(turn.getW()));
        return 2 * FastMath.acos(cosine) * FastMath.RAD_TO_DEG;
    }
}
