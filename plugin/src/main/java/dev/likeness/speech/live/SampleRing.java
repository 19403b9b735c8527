package dev.likeness.speech.live;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Samples on their way from one thread to another of which neither ever waits. What does not fit
 * any more is lost, and counted. Allocates nothing. One writing thread, one reading thread.
 */
final class SampleRing {

    private final float[] samples;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /** For at least so many samples. */
    SampleRing(int atLeast) {
        samples = new float[Integer.highestOneBit(Math.max(1, atLeast - 1)) * 2];
        mask = samples.length - 1;
    }

    int capacity() {
        return samples.length;
    }

    /** How many samples were put in since the beginning, lost ones aside. */
    long written() {
        return written.get();
    }

    /** How many samples were taken out or skipped since the beginning. */
    long taken() {
        return taken.get();
    }

    long lost() {
        return lost.get();
    }

    /** How many samples wait. */
    int waiting() {
        return (int) (written.get() - taken.get());
    }

    /** Puts in the mean of several channels (writing thread). */
    void write(float[] from, int offset, int moments, int channels) {
        long end = written.get();
        int room = room(end, moments);
        int at = offset;
        for (int i = 0; i < room; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += from[at++];
            }
            samples[(int) (end++ & mask)] = sum / channels;
        }
        written.set(end);
    }

    /** As {@link #write(float[], int, int, int)}, for samples of 16 bits. */
    void write(short[] from, int offset, int moments, int channels) {
        long end = written.get();
        int room = room(end, moments);
        int at = offset;
        for (int i = 0; i < room; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += from[at++];
            }
            samples[(int) (end++ & mask)] = sum / (32768f * channels);
        }
        written.set(end);
    }

    private int room(long end, int wanted) {
        int room = Math.min(wanted, samples.length - (int) (end - taken.get()));
        if (room < wanted) {
            lost.addAndGet(wanted - room);
        }
        return room;
    }

    /** Takes out up to as many as fit into the array, and says how many (reading thread). */
    int take(float[] into) {
        long begin = taken.get();
        int count = (int) Math.min(into.length, written.get() - begin);
        for (int i = 0; i < count; i++) {
            into[i] = samples[(int) ((begin + i) & mask)];
        }
        taken.set(begin + count);
        return count;
    }

    /** Leaves out all but the newest, and says how many were left out (reading thread). */
    int skipAllBut(int newest) {
        int skipped = Math.max(0, waiting() - newest);
        taken.addAndGet(skipped);
        return skipped;
    }
}
