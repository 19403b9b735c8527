package dev.likeness;

import com.jme3.audio.AudioContext;
import com.jme3.audio.AudioNode;
import com.jme3.audio.AudioSource;
import com.jme3.renderer.Camera;
import com.jme3.scene.Node;
import dev.likeness.face.Face;
import dev.likeness.face.Viseme;
import dev.likeness.speech.SpeechClock;
import dev.likeness.speech.live.LiveSpeaker;
import dev.likeness.speech.live.MouthSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Lets an avatar speak: plays the sound at its face and moves the lips by the samples that are
 * really heard, or by the time of the frames where there is no sound device. Brows, head and breath
 * go with the line as far as {@link dev.likeness.face.SpeechGestures} are switched on. Lines are
 * said at once or one after another; each can be paused. Render thread.
 */
public final class AvatarVoice {

    /**
     * How far the mouth is ahead of the sound unless the game says otherwise. People see a mouth
     * before they hear it and do not mind up to a tenth of a second; the other way round they do.
     */
    public static final double USUAL_LEAD = 0.04;

    private static final double LONGEST_LEAD = 0.1;

    /** A sound that does not begin for so long has no channel: the lips go without it. */
    private static final double LONGEST_WAIT = 0.5;

    private static final Viseme[] VISEMES = Viseme.values();

    private final Node mouth;
    private final Face face;
    private final float[] weights = new float[VISEMES.length];
    private final Deque<Utterance> waiting = new ArrayDeque<>();
    private final SpeechClock clock = new SpeechClock();
    private final LineGestures gestures;
    private final LiveLips live;
    private Utterance current;
    private boolean soundBegan;
    private double waited;
    private boolean paused;
    private double lead = USUAL_LEAD;
    private long lastId;

    /** For a mouth's place and its face; the seed tells this speaker's gestures from others'. */
    AvatarVoice(Node mouth, Face face, long seed) {
        this.mouth = mouth;
        this.face = face;
        gestures = new LineGestures(face.life().gestures(), seed);
        live = new LiveLips(mouth, face);
    }

    /**
     * Begins a line; one that is being said is broken off, and those that wait are dropped.
     *
     * @param spoken what to say (not null)
     * @return this utterance (not null)
     */
    public Utterance say(SpokenLine spoken) {
        Objects.requireNonNull(spoken, "spoken");
        stop();
        Utterance utterance = new Utterance(++lastId, spoken);
        begin(utterance);
        return utterance;
    }

    /**
     * Says a line after those that were asked for before; at once if there are none.
     *
     * @param spoken what to say (not null)
     * @return this utterance (not null)
     */
    public Utterance sayNext(SpokenLine spoken) {
        Objects.requireNonNull(spoken, "spoken");
        Utterance utterance = new Utterance(++lastId, spoken);
        if (current == null) {
            begin(utterance);
        } else {
            waiting.add(utterance);
        }
        return utterance;
    }

    /**
     * Breaks off and drops what waits; the lips return to rest. Does nothing if nothing is said.
     */
    public void stop() {
        waiting.forEach(utterance -> utterance.become(Utterance.State.INTERRUPTED));
        waiting.clear();
        if (current != null) {
            end(Utterance.State.INTERRUPTED);
        }
    }

    /**
     * Moves the lips by what is heard right now, whenever no line is being said: the player's
     * microphone, or somebody in a voice chat. Takes the place of what was followed before.
     *
     * @param mouth is asked once a frame (not null)
     */
    public void follow(MouthSource mouth) {
        live.follow(mouth);
    }

    /**
     * As {@link #follow(MouthSource)}, and tells in every frame how far this avatar is from a
     * camera and whether it may be in the picture, so that those who are near and seen are listened
     * to first.
     *
     * @param speaker who speaks with this avatar's mouth (not null)
     * @param viewer through which the player looks (not null, alias)
     */
    public void follow(LiveSpeaker speaker, Camera viewer) {
        live.follow(speaker, viewer);
    }

    /** Follows nobody any more; the lips return to rest. */
    public void stopFollowing() {
        live.leave();
    }

