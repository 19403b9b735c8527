package dev.likeness.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.anim.Joint;
import com.jme3.math.FastMath;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import dev.likeness.model.AvatarInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test avatar's eyes are at 1.62 m, 32 mm to each side and 80 mm ahead. */
class GazeTest {

    private static final float SACCADES_DEGREES = 1.8f;

    private final MorphRenderer renderer = TestAvatar.renderer(MorphPath.CPU);
    private final AvatarInstance avatar = TestAvatar.complete();
    private final Quaternion restOfLeftEye = modelRotation(avatar.leftEye().orElseThrow()).clone();
    private final Quaternion restOfHead = modelRotation(avatar.head().orElseThrow()).clone();
    private final Face face = Face.of(avatar, renderer, 3);

    @AfterEach
    void closeRenderer() {
        renderer.close();
    }

    @Test
    void bothEyesPointAtWhatIsNear() {
        Vector3f point = new Vector3f(0.1f, 1.7f, 0.6f);
        face.lookAt(point);
        run(60, 60);

        Vector3f eye = new Vector3f(0.032f, 1.62f, 0.08f);
        assertThat(degreesBetween(leftEyeDirection(), point.subtract(eye)))
                .isLessThan(SACCADES_DEGREES);
    }

    @Test
    void theWorldTransformOfTheAvatarCounts() {
        Node world = new Node("world");
        world.attachChild(avatar.node());
        world.setLocalTranslation(3, 0, -2);
        world.setLocalRotation(new Quaternion().fromAngleAxis(FastMath.HALF_PI, Vector3f.UNIT_Y));
        world.updateGeometricState();
        Vector3f ahead = world.localToWorld(new Vector3f(0, 1.62f, 5), null);

        face.lookAt(ahead);
        run(60, 60);

        assertThat(degreesBetween(leftEyeDirection(), Vector3f.UNIT_Z))
                .isLessThan(SACCADES_DEGREES + 0.5f);
    }

    @Test
    void eyesStopAt25DegreesAndTheHeadHelps() {
        face.lookAt(new Vector3f(2, 1.62f, 0.08f));
        run(60, 120);

        float headYaw = degreesBetween(headDirection(), Vector3f.UNIT_Z);
        assertThat(headYaw).isCloseTo(20, within(1f));
        assertThat(degreesBetween(leftEyeDirection(), headDirection())).isCloseTo(25, within(0.1f));
    }

    @Test
    void theHeadRestsWhileTheEyesCanReach() {
        face.lookAt(new Vector3f(0.3f, 1.62f, 1.5f));
        run(60, 60);

        assertThat(degreesBetween(headDirection(), Vector3f.UNIT_Z)).isLessThan(0.1f);
    }

    @Test
    void aPointBehindTheHeadIsNotFollowed() {
        face.lookAt(new Vector3f(0, 1.62f, -3));
        run(60, 60);

        assertThat(degreesBetween(leftEyeDirection(), Vector3f.UNIT_Z))
                .isLessThan(SACCADES_DEGREES);
    }

    @Test
    void lidsFollowAGlanceDown() {
        face.lookAt(new Vector3f(0, 1.2f, 1));
        run(60, 60);

        assertThat(face.get(ArKit.EYE_LOOK_DOWN_LEFT)).isGreaterThan(0.5f);
        assertThat(face.get(ArKit.EYE_LOOK_UP_LEFT)).isZero();
    }

    @Test
    void aGlanceToThePersonsLeftTurnsOneEyeOutAndTheOtherIn() {
        face.lookAt(new Vector3f(0.5f, 1.62f, 1));
        run(60, 60);

        assertThat(face.get(ArKit.EYE_LOOK_OUT_LEFT)).isGreaterThan(0.5f);
        assertThat(face.get(ArKit.EYE_LOOK_IN_RIGHT)).isGreaterThan(0.5f);
        assertThat(face.get(ArKit.EYE_LOOK_OUT_RIGHT)).isZero();
    }

    @Test
    void anAvatarWithoutBonesLooksByItsShapes() {
        AvatarInstance boneless = TestAvatar.boneless();
        boneless.node().updateGeometricState();
        Face plain = Face.of(boneless, renderer, 3);

        plain.lookAt(new Vector3f(0.5f, 0, 1));
        for (int i = 0; i < 60; i++) {
            plain.update(1 / 60f);
        }

        assertThat(plain.get(ArKit.EYE_LOOK_OUT_LEFT)).isGreaterThan(0.5f);
    }

    @Test
    void lookingAheadAgainLetsEyesAndHeadReturn() {
        face.lookAt(new Vector3f(2, 1.62f, 0.08f));
        run(60, 60);
        face.lookAhead();
        run(60, 240);

        assertThat(degreesBetween(headDirection(), Vector3f.UNIT_Z)).isLessThan(0.1f);
        assertThat(degreesBetween(leftEyeDirection(), Vector3f.UNIT_Z))
                .isLessThan(SACCADES_DEGREES);
    }

    @Test
    void theHeadTurnsAsFarInATimeAtAnyFrameRate() {
        AvatarInstance other = TestAvatar.complete();
        Face fast = Face.of(other, renderer, 3);
        face.lookAt(new Vector3f(2, 1.62f, 0.08f));
        fast.lookAt(new Vector3f(2, 1.62f, 0.08f));

        run(30, 9);
        for (int i = 0; i < 43; i++) {
            fast.update(1 / 144f);
        }

        float slowYaw = degreesBetween(headDirection(), Vector3f.UNIT_Z);
        Vector3f fastDirection =
                modelRotation(other.head().orElseThrow())
                        .mult(restOfHead.inverse())
                        .mult(Vector3f.UNIT_Z);
        assertThat(slowYaw).isBetween(10f, 19f);
        assertThat(degreesBetween(fastDirection, Vector3f.UNIT_Z)).isCloseTo(slowYaw, within(0.3f));
    }

    private void run(int framesPerSecond, int frames) {
        for (int i = 0; i < frames; i++) {
            face.update(1f / framesPerSecond);
        }
    }

    private Vector3f leftEyeDirection() {
        return modelRotation(avatar.leftEye().orElseThrow())
                .mult(restOfLeftEye.inverse())
                .mult(Vector3f.UNIT_Z);
    }

    private Vector3f headDirection() {
        return modelRotation(avatar.head().orElseThrow())
                .mult(restOfHead.inverse())
                .mult(Vector3f.UNIT_Z);
    }

    private static Quaternion modelRotation(Joint joint) {
        return joint.getModelTransform().getRotation();
    }

    private static float degreesBetween(Vector3f a, Vector3f b) {
        return a.normalize().angleBetween(b.normalize()) * FastMath.RAD_TO_DEG;
    }
}
