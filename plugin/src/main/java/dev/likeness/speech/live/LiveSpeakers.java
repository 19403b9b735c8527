package dev.likeness.speech.live;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Listens to many speakers at once on one daemon thread. Each gives its sound and takes its mouth
 * through places of its own, so no other thread waits for this one. Within a {@link SpeakerBudget}
 * those who are near and seen are listened to closely; the rest move their jaws by loudness. While
 * nobody speaks, the thread sleeps. Allocates nothing while listening. Any thread.
 */
public final class LiveSpeakers implements AutoCloseable {

    /** How long sound waits at most until it is looked at, on a machine that keeps up. */
    static final double PASS_SECONDS = 0.004;

    private static final long PASS_NANOS = (long) (PASS_SECONDS * 1e9);
    private static final long RANK_NANOS = 100_000_000;
    private static final long LEARN_NANOS = 500_000_000;
    private static final long SLEEPS_AFTER_NANOS = 1_000_000_000;

    private final SpeakerRanking ranking;
    private final LongSupplier clock;
    private final Thread listener = new Thread(this::run, "likeness-speakers");
    private volatile LiveSpeaker[] speakers = {};
    private volatile boolean closed;
    private volatile boolean asleep;
    private LiveSpeaker[] ranked = {};
    private boolean begun;
    private long rankedAt;
    private long learntAt;
    private long heardAt;
    private long spent;

    LiveSpeakers(SpeakerBudget budget, LongSupplier clock) {
        ranking = new SpeakerRanking(Objects.requireNonNull(budget, "budget"));
        this.clock = clock;
        listener.setDaemon(true);
    }

    /**
     * Begins to listen.
     *
     * @param budget how much may be listened to closely (not null)
     * @return without speakers yet; to be closed (not null)
     */
    public static LiveSpeakers start(SpeakerBudget budget) {
        LiveSpeakers started = new LiveSpeakers(budget, System::nanoTime);
        started.listener.start();
        return started;
    }

    /**
     * Adds a speaker, who is seen at a distance of 0 until told otherwise.
     *
     * @param sampleRate samples per second (8000 to 192000 hertz)
     * @param channels how many, interleaved; they are averaged (&gt;=1)
     * @return the speaker; to be closed when he leaves (not null)
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LiveSpeaker add(int sampleRate, int channels) {
        LiveSpeaker speaker = new LiveSpeaker(this, sampleRate, channels);
        synchronized (this) {
            LiveSpeaker[] more = Arrays.copyOf(speakers, speakers.length + 1);
            more[more.length - 1] = speaker;
            speakers = more;
        }
        return speaker;
    }

    synchronized void remove(LiveSpeaker speaker) {
        speakers =
                Arrays.stream(speakers).filter(each -> each != speaker).toArray(LiveSpeaker[]::new);
    }

    /**
     * How many speakers there are.
     *
     * @return the count (&gt;=0)
     */
    public int count() {
        return speakers.length;
    }

    /** Listens to nobody any more. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(listener);
    }

    long now() {
        return clock.getAsLong();
    }

    /** Called whenever sound has come. */
    void wake() {
        if (asleep) {
            asleep = false;
            LockSupport.unpark(listener);
        }
    }

    private void run() {
        while (!closed) {
            long began = now();
            pass(began);
            if (began - heardAt > SLEEPS_AFTER_NANOS) {
                sleep();
            } else {
                LockSupport.parkNanos(Math.max(1, PASS_NANOS - (now() - began)));
            }
        }
    }

    private void sleep() {
        asleep = true;
        if (!closed && nobodyWaits()) {
            LockSupport.park(this);
        }
        asleep = false;
        heardAt = now();
    }

    private boolean nobodyWaits() {
        for (LiveSpeaker speaker : speakers) {
            if (speaker.hasSound()) {
                return false;
            }
        }
        return true;
    }

    /** Listens once to whatever has come from anybody. */
    void pass(long now) {
        LiveSpeaker[] present = speakers;
        rank(present, now);
        for (LiveSpeaker speaker : present) {
            boolean wasSpeaking = speaker.isSpeaking(now);
            if (speaker.listen(now)) {
                heardAt = now;
                // Who begins to speak does not wait for a place.
                rankedAt = wasSpeaking ? rankedAt : now - RANK_NANOS;
            }
        }
        spent += now() - now;
    }

    private void rank(LiveSpeaker[] present, long now) {
        if (!begun) {
            begun = true;
            rankedAt = now - RANK_NANOS;
            learntAt = now;
            heardAt = now;
        }
        if (now - learntAt >= LEARN_NANOS) {
            ranking.learn((double) spent / (now - learntAt));
            learntAt = now;
            spent = 0;
        }
        if (present != ranked || now - rankedAt >= RANK_NANOS) {
            if (present != ranked) {
                ranked = present;
                ranking.of(present);
            }
            ranking.decide(now);
            rankedAt = now;
        }
    }
}
