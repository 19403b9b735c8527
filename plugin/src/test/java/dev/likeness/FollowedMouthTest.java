package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.sun.management.ThreadMXBean;
import dev.likeness.face.Face;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.live.LiveSpeaker;
import dev.likeness.speech.live.LiveSpeakers;
import dev.likeness.speech.live.MouthSource;
import dev.likeness.speech.live.SpeakerBudget;
import dev.likeness.speech.live.SpeakerDetail;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mouths that are heard right now, on a face. */
class FollowedMouthTest {

    private static final float FRAME = 1 / 60f;
    private static final long PATIENCE_MILLIS = 20_000;

    private final MorphRenderer renderer = TalkingQuad.renderer();
    private final AvatarInstance avatar = TalkingQuad.avatar();
    private final Face face = Face.of(avatar, renderer, 1);
    private final AvatarVoice voice = new AvatarVoice(avatar.headAttachment(), face, 1);
    private boolean heard = true;
    private final MouthSource saysOh =
            weights -> {
                if (heard) {
                    Arrays.fill(weights, 0);
                    weights[Viseme.OH.ordinal()] = 0.9f;
                }
                return heard;
            };

    @AfterEach
    void closeFace() {
        face.close();
        renderer.close();
    }

    @Test
    void theLipsMoveByWhatIsHeard() {
        voice.follow(saysOh);
        run(0.1);

        assertThat(face.get(Viseme.OH)).isGreaterThan(0.85f);
        assertThat(voice.isSpeaking()).as("no line is being said").isFalse();
    }

    @Test
    void theLipsCloseSoftlyWhenNothingIsHeardAnyMore() {
        voice.follow(saysOh);
        run(0.1);
        heard = false;
        run(0.02);
        assertThat(face.get(Viseme.OH)).isBetween(0.4f, 0.85f);

        run(1);

        assertThat(face.get(Viseme.OH)).isZero();
    }

    @Test
    void theLipsRestWhenNobodyIsFollowedAnyMore() {
        voice.follow(saysOh);
        run(0.1);
        voice.stopFollowing();
        run(1);

        assertThat(face.get(Viseme.OH)).isZero();
    }

    @Test
    void aLineThatIsSaidComesBeforeWhatIsHeard() {
        voice.follow(saysOh);
        run(0.1);
        voice.say(
                SpokenLine.silent(
                        Articulation.track(List.of(new VisemeSpan(0, 0.5, Viseme.AA, 1)), 0.5)));
        run(0.25);
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.9f);
        assertThat(face.get(Viseme.OH)).isLessThan(0.05f);

        run(0.5);

        assertThat(face.get(Viseme.AA)).isLessThan(0.05f);
        assertThat(face.get(Viseme.OH)).isGreaterThan(0.85f);
    }

    @Test
    void whatTheGameSetsItselfStaysWhileNobodyIsFollowed() {
        face.set(Viseme.FF, 0.6f);
        run(0.5);

        assertThat(face.get(Viseme.FF)).isGreaterThan(0.55f);
    }

    @Test
    void aSpeakerIsToldHowFarAndWhetherTheAvatarIsSeen() throws InterruptedException {
        Camera camera = new Camera(100, 100);
        camera.setFrustumPerspective(45, 1, 0.1f, 100);
        camera.setLocation(new Vector3f(0, 0, 5));
        camera.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        avatar.node().updateGeometricState();
        try (LiveSpeakers speakers = LiveSpeakers.start(new SpeakerBudget(9, 10, 1))) {
            LiveSpeaker ada = speakers.add(16_000, 1);
            voice.follow(ada, camera);
            waitFor(ada, SpeakerDetail.SHAPES);

            camera.lookAt(new Vector3f(0, 0, 100), Vector3f.UNIT_Y);
            waitFor(ada, SpeakerDetail.JAW);

            camera.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
            waitFor(ada, SpeakerDetail.SHAPES);

            camera.setLocation(new Vector3f(0, 0, 15));
            waitFor(ada, SpeakerDetail.JAW);
            assertThat(camera.getPlaneState()).as("the engine's own bits").isZero();
        }
    }

    @Test
    void aFrameOfAFollowedMouthAllocatesNothing() {
        Camera camera = new Camera(100, 100);
        camera.setFrustumPerspective(45, 1, 0.1f, 100);
        try (LiveSpeakers speakers = LiveSpeakers.start(SpeakerBudget.usual())) {
            LiveSpeaker ada = speakers.add(16_000, 1);
            voice.follow(ada, camera);
            ada.push(new float[1_600], 0, 1_600);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long thread = Thread.currentThread().getId();
            updates(2_000);
            threads.getThreadAllocatedBytes(thread);

            long before = threads.getThreadAllocatedBytes(thread);
            updates(1_000);
            long allocated = threads.getThreadAllocatedBytes(thread) - before;

            assertThat(allocated).as("bytes in 1000 frames").isLessThan(2_000);
        }
    }

    private void updates(int count) {
        for (int i = 0; i < count; i++) {
            voice.update(FRAME);
        }
    }

    private void waitFor(LiveSpeaker speaker, SpeakerDetail detail) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (speaker.detail() != detail) {
            assertThat(System.currentTimeMillis()).as("waiting for " + detail).isLessThan(until);
            speaker.push(new float[160], 0, 160);
            run(FRAME);
            Thread.sleep(5);
        }
    }

    private void run(double seconds) {
        for (int frame = 0; frame < Math.max(1, Math.round(seconds * 60)); frame++) {
            voice.update(FRAME);
            face.update(FRAME);
        }
    }
}
