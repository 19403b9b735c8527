package dev.likeness.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Lets one thread do a piece of work while all others that ask for the same wait for its result.
 * Any thread.
 *
 * <p>Everybody may stop waiting on their own. When the one who works is cancelled, one of those who
 * wait takes over; when the work fails, all of them get its failure.
 *
 * @param <K> names a piece of work
 * @param <V> what comes out of it
 */
public final class SingleFlight<K, V> {

    private final ConcurrentHashMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /** Creates one without any work under way. */
    public SingleFlight() {}

    /**
     * Does the work, or waits for whoever is doing it.
     *
     * @param key names the work (not null)
     * @param cancellation ends the waiting (not null)
     * @param work done on the calling thread if nobody else is doing it; ends by itself when
     *     cancelled (not null)
     * @return what the work gave
     * @throws AvatarCancelledException if cancelled, or if the thread is interrupted
     */
    public V run(K key, Cancellation cancellation, Supplier<V> work) {
        while (true) {
            cancellation.throwIfCancelled();
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> theirs = flights.putIfAbsent(key, mine);
            if (theirs == null) {
                return lead(key, mine, work);
            }
            try {
                return follow(theirs, cancellation);
            } catch (LeaderCancelledException e) {
                continue;
            }
        }
    }

    private V lead(K key, CompletableFuture<V> flight, Supplier<V> work) {
        try {
            V result = work.get();
            flight.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, flight);
        }
    }

    @SuppressWarnings("try") // the registration only has to be closed
    private V follow(CompletableFuture<V> flight, Cancellation cancellation)
            throws LeaderCancelledException {
        CompletableFuture<V> copy = flight.copy();
        try (Cancellation.Registration ignored = cancellation.onCancel(() -> copy.cancel(false))) {
            return copy.get();
        } catch (CancellationException e) {
            throw new AvatarCancelledException("Cancelled on request", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AvatarCancelledException("The thread was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AvatarCancelledException) {
                throw new LeaderCancelledException();
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The shared work failed", e.getCause());
        }
    }

    private static final class LeaderCancelledException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
