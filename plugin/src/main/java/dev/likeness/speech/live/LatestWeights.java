package dev.likeness.speech.live;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The latest weights, handed from one thread to another of which neither ever waits: the writer
 * fills one of three places, the reader keeps another, and the third goes between them. Allocates
 * nothing. One writing thread, one reading thread.
 */
final class LatestWeights {

    /** How many weights there are. */
    static final int COUNT = 15;

    private static final int FRESH = 4;
    private static final int PLACE = 3;

    private final float[][] places = new float[3][COUNT];
    private final long[] moments = new long[3];
    private final boolean[] written = new boolean[3];
    private final AtomicInteger between = new AtomicInteger(1);
    private int writing;
    private int reading = 2;

    /** Hands on a copy; {@code nanos} is the moment that the weights are of. */
    void publish(float[] weights, long nanos) {
        System.arraycopy(weights, 0, places[writing], 0, COUNT);
        moments[writing] = nanos;
        written[writing] = true;
        writing = between.getAndSet(writing | FRESH) & PLACE;
    }

    /**
     * Copies the newest weights unless they are too old.
     *
     * @param nanos now
     * @param oldest how old they may be (in nanoseconds)
     * @return whether there were any
     */
    boolean read(float[] weights, long nanos, long oldest) {
        if ((between.get() & FRESH) != 0) {
            reading = between.getAndSet(reading) & PLACE;
        }
        boolean there = written[reading] && nanos - moments[reading] <= oldest;
        if (there) {
            System.arraycopy(places[reading], 0, weights, 0, COUNT);
        }
        return there;
    }
}
