package dev.likeness.job;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A call that goes on elsewhere. Cancelling it aborts the call's connection; futures that were
 * derived from it do not pass a cancellation on.
 *
 * @param <T> what the call gives
 */
public final class Later<T> extends CompletableFuture<T> {

    private final Cancellation cancellation = new Cancellation();

    private Later() {}

    /**
     * Makes a call on another thread.
     *
     * @param <T> what the call gives
     * @param threads where (not null)
     * @param call given the cancellation of this future (not null)
     * @return the result to come (not null)
     */
    public static <T> Later<T> on(Executor threads, Function<Cancellation, T> call) {
        Later<T> later = new Later<>();
        threads.execute(() -> later.run(call));
        return later;
    }

    private void run(Function<Cancellation, T> call) {
        if (isDone()) {
            return;
        }
        try {
            complete(call.apply(cancellation));
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        cancellation.cancel();
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
