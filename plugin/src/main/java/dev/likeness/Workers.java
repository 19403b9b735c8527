package dev.likeness;

import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.InternalFailureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what other threads are doing. Any thread but the render thread. */
final class Workers {

    private Workers() {}

    /**
     * Waits for a result.
     *
     * @throws AvatarException the failure of the other thread
     */
    static <T> T await(CompletableFuture<T> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AvatarCancelledException("The game is ending", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AvatarException failure) {
                throw failure;
            }
            throw new InternalFailureException(
                    "Unexpected while fetching: " + e.getCause(), e.getCause());
        }
    }
}