    /**
     * Holds the line where it is; the lips return to rest. Does nothing if nothing is being said.
     */
    public void pause() {
        if (current != null && !paused) {
            paused = true;
            sounding().ifPresent(AudioNode::pause);
            gestures.end();
            rest();
        }
    }

    /** Goes on with a line that was paused. Does nothing otherwise. */
    public void resume() {
        if (paused) {
            paused = false;
            sounding().ifPresent(AudioNode::play);
            gestures.resume();
        }
    }

    /**
     * Whether a line is held.
     *
     * @return true from {@link #pause} until {@link #resume}, or until the line is broken off
     */
    public boolean isPaused() {
        return paused;
    }

    /**
     * How far the mouth is ahead of the sound.
     *
     * @param seconds 0 to 0.1
     * @throws IllegalArgumentException if it is out of its range
     */
    public void setLead(double seconds) {
        if (!(seconds >= 0 && seconds <= LONGEST_LEAD)) {
            throw new IllegalArgumentException("Expected a lead from 0 to 0.1 s, found " + seconds);
        }
        lead = seconds;
    }

    /**
     * Tells whether a line is being said.
     *
     * @return true from {@link #say} until its end, also while it is paused
     */
    public boolean isSpeaking() {
        return current != null;
    }

    /**
     * What is being said.
     *
     * @return the utterance, or empty
     */
    public Optional<Utterance> current() {
        return Optional.ofNullable(current);
    }

    /**
     * How far the line is.
     *
     * @return since its beginning (in seconds of the recording, >=0)
     */
    public double position() {
        return clock.position();
    }

    void update(float tpf) {
        live.step(tpf, current == null);
        if (current == null || paused) {
            return;
        }
        if (isWaitingForSound(tpf)) {
            return;
        }
        SpokenLine line = current.line();
        double now = clock.advance(tpf, line.tempo(), heard());
        if (now >= line.lips().duration() && !isSounding()) {
            if (!line.looping()) {
                end(Utterance.State.ENDED);
                return;
            }
            clock.restart(0);
        }
        line.lips().sample(clock.position() + lead, weights);
        gestures.advance(clock.position() + lead, line.tempo());
        moveLips();
    }

    private void begin(Utterance utterance) {
        current = utterance;
        utterance.become(Utterance.State.SPEAKING);
        clock.restart(0);
        soundBegan = false;
        waited = 0;
        paused = false;
        gestures.begin(utterance.line().lips());
        utterance.line().sound().filter(sound -> hasSoundDevice()).ifPresent(this::play);
    }

    private void end(Utterance.State how) {
        current.line().sound().filter(sound -> sound.getParent() == mouth).ifPresent(this::silence);
        current.become(how);
        current = null;
        paused = false;
        gestures.end();
        rest();
        if (!waiting.isEmpty()) {
            begin(waiting.remove());
        }
    }

    private void rest() {
        Arrays.fill(weights, 0);
        moveLips();
    }

    private void moveLips() {
        for (Viseme viseme : VISEMES) {
            face.set(viseme, weights[viseme.ordinal()]);
        }
    }

    /** A device takes a moment until the first sample is heard; lips do not run ahead of it. */
    private boolean isWaitingForSound(float tpf) {
        soundBegan |= isSounding() && playbackTime() > 0;
        waited += tpf;
        return isSounding() && !soundBegan && waited < LONGEST_WAIT;
    }

    /** The sound's own clock once it runs: it is 0 until the device has a free channel. */
    private OptionalDouble heard() {
        return soundBegan && isSounding()
                ? OptionalDouble.of(playbackTime())
                : OptionalDouble.empty();
    }

    private float playbackTime() {
        return current.line().sound().orElseThrow().getPlaybackTime();
    }

    private boolean isSounding() {
        return sounding()
                .filter(sound -> sound.getStatus() == AudioSource.Status.Playing)
                .isPresent();
    }

    private Optional<AudioNode> sounding() {
        return current.line().sound().filter(sound -> sound.getParent() == mouth);
    }

    private void play(AudioNode sound) {
        sound.setPitch((float) current.line().tempo());
        sound.setLooping(current.line().looping());
        mouth.attachChild(sound);
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
