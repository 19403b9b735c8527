package dev.likeness.job;

import java.util.ArrayList;
import java.util.List;

/**
 * A request to stop, shared by everybody who works on one job. Any thread.
 *
 * <p>Work asks {@link #throwIfCancelled()} between steps, sleeps with {@link #sleep(long)}, and
 * registers what can be aborted (a socket) with {@link #onCancel(Runnable)} for as long as it may
 * block.
 */
public final class Cancellation {

    /** Ends a registration. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /**
     * Asks the work to stop. Runs the registered actions on the calling thread; later calls do
     * nothing.
     */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(actions);
            actions.clear();
            notifyAll();
        }
        toRun.forEach(Runnable::run);
    }

    /**
     * Tells whether the work has been asked to stop.
     *
     * @return true once {@link #cancel()} was called
     */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Returns if the work may go on.
     *
     * @throws AvatarCancelledException if it has been asked to stop
     */
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new AvatarCancelledException("Cancelled on request", null);
        }
    }

    /**
     * Registers what aborts a blocking step; runs it at once if already cancelled.
     *
     * @param action must be quick and must not throw (not null)
     * @return closes the registration when the step is over (not null)
     */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> {
                    synchronized (Cancellation.this) {
                        actions.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }

    /**
     * Sleeps, but wakes at once when cancelled.
     *
     * @param millis how long (in milliseconds, >=0)
     * @throws AvatarCancelledException if asked to stop before or while sleeping, or if the thread
     *     is interrupted (its flag is set again)
     */
    public void sleep(long millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        synchronized (this) {
            while (!cancelled) {
                long left = (end - System.nanoTime()) / 1_000_000L;
                if (left <= 0) {
                    return;
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AvatarCancelledException("The thread was interrupted", e);
                }
            }
        }
        throwIfCancelled();
    }
}
