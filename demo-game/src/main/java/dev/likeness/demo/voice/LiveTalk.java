package dev.likeness.demo.voice;

import com.jme3.app.Application;
import com.jme3.app.state.BaseAppState;
import com.jme3.audio.AudioNode;
import com.jme3.audio.AudioSource;
import dev.likeness.Avatar;
import dev.likeness.speech.live.MouthSource;
import java.util.Optional;

/**
 * Lets an avatar speak with a voice that is only heard while it speaks. The lips are late by the
 * time that listening takes, so the samples are given that much before they sound. Render thread.
 */
public final class LiveTalk extends BaseAppState implements MouthSource {

    private Optional<AudioNode> sound = Optional.empty();
    private Avatar speaker;
    private LiveSpeech speech;
    private double position;

    @Override
    protected void initialize(Application app) {}

    @Override
    protected void cleanup(Application app) {
        stop();
    }

    @Override
    protected void onEnable() {}

    @Override
    protected void onDisable() {
        stop();
    }

    /**
     * Begins; whoever spoke before is broken off.
     *
     * @param avatar whose lips move (not null)
     * @param voice what is heard (not null)
     * @param audible the same as the game plays it, or empty without a sound device (not null)
     */
    public void say(Avatar avatar, LiveSpeech voice, Optional<AudioNode> audible) {
        stop();
        avatar.voice().stop();
        speaker = avatar;
        speech = voice;
        sound = audible;
        position = 0;
        avatar.voice().follow(this);
        sound.ifPresent(AudioNode::play);
    }

    /** Falls silent; does nothing if nobody speaks. */
    public void stop() {
        sound.ifPresent(AudioNode::stop);
        sound = Optional.empty();
        if (speaker != null) {
            speaker.voice().stopFollowing();
            speaker = null;
        }
    }

    /**
     * How far the voice is.
     *
     * @return what has been spoken (in seconds)
     */
    public double position() {
        return position;
    }

    @Override
    public void update(float tpf) {
        if (speaker == null) {
            return;
        }
        position += tpf;
        sound.filter(node -> node.getStatus() == AudioSource.Status.Playing)
                .map(AudioNode::getPlaybackTime)
                .filter(time -> time > 0)
                .ifPresent(time -> position = time);
        speech.hear(position + (sound.isPresent() ? speech.latency() : 0));
        boolean sounds =
                sound.filter(node -> node.getStatus() == AudioSource.Status.Playing).isPresent();
        if (speech.isOver() && !sounds) {
            stop();
        }
    }

    @Override
    public boolean read(float[] weights) {
        speech.weights(weights);
        return speaker != null;
    }
}
