package dev.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Quad;
import com.jme3.system.NullRenderer;
import dev.likeness.face.ArKit;
import dev.likeness.face.Face;
import dev.likeness.face.MorphPath;
import dev.likeness.face.MorphRenderer;
import dev.likeness.face.Viseme;
import dev.likeness.model.AvatarInstance;
import dev.likeness.model.MorphTarget;
import dev.likeness.model.MorphTargets;
import dev.likeness.model.MorphedGeometry;
import dev.likeness.speech.Delivery;
import dev.likeness.speech.VisemeTrack;
import dev.likeness.speech.audio.ClipMouth;
import dev.likeness.speech.audio.LiveMouth;
import dev.likeness.speech.audio.Sound;
import dev.likeness.speech.marks.SpokenText;
import dev.likeness.speech.text.Pronouncer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Brows, head and breath of an avatar that speaks, wherever its lips come from. */
class SpokenGesturesTest {

    private static final AssetManager ASSETS = new DesktopAssetManager(true);
    private static final int RATE = 60;

    private final MorphRenderer renderer =
            new MorphRenderer(ASSETS, new NullRenderer(), MorphPath.CPU);
    private final Node head = new Node("head");
    private final Face face = face();
    private final AvatarVoice voice = new AvatarVoice(head, face, 7);

    @AfterEach
    void closeRenderer() {
        face.close();
        renderer.close();
    }

    @Test
    void theBrowsAreUpAtTheStressedSyllablesOfATextAndNotInBetween() {
        VisemeTrack lips = text("Nobody told me that you are a photograph!");
        List<Delivery.Stress> strong =
                Delivery.of(lips).stresses().stream().filter(s -> s.strength() > 0.6f).toList();
        List<Float> brows = say(SpokenLine.silent(lips), RATE);

        assertThat(strong).isNotEmpty();
        for (Delivery.Stress stress : strong) {
            assertThat(highest(brows, stress.at() - 0.15, stress.at() + 0.15))
                    .as("stress at %.2f s", stress.at())
                    .isGreaterThan(0.15f);
        }
        for (int i = 0; i < brows.size(); i++) {
            double now = (double) i / RATE;
            boolean near =
                    Delivery.of(lips).stresses().stream()
                            .anyMatch(s -> now > s.at() - 0.3 && now < s.at() + 0.6);
            if (!near) {
                assertThat(brows.get(i)).as("at %.2f s", now).isLessThan(0.02f);
            }
        }
    }

    @Test
    void aRecordedLineMovesTheBrowsToo() throws IOException {
        VisemeTrack lips = new ClipMouth().bake(recorded());

        assertThat(highest(say(SpokenLine.silent(lips), RATE), 0, 3)).isGreaterThan(0.15f);
    }

    @Test
    void soDoesSpeechThatIsHeardLive() throws IOException {
        Sound sound = recorded();
        float[] samples = sound.samples();
        LiveMouth mouth = new LiveMouth(sound.sampleRate(), 1);
        float[] weights = new float[15];
        float highest = 0;
        for (int twice = 0; twice < 2; twice++) {
            for (int at = 0; at + 160 <= samples.length; at += 160) {
                mouth.push(samples, at, 160);
                mouth.weights(weights);
                for (Viseme viseme : Viseme.values()) {
                    face.set(viseme, weights[viseme.ordinal()]);
                }
                face.update(0.01f);
                highest = Math.max(highest, face.get(ArKit.BROW_INNER_UP));
            }
        }
        assertThat(highest).isBetween(0.1f, 0.5f);
    }

