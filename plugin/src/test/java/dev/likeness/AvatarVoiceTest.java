package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.audio.AudioBuffer;
import com.jme3.audio.AudioContext;
import com.jme3.audio.AudioKey;
import com.jme3.audio.AudioNode;
import com.jme3.audio.AudioSource;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Quad;
import com.jme3.system.NullRenderer;
import com.jme3.util.BufferUtils;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.speech.Articulation;
import dev.likeness.speech.VisemeSpan;
import dev.likeness.speech.VisemeTrack;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvatarVoiceTest {

    private static final AssetManager ASSETS = new DesktopAssetManager(true);
    private static final float FRAME = 1 / 60f;

    private final SteppedSoundDevice device = new SteppedSoundDevice();
    private final Node head = new Node("head");
    private final Face face = face();
    private final AvatarVoice voice = new AvatarVoice(head, face, 7);

    @BeforeEach
    void plugIn() {
        AudioContext.setAudioRenderer(device);
    }

    @AfterEach
    void unplug() {
        AudioContext.setAudioRenderer(null);
        face.close();
    }

    @Test
    void aLineIsSaidToItsEndAndTheLipsReturnToRest() {
        AudioNode sound = sound(1);
        Utterance utterance = voice.say(SpokenLine.of(wideOpen(1), sound));
        run(0.5);
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.9f);
        assertThat(sound.getStatus()).isEqualTo(AudioSource.Status.Playing);

        run(0.7);

        assertThat(utterance.state()).isEqualTo(Utterance.State.ENDED);
        assertThat(voice.isSpeaking()).isFalse();
        assertThat(face.get(Viseme.AA)).isZero();
        assertThat(sound.getParent()).isNull();
    }

    @Test
    void theLipsFollowTheSoundWhenFramesAreLost() {
        voice.say(SpokenLine.of(wideOpen(3), sound(3)));
        run(0.2);

        device.step(1.5);
        voice.update(FRAME);

        assertThat(voice.position()).isCloseTo(1.7, within(0.05));
    }

    @Test
    void theMouthIsAheadOfTheSoundByItsLead() {
        voice.setLead(0.1);
        voice.say(SpokenLine.of(opensAt(1), sound(2)));
        run(0.94);

        assertThat(face.get(Viseme.AA)).isGreaterThan(0.5f);
    }

    @Test
    void aSoundThatIsLongerThanItsLipsIsHeardToItsEnd() {
        AudioNode sound = sound(2);
        Utterance utterance = voice.say(SpokenLine.of(wideOpen(1), sound));
        run(1.5);
        assertThat(utterance.state()).isEqualTo(Utterance.State.SPEAKING);

        run(0.6);

        assertThat(utterance.state()).isEqualTo(Utterance.State.ENDED);
    }

    @Test
    void anotherLineInterruptsInTheMiddle() {
        AudioNode first = sound(2);
        Utterance broken = voice.say(SpokenLine.of(wideOpen(2), first));
        Utterance dropped = voice.sayNext(SpokenLine.silent(wideOpen(1)));
        run(0.5);

        Utterance second = voice.say(SpokenLine.silent(wideOpen(1)));

        assertThat(broken.state()).isEqualTo(Utterance.State.INTERRUPTED);
        assertThat(dropped.state()).isEqualTo(Utterance.State.INTERRUPTED);
        assertThat(second.state()).isEqualTo(Utterance.State.SPEAKING);
        assertThat(second.id()).isGreaterThan(broken.id());
        assertThat(first.getStatus()).isEqualTo(AudioSource.Status.Stopped);
        assertThat(voice.position()).isZero();
    }

    @Test
    void linesAreSaidOneAfterAnother() {
        Utterance first = voice.sayNext(SpokenLine.of(wideOpen(0.5), sound(0.5)));
        Utterance second = voice.sayNext(SpokenLine.of(wideOpen(0.5), sound(0.5)));
        assertThat(second.state()).isEqualTo(Utterance.State.WAITING);

        run(0.7);

        assertThat(first.state()).isEqualTo(Utterance.State.ENDED);
        assertThat(voice.current()).contains(second);
    }

    @Test
    void aPausedLineIsHeldAndGoesOnWhereItWas() {
        AudioNode sound = sound(2);
        voice.say(SpokenLine.of(wideOpen(2), sound));
        run(0.5);
        voice.pause();
        double held = voice.position();
        run(1);
        assertThat(voice.position()).isEqualTo(held);
        assertThat(face.get(Viseme.AA)).isZero();
        assertThat(sound.getStatus()).isEqualTo(AudioSource.Status.Paused);

        voice.resume();
        run(0.5);

        assertThat(voice.position()).isCloseTo(1, within(0.05));
        assertThat(face.get(Viseme.AA)).isGreaterThan(0.9f);
    }

    @Test
    void twiceTheTempoTakesHalfTheTime() {
        Utterance utterance = voice.say(SpokenLine.of(wideOpen(2), sound(2)).atTempo(2));

        run(1.1);

        assertThat(utterance.state()).isEqualTo(Utterance.State.ENDED);
    }

    @Test
    void aRepeatedLineBeginsAnewUntilItIsStopped() {
        Utterance utterance = voice.say(SpokenLine.of(wideOpen(1), sound(1)).repeated());
        run(1.5);
        assertThat(utterance.state()).isEqualTo(Utterance.State.SPEAKING);
        assertThat(voice.position()).isCloseTo(0.5, within(0.1));

        voice.stop();

        assertThat(utterance.state()).isEqualTo(Utterance.State.INTERRUPTED);
    }

    @Test
    void withoutASoundDeviceTheLipsMoveByTheFrames() {
        AudioContext.setAudioRenderer(null);
        Utterance utterance = voice.say(SpokenLine.of(wideOpen(1), sound(1)));
        run(0.5);
        assertThat(voice.position()).isCloseTo(0.5, within(0.02));

        run(0.6);

        assertThat(utterance.state()).isEqualTo(Utterance.State.ENDED);
    }

    @Test
    void aLeadOfMoreThanATenthOfASecondIsRefused() {
        assertThatThrownBy(() -> voice.setLead(0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a lead from 0 to 0.1 s, found 0.2");
    }

    private void run(double seconds) {
        for (int frame = 0; frame < Math.round(seconds * 60); frame++) {
            device.step(FRAME);
            voice.update(FRAME);
            face.update(FRAME);
        }
    }

    private static VisemeTrack wideOpen(double seconds) {
        return Articulation.track(List.of(new VisemeSpan(0, seconds, Viseme.AA, 1)), seconds);
    }

    private static VisemeTrack opensAt(double seconds) {
        return Articulation.track(
                List.of(new VisemeSpan(seconds, 2 * seconds, Viseme.AA, 1)), 2 * seconds);
    }

    /** Silence of a length, which the device "plays". */
    private static AudioNode sound(double seconds) {
        int rate = 8000;
        AudioBuffer data = new AudioBuffer();
        data.setupFormat(1, 16, rate);
        data.updateData(BufferUtils.createByteBuffer((int) (2 * rate * seconds)));
        return new AudioNode(data, new AudioKey("silence"));
    }

    private static Face face() {
        Mesh mesh = new Quad(1, 1);
        List<MorphTarget> shapes =
                Arrays.stream(Viseme.values())
                        .map(
                                v ->
                                        new MorphTarget(
                                                v.shapeName(),
                                                new int[] {0},
                                                new float[] {0, 0, 1},
                                                new float[] {0, 0, 0}))
                        .toList();
        Geometry geometry = new Geometry("AvatarHead", mesh);
        geometry.setMaterial(new Material(ASSETS, "Common/MatDefs/Misc/Unshaded.j3md"));
        Node node = new Node("Ada");
        node.attachChild(geometry);
        AvatarInstance avatar =
                new AvatarInstance(
                        node,
                        List.of(
                                new MorphedGeometry(
                                        geometry, new MorphTargets(mesh.getVertexCount(), shapes))),
                        node,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return Face.of(avatar, new MorphRenderer(ASSETS, new NullRenderer(), MorphPath.CPU));
    }
}
