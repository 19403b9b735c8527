package dev.likeness.face;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that help the render thread with a job of many equal parts, and sleep otherwise.
 * They begin with the first job and end with {@link #close}; there may be none. Giving out work
 * takes neither locks nor memory. Which thread does a part is chance, so a part must not depend on
 * others.
 */
final class SumWorkers implements AutoCloseable {

    /** A job of several parts, each to be done once, by any thread. */
    interface Job {

        /** Does one part; the block is the thread's own. */
        void part(int part, BlockPose block);
    }

    private static final int NUMBER_BITS = 32;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final long NO_PART = Integer.MAX_VALUE;

    private final Thread[] threads;
    private final BlockPose ownBlock = new BlockPose();

    /** The number of the job in the upper half, the next part to be begun in the lower one. */
    private final AtomicLong next = new AtomicLong(NO_PART);

    private final AtomicInteger done = new AtomicInteger();
    private volatile Job job;
    private volatile int parts;
    private volatile Throwable failure;
    private volatile boolean closed;

    SumWorkers(int count) {
        threads = new Thread[count];
    }

    /** As many as there are processors besides the one of the render thread, up to three. */
    static SumWorkers usual() {
        return new SumWorkers(Math.min(3, Runtime.getRuntime().availableProcessors() - 1));
    }

    /**
     * Does a job, with help. Only one thread at a time may call this.
     *
     * @param count of parts (&gt;=0)
     * @param work is done with all parts on return; on the caller's thread alone after {@link
     *     #close}
     */
    void share(int count, Job work) {
        if (threads.length == 0 || closed) {
            alone(count, work);
            return;
        }
        done.set(0);
        job = work;
        parts = count;
        next.set(jobAfter(next.get()));
        wake();
        while (doOne(ownBlock)) {
            Thread.onSpinWait();
        }
        // What is left has been begun by others.
        while (done.get() < count) {
            Thread.yield();
        }
        // From here on nobody can take a part before the next job is there as a whole.
        next.set(jobAfter(next.get()) | NO_PART);
        job = null;
        rethrow();
    }

    private static long jobAfter(long state) {
        return ((state >>> NUMBER_BITS) + 1) << NUMBER_BITS;
    }

    /** Does a job that is not worth waking anybody. */
    void alone(int count, Job work) {
        for (int part = 0; part < count; part++) {
            work.part(part, ownBlock);
        }
    }

    private void wake() {
        for (int i = 0; i < threads.length; i++) {
            if (threads[i] == null) {
                threads[i] = new Thread(this::help, "likeness-sums-" + (i + 1));
                threads[i].setDaemon(true);
                threads[i].start();
            } else {
                LockSupport.unpark(threads[i]);
            }
        }
    }

    private void help() {
        BlockPose block = new BlockPose();
        while (!closed) {
            if (!doOne(block)) {
                LockSupport.park(this);
            }
        }
    }

    /**
     * Does the next part, if there is one. The job is read before its part is taken: if the job has
     * changed in between, its number has too, and nothing is taken.
     */
    private boolean doOne(BlockPose block) {
        while (true) {
            long state = next.get();
            Job work = job;
            int part = (int) (state & NUMBER);
            if (work == null || part >= parts) {
                return false;
            }
            if (next.compareAndSet(state, state + 1)) {
                try {
                    work.part(part, block);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    done.incrementAndGet();
                }
                return true;
            }
        }
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown != null) {
            failure = null;
            throw new IllegalStateException("Blendshapes could not be added up", thrown);
        }
    }

    /** Lets the threads end. */
    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }
}
