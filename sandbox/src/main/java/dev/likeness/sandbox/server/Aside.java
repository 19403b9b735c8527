package dev.likeness.sandbox.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is being made on a thread of its own. */
final class Aside<T> {

    private final CompletableFuture<T> made;

    /** Begins at once. Not in the common pool: makers wait for locks and for each other. */
    Aside(Supplier<T> maker) {
        made = CompletableFuture.supplyAsync(maker, Aside::start);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "sandbox-aside");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for it; throws what the maker threw. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
