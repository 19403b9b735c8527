package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.audio.AudioBuffer;
import com.jme3.audio.AudioContext;
import com.jme3.audio.AudioKey;
import com.jme3.audio.AudioNode;
import com.jme3.util.BufferUtils;
import dev.likeness.face.Face;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lips and sound where neither frames nor the sound device keep time. */
class VoiceAndDeviceTest {

    private static final float FRAME = 1 / 60f;

    private final SteppedSoundDevice device = new SteppedSoundDevice();
    private final MorphRenderer renderer = TalkingQuad.renderer();
    private final AvatarInstance avatar = TalkingQuad.avatar();
    private final Face face = Face.of(avatar, renderer, 1);
    private final AvatarVoice voice = new AvatarVoice(avatar.headAttachment(), face, 1);

    @BeforeEach
    void plugIn() {
        AudioContext.setAudioRenderer(device);
    }

    @AfterEach
    void unplug() {
        AudioContext.setAudioRenderer(null);
        face.close();
        renderer.close();
    }

    @Test
    void theLipsWaitForTheFirstSampleThatIsHeard() {
        voice.say(SpokenLine.of(open(0.02, 1), sound(1)));
        frames(12, 0);
        assertThat(voice.position()).isZero();
        assertThat(face.get(Viseme.AA)).isZero();

        frames(6, 1);

        assertThat(voice.position()).isCloseTo(0.1, within(0.02));
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.5f);
    }

    @Test
    void aSoundThatNeverBeginsHoldsNoLineUp() {
        Utterance utterance = voice.say(SpokenLine.of(open(0, 1), sound(1)));
        frames(60, 0);
        assertThat(voice.position()).isBetween(0.3, 0.7);

        assertThat(utterance.state()).isEqualTo(Utterance.State.SPEAKING);
    }

    @Test
    void aSoundCardOfAnotherSpeedDoesNotDriftAway() {
        for (double speed : new double[] {0.99, 1.01}) {
            AudioNode sound = sound(30);
            voice.say(SpokenLine.of(open(0, 30), sound));
            Random random = new Random(5);
            for (int frame = 0; frame < 1_200; frame++) {
                float elapsed = 0.005f + 0.03f * random.nextFloat();
                step(elapsed, speed);
                assertThat(voice.position() - sound.getPlaybackTime())
                        .as("ahead of the sound, at speed %.2f in frame %d", speed, frame)
                        .isBetween(-0.045, 0.1);
            }
        }
    }

    @Test
    void shapesWhoseTimeHasPassedAreLeftOut() {
        VisemeTrack line =
                Articulation.track(
                        List.of(
                                new VisemeSpan(0, 0.5, Viseme.AA, 1),
                                new VisemeSpan(0.5, 1, Viseme.OU, 1),
                                new VisemeSpan(1, 2, Viseme.IH, 1)),
                        2);
        voice.say(SpokenLine.of(line, sound(2)));
        frames(12, 1);
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.9f);

        step(1.2f, 1); // the game stood still, the sound did not

        assertThat(face.get(Viseme.IH)).isGreaterThan(0.9f);
        assertThat(face.get(Viseme.OU)).isZero();
    }

    @Test
    void whatIsInterruptedInTheMiddleOfAClosureOpensTheLipsAgain() {
        AudioNode sound = sound(2);
        VisemeTrack closed = Articulation.track(List.of(new VisemeSpan(0, 2, Viseme.PP, 1)), 2);
        voice.say(SpokenLine.of(closed, sound));
        frames(30, 1);
        assertThat(face.get(Viseme.PP)).isGreaterThan(0.9f);

        voice.stop();
        frames(1, 1);

        assertThat(face.get(Viseme.PP)).isZero();
        assertThat(sound.getParent()).isNull();
    }

    @Test
    void theLeadGoesUpToATenthOfASecondAndNoFurther() {
        AudioNode sound = sound(2);
        voice.setLead(0.1);
        voice.say(SpokenLine.of(open(1, 2), sound));
        while (face.get(Viseme.AA) < 0.5f) {
            step(0.002f, 1);
        }
        assertThat(sound.getPlaybackTime()).isBetween(0.85f, 1f);
    }

    private void frames(int count, double speed) {
        for (int i = 0; i < count; i++) {
            step(FRAME, speed);
        }
    }

    private void step(float elapsed, double speed) {
        device.step(elapsed * speed);
        voice.update(elapsed);
        face.update(elapsed);
    }

    private static VisemeTrack open(double from, double seconds) {
        return Articulation.track(List.of(new VisemeSpan(from, seconds, Viseme.AA, 1)), seconds);
    }

    private static AudioNode sound(double seconds) {
        int rate = 8000;
        AudioBuffer data = new AudioBuffer();
        data.setupFormat(1, 16, rate);
        data.updateData(BufferUtils.createByteBuffer((int) (2 * rate * seconds)));
        return new AudioNode(data, new AudioKey("silence"));
    }
}
