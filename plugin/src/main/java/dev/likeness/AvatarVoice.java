package dev.likeness;

import com.jme3.audio.AudioContext;
import com.jme3.audio.AudioNode;
import com.jme3.audio.AudioSource;
import com.jme3.scene.Node;
import dev.likeness.face.Face;
import dev.likeness.face.Viseme;
import java.util.Objects;

/**
 * Lets an avatar speak: plays the sound at its head and moves the lips by the clock of the sound,
 * or by the time of the frames where there is no sound device. Render thread.
 */
public final class AvatarVoice {

    private static final Viseme[] VISEMES = Viseme.values();

    private final Node head;
    private final Face face;
    private final float[] weights = new float[VISEMES.length];
    private SpokenLine line;
    private double seconds;

    AvatarVoice(Node head, Face face) {
        this.head = head;
        this.face = face;
    }

    /**
     * Begins a line; one that is being said is broken off.
     *
     * @param spoken what to say (not null)
     */
    public void say(SpokenLine spoken) {
        Objects.requireNonNull(spoken, "spoken");
        stop();
        line = spoken;
        seconds = 0;
        spoken.sound().filter(sound -> hasSoundDevice()).ifPresent(this::play);
    }

    /** Breaks off; the lips return to rest. Does nothing if nothing is being said. */
    public void stop() {
        if (line != null) {
            line.sound().filter(sound -> sound.getParent() == head).ifPresent(this::silence);
            line = null;
            moveLips(new float[VISEMES.length]);
        }
    }

    /**
     * Tells whether a line is being said.
     *
     * @return true from {@link #say} until its end
     */
    public boolean isSpeaking() {
        return line != null;
    }

    /**
     * How far the line is.
     *
     * @return since its beginning (in seconds, >=0)
     */
    public double position() {
        return seconds;
    }

    void update(float tpf) {
        if (line == null) {
            return;
        }
        seconds = clock(tpf);
        if (seconds >= line.lips().duration()) {
            stop();
            return;
        }
        line.lips().sample(seconds, weights);
        moveLips(weights);
    }

    private void moveLips(float[] byViseme) {
        for (Viseme viseme : VISEMES) {
            face.set(viseme, byViseme[viseme.ordinal()]);
        }
    }

    /** The sound's own clock once it runs: it is 0 until the device has a free channel. */
    private double clock(float tpf) {
        double byFrames = seconds + tpf;
        return line.sound()
                .filter(sound -> sound.getStatus() == AudioSource.Status.Playing)
                .map(AudioNode::getPlaybackTime)
                .filter(time -> time > 0)
                .map(Float::doubleValue)
                .orElse(byFrames);
    }

    private void play(AudioNode sound) {
        head.attachChild(sound);
        sound.play();
    }

    private void silence(AudioNode sound) {
        sound.stop();
        sound.removeFromParent();
    }

    private static boolean hasSoundDevice() {
        return AudioContext.getAudioRenderer() != null;
    }
}
