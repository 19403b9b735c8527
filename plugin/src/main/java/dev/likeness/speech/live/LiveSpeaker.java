package dev.likeness.speech.live;

import dev.likeness.speech.audio.LiveMouth;
import java.util.Arrays;

/**
 * One of many speakers, for instance another player in a voice chat: takes their sound from one
 * thread, and tells another how the mouth moves. Neither ever waits. Made by {@link LiveSpeakers}.
 */
public final class LiveSpeaker implements MouthSource, AutoCloseable {

    /** Sound that waits longer than this is left out, so that the lips are never far behind. */
    private static final double LONGEST_WAIT = 0.15;

    private static final double RING_SECONDS = 0.4;
    private static final double TAKEN_AT_ONCE = 0.02;
    private static final long OLDEST_NANOS = 300_000_000;

    /** After such a gap the mouth hears silence, so that it does not stay open. */
    private static final long GAP_NANOS = 100_000_000;

    private static final long SPEAKING_NANOS = 500_000_000;
    private static final double AFTER_ALL_SEEN = 1e9;
    private static final double AFTER_ALL_SPEAKING = 2e9;

    private final LiveSpeakers home;
    private final int channels;
    private final int longestWait;
    private final SampleRing ring;
    private final LiveMouth mouth;
    private final LoudnessJaw jaw;
    private final LatestWeights latest = new LatestWeights();
    private final float[] taken;
    private final float[] weights = new float[LatestWeights.COUNT];
    private volatile double distance;
    private volatile boolean visible = true;
    private volatile SpeakerDetail detail = SpeakerDetail.JAW;
    private volatile long skipped;
    private long heardAt;
    private boolean everHeard;
    private boolean silenced = true;
    private double rank;

    LiveSpeaker(LiveSpeakers home, int sampleRate, int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("Expected a channel or more, found " + channels);
        }
        this.home = home;
        this.channels = channels;
        mouth = new LiveMouth(sampleRate, 1);
        jaw = new LoudnessJaw(sampleRate);
        ring = new SampleRing((int) (sampleRate * RING_SECONDS));
        taken = new float[(int) (sampleRate * TAKEN_AT_ONCE)];
        longestWait = (int) (sampleRate * LONGEST_WAIT);
    }

    /**
     * Takes the next samples, when they are played (one thread, any). Never waits; if nobody
     * listens for 0.4 s, sound is lost.
     *
     * @param samples interleaved if there are several channels (-1 to 1; what is no number counts
     *     as silence)
     * @param from where they begin in the array
     * @param count how many moments, each with a sample per channel (&gt;=0)
     */
    public void push(float[] samples, int from, int count) {
        ring.write(samples, from, count, channels);
        home.wake();
    }

    /**
     * Takes the next samples as 16-bit numbers, as {@link #push(float[], int, int)} does.
     *
     * @param samples interleaved if there are several channels
     * @param from where they begin in the array
     * @param count how many moments, each with a sample per channel (&gt;=0)
     */
    public void push(short[] samples, int from, int count) {
        ring.write(samples, from, count, channels);
        home.wake();
    }

    /**
     * Tells where the speaker is; who is near and seen is listened to first (any thread).
     *
     * @param metres from the viewer (&gt;=0; anything else counts as far away)
     * @param seen whether the head is in the picture
     */
    public void place(double metres, boolean seen) {
        distance = metres >= 0 ? metres : Double.MAX_VALUE;
        visible = seen;
    }

    /**
     * How closely the speaker is listened to now.
     *
     * @return what the mouth can show (not null)
     */
    public SpeakerDetail detail() {
        return detail;
    }

    /**
     * How long after the sound its shape is there at most, on a machine that keeps up.
     *
     * @return the delay at the present detail (in seconds)
     */
    public double latency() {
        double own =
                detail == SpeakerDetail.SHAPES ? mouth.latency() : 1.5 * LoudnessJaw.STEP_SECONDS;
        return own + LiveSpeakers.PASS_SECONDS;
    }

    /**
     * How much sound was left out, because it came faster than it was played or because nobody had
     * time to listen.
     *
     * @return moments of sound (&gt;=0)
     */
    public long lost() {
        return ring.lost() + skipped;
    }

    /**
     * How much sound was listened to or left out so far.
     *
     * @return moments of sound (&gt;=0)
     */
    public long heard() {
        return ring.taken();
    }

    @Override
    public boolean read(float[] into) {
        return latest.read(into, home.now(), OLDEST_NANOS);
    }

    /** Nobody speaks here any more. */
    @Override
    public void close() {
        home.remove(this);
    }

    /** Listens to what has come since the last time, and says whether there was any. */
    boolean listen(long now) {
        skipped += ring.skipAllBut(longestWait);
        int count = ring.take(taken);
        if (count == 0) {
            fallSilent(now);
            return false;
        }
        heardAt = now;
        everHeard = true;
        silenced = false;
        for (; count > 0; count = ring.take(taken)) {
            hear(count, now);
        }
        return true;
    }

    private void hear(int count, long now) {
        if (detail == SpeakerDetail.SHAPES) {
            mouth.push(taken, 0, count);
            mouth.weights(weights);
            latest.publish(weights, now);
        } else if (jaw.push(taken, count)) {
            latest.publish(jaw.weights(), now);
        }
    }

    /** A sender that goes away in the middle of a vowel leaves no open mouth. */
    private void fallSilent(long now) {
        if (!silenced && now - heardAt > GAP_NANOS) {
            silenced = true;
            Arrays.fill(taken, 0);
            for (double left = LONGEST_WAIT; left > 0; left -= TAKEN_AT_ONCE) {
                hear(taken.length, now);
            }
        }
    }

    /** Works out who comes first: the lower, the sooner. */
    void rank(long now, double bonusOfThoseAlreadyHeard) {
        double near =
                detail == SpeakerDetail.SHAPES ? distance * bonusOfThoseAlreadyHeard : distance;
        rank = near + (visible ? 0 : AFTER_ALL_SEEN) + (isSpeaking(now) ? 0 : AFTER_ALL_SPEAKING);
    }

    boolean isSpeaking(long now) {
        return everHeard && now - heardAt < SPEAKING_NANOS;
    }

    boolean hasSound() {
        return ring.waiting() > 0;
    }

    double rank() {
        return rank;
    }

    boolean isWithin(double farthest) {
        return visible && distance <= farthest;
    }

    void setDetail(SpeakerDetail next) {
        if (next != detail && next == SpeakerDetail.JAW) {
            jaw.reset();
        }
        detail = next;
    }
}
