package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import dev.likeness.model.AvatarInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaceLifeTest {

    private static final float FRAME = 1 / 60f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    private Face lively(AvatarInstance avatar, long seed) {
        Face face = Face.of(avatar, renderer, seed);
        face.life().setBreathing(true);
        face.life().setLiveliness(1);
        return face;
    }

    @Test
    void oneSeedLivesTheSameLifeFrameByFrame() {
        Face one = lively(TestAvatar.complete(), 11);
        Face same = lively(TestAvatar.complete(), 11);
        Face other = lively(TestAvatar.complete(), 12);
        boolean differs = false;
        for (int frame = 0; frame < 60 * 20; frame++) {
            one.update(FRAME);
            same.update(FRAME);
            other.update(FRAME);
            for (ArKit shape : ArKit.values()) {
                assertThat(same.get(shape)).isEqualTo(one.get(shape));
                differs |= other.get(shape) != one.get(shape);
            }
        }
        assertThat(differs).isTrue();
    }

    @Test
    void aBreathTakesFourSecondsOrSo() {
        Breathing breathing = new Breathing(new Random(3));
        int breaths = 0;
        boolean in = false;
        float deepest = 0;
        for (int frame = 0; frame < 60 * 600; frame++) {
            breathing.step(FRAME);
            deepest = Math.max(deepest, breathing.level());
            boolean inNow = breathing.level() > 0.4f;
            breaths += inNow && !in ? 1 : 0;
            in = inNow;
        }
        assertThat(breaths / 10.0).as("breaths a minute").isBetween(12.0, 16.0);
        assertThat(deepest).isBetween(0.9f, 1f);
    }

    @Test
    void smallMovementsAreSmallAndNeverStopForLong() {
        MicroExpressions movements = new MicroExpressions(new Random(5));
        float strongest = 0;
        float moving = 0;
        float still = 0;
        float longestStill = 0;
        for (int frame = 0; frame < 60 * 600; frame++) {
            float[] layer = new float[ArKit.values().length];
            movements.step(FRAME, 1, layer);
            float most = 0;
            for (float weight : layer) {
                most = Math.max(most, weight);
            }
            strongest = Math.max(strongest, most);
            moving += most > 0.005f ? FRAME : 0;
            still = most > 0.005f ? 0 : still + FRAME;
            longestStill = Math.max(longestStill, still);
        }
        assertThat(strongest).isBetween(0.1f, 0.3f);
        assertThat(moving / 600).isBetween(0.4f, 0.85f);
        assertThat(longestStill).isLessThan(4);
    }

    @Test
    void eyesJumpAboutAsOftenAsPeoples() {
        Saccades saccades = new Saccades(new Random(7));
        List<Float> pauses = new ArrayList<>();
        float yaw = saccades.yaw();
        float pause = 0;
        for (int frame = 0; frame < 100 * 1200; frame++) {
            saccades.step(0.01f);
            pause += 0.01f;
            if (saccades.yaw() != yaw) {
                pauses.add(pause);
                pause = 0;
                yaw = saccades.yaw();
            }
        }
        pauses.sort(null);
        assertThat(pauses.get(0)).isGreaterThan(0.18f);
        assertThat(pauses.get(pauses.size() - 1)).isLessThan(5.1f);
        assertThat(pauses.get(pauses.size() / 2)).isBetween(1f, 1.8f);
        assertThat(pauses.size() / 20.0).as("jumps a minute").isBetween(30.0, 40.0);
    }

    @Test
    void theChestLiftsWithTheBreathAndTheHeadStaysUpright() {
        AvatarInstance avatar = TestAvatar.complete();
        Joint head = avatar.head().orElseThrow();
        Quaternion rest = head.getModelTransform().getRotation().clone();
        Face face = lively(avatar, 3);
        float most = 0;
        for (int frame = 0; frame < 60 * 10; frame++) {
            face.update(FRAME);
            most = Math.max(most, face.get(ArKit.NOSE_SNEER_LEFT));
        }

        assertThat(most).isBetween(0.03f, 0.25f);
        Vector3f ahead =
                head.getModelTransform().getRotation().mult(rest.inverse()).mult(Vector3f.UNIT_Z);
        assertThat(ahead.angleBetween(Vector3f.UNIT_Z) * FastMath.RAD_TO_DEG).isLessThan(0.5f);
    }

    @Test
    void switchedOffAFaceIsStill() {
        Face face = Face.of(TestAvatar.complete(), renderer, 1);
        face.setBlinking(false);
        face.life().setSaccades(false);
        for (int frame = 0; frame < 60 * 10; frame++) {
            face.update(FRAME);
            for (ArKit shape : ArKit.values()) {
                assertThat(face.get(shape)).as(shape.shapeName()).isZero();
            }
        }
    }

    @Test
    void eyesStayOnSomebodyWhoWalksBy() {
        AvatarInstance avatar = TestAvatar.complete();
        Joint eye = avatar.leftEye().orElseThrow();
        Quaternion rest = eye.getModelTransform().getRotation().clone();
        Face face = Face.of(avatar, renderer, 2);
        face.setBlinking(false);
        Node walker = new Node("walker");
        face.lookAt(walker);
        float worst = 0;
        for (int frame = 0; frame < 60 * 3; frame++) {
            Vector3f at = new Vector3f(-0.6f + 1.2f * frame / 180f, 1.7f, 2);
            walker.setLocalTranslation(at);
            walker.updateGeometricState();
            face.update(FRAME);
            Vector3f direction =
                    eye.getModelTransform()
                            .getRotation()
                            .mult(rest.inverse())
                            .mult(Vector3f.UNIT_Z);
            Vector3f wanted = at.subtract(new Vector3f(0.032f, 1.62f, 0.08f)).normalizeLocal();
            if (frame > 30) {
                worst = Math.max(worst, direction.angleBetween(wanted) * FastMath.RAD_TO_DEG);
            }
        }

        assertThat(worst).isLessThan(3);
        assertThat(face.get(ArKit.EYE_LOOK_OUT_LEFT)).as("the lids follow").isGreaterThan(0.3f);
    }

    @Test
    void aCapturedHeadTurnsOnTopOfTheBodysPose() {
        AvatarInstance avatar = TestAvatar.complete();
        Joint head = avatar.head().orElseThrow();
        Quaternion rest = head.getModelTransform().getRotation().clone();
        Face face = Face.of(avatar, renderer, 2);
        face.follow(
                (seconds, into) -> {
                    into.setHead(0.4f, 0, 0.1f);
                    return 1;
                });
        for (int frame = 0; frame < 120; frame++) {
            face.update(FRAME);
        }

        Vector3f ahead =
                head.getModelTransform().getRotation().mult(rest.inverse()).mult(Vector3f.UNIT_Z);
        assertThat(FastMath.atan2(ahead.x, ahead.z)).isCloseTo(0.4f, within(0.01f));
    }
}
