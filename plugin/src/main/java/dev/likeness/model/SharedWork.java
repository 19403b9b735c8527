package dev.likeness.model;

import dev.likeness.job.AvatarCancelledException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pieces of work that idle cores of the machine help with. Who asks for a piece that nobody has
 * begun does it itself, so a load comes to its end also where no helper has time, and never waits
 * for a place in a pool: only for a piece that another thread is working on.
 *
 * <p>Helpers run in the JVM's common pool, which bounds them over all loads at once.
 */
final class SharedWork implements AutoCloseable {

    private final Queue<FutureTask<?>> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger helpersToCall =
            new AtomicInteger(
                    Math.min(
                            ForkJoinPool.getCommonPoolParallelism(),
                            Runtime.getRuntime().availableProcessors() - 1));

    /**
     * One piece.
     *
     * @param <T> its result
     */
    static final class Piece<T> {

        private final FutureTask<T> task;

        private Piece(Callable<T> work) {
            this.task = new FutureTask<>(work);
        }

        /**
         * The result, computed here unless a helper has begun.
         *
         * @throws AvatarCancelledException if this thread is interrupted (its flag stays set)
         */
        T get() {
            try {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("interrupted before a piece of work");
                }
                task.run();
                return task.get();
            } catch (InterruptedException | CancellationException e) {
                Thread.currentThread().interrupt();
                throw new AvatarCancelledException("The thread was interrupted", e);
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }

        private static RuntimeException unchecked(Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(cause);
        }
    }

    /** Adds a piece, which a helper may begin at once. */
    <T> Piece<T> add(Callable<T> work) {
        Piece<T> piece = new Piece<>(work);
        open.add(piece.task);
        if (helpersToCall.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            ForkJoinPool.commonPool().execute(this::help);
        }
        return piece;
    }

    private void help() {
        for (FutureTask<?> task = open.poll(); task != null; task = open.poll()) {
            task.run();
        }
        helpersToCall.incrementAndGet();
    }

    /** Takes back what nobody has begun. */
    @Override
    public void close() {
        open.forEach(task -> task.cancel(false));
        open.clear();
    }
}