    @Test
    void theSameLineMovesTheSameAndAnotherSpeakerDiffers() {
        VisemeTrack lips = text("Nobody told me that you are a photograph, and a good one!");
        List<Float> once = say(SpokenLine.silent(lips), RATE);
        rest();
        List<Float> again = say(SpokenLine.silent(lips), RATE);
        Face otherFace = face();
        List<Float> other =
                say(
                        new AvatarVoice(new Node(), otherFace, 8),
                        otherFace,
                        SpokenLine.silent(lips),
                        RATE);
        otherFace.close();

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void thirtyFramesASecondShowTheSameAsAHundredAndForty() {
        VisemeTrack lips = text("Nobody told me that you are a photograph, and a good one!");
        List<Float> slow = say(SpokenLine.silent(lips), 30);
        rest();
        List<Float> fast = say(SpokenLine.silent(lips), 150);

        for (int i = 0; i < slow.size() - 1; i++) {
            assertThat(fast.get(5 * i + 4)).as("frame %d", i).isCloseTo(slow.get(i), within(0.01f));
        }
    }

    @Test
    void whoIsInterruptedLowersTheBrowsAsAlways() {
        VisemeTrack lips = text("Nobody!");
        voice.say(SpokenLine.silent(lips));
        float highest = 0;
        for (int frame = 0; frame < RATE && highest < 0.15f; frame++) {
            highest = Math.max(highest, step(voice, face, RATE));
        }
        assertThat(highest).isGreaterThan(0.15f);

        voice.stop();
        float after = step(voice, face, RATE);
        rest();

        assertThat(after).as("without a jump").isCloseTo(highest, within(0.06f));
        assertThat(face.get(ArKit.BROW_INNER_UP)).isZero();
    }

    @Test
    void switchedOffTheLipsMoveAlone() {
        face.life().gestures().setAmount(0);
        rest();

        List<Float> brows = say(SpokenLine.silent(text("Nobody told me!")), RATE);

        assertThat(brows).allMatch(weight -> weight < 1e-4f);
    }

    private static VisemeTrack text(String text) {
        return SpokenText.of(text, Pronouncer.english(), 1).track();
    }

    private static Sound recorded() throws IOException {
        String name = "/dev/likeness/speech/audio/sentence.wav";
        try (InputStream in = SpokenGesturesTest.class.getResourceAsStream(name)) {
            return Sound.read(in, name);
        }
    }

    private static float highest(List<Float> brows, double from, double to) {
        float highest = 0;
        for (int i = 0; i < brows.size(); i++) {
            double now = (double) i / RATE;
            highest = now >= from && now <= to ? Math.max(highest, brows.get(i)) : highest;
        }
        return highest;
    }

    private List<Float> say(SpokenLine line, int framesPerSecond) {
        return say(voice, face, line, framesPerSecond);
    }

    /** How far the brows are up in each frame of a line. */
    private static List<Float> say(AvatarVoice who, Face with, SpokenLine line, int rate) {
        List<Float> brows = new ArrayList<>();
        who.say(line);
        while (who.isSpeaking()) {
            brows.add(step(who, with, rate));
        }
        return brows;
    }

    private static float step(AvatarVoice who, Face with, int rate) {
        who.update(1f / rate);
        with.update(1f / rate);
        return with.get(ArKit.BROW_INNER_UP);
    }

    private void rest() {
        for (int frame = 0; frame < 6 * RATE; frame++) {
            step(voice, face, RATE);
        }
    }

    private Face face() {
        Mesh mesh = new Quad(1, 1);
        MorphTarget jaw =
                new MorphTarget(
                        ArKit.JAW_OPEN.shapeName(),
                        new int[] {0},
                        new float[] {0, 0, 1},
                        new float[] {0, 0, 0});
        Geometry geometry = new Geometry("AvatarHead", mesh);
        geometry.setMaterial(new Material(ASSETS, "Common/MatDefs/Misc/Unshaded.j3md"));
        Node node = new Node("Ada");
        node.attachChild(geometry);
        MorphedGeometry part =
                new MorphedGeometry(
                        geometry, new MorphTargets(mesh.getVertexCount(), List.of(jaw)));
        Face made =
                Face.of(
                        new AvatarInstance(
                                node,
                                List.of(part),
                                node,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        renderer,
                        1);
        made.setBlinking(false);
        made.life().setSaccades(false);
        made.life().gestures().setAmount(1);
        for (int frame = 0; frame < 6 * RATE; frame++) {
            made.update(1f / RATE);
        }
        return made;
    }
}
