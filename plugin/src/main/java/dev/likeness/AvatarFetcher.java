package dev.likeness;

import dev.likeness.cache.BorrowedFile;
import dev.likeness.cache.Mirror;
import dev.likeness.cache.ResourceCache;
import dev.likeness.cache.ResourceRequest;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.service.AvatarService;
import dev.likeness.service.RemoteFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the files of avatars onto the disk: from the cache where they are held, from the service or
 * its mirror where not; several at once. Blocking: any thread but the render thread.
 */
final class AvatarFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(AvatarFetcher.class);

    private final AvatarService service;
    private final ResourceCache cache;
    private final Optional<Mirror> mirror;
    private final Executor workers;

    AvatarFetcher(
            AvatarService service, ResourceCache cache, Optional<Mirror> mirror, Executor workers) {
        this.service = service;
        this.cache = cache;
        this.mirror = mirror;
        this.workers = workers;
    }

    /** Returns the whole file on disk. */
    Path fetch(RemoteFile file, Errand errand) {
        boolean shared = file.cacheKey().isPresent();
        String key =
                file.cacheKey().orElseGet(() -> "avatar/" + errand.avatarCode() + "/" + file.uri());
        RemoteSource source =
                new RemoteSource(
                        service, file, mirror, count -> errand.traffic().received(count, shared));
        // A URL may get another content; all other keys stand for the same bytes forever.
        boolean mayChange = shared && key.equals(file.uri().toString());
        ResourceRequest request = new ResourceRequest(key, source, errand.priority(), mayChange);
        BorrowedFile found = cache.borrow(request, errand.cancellation());
        if (shared) {
            errand.traffic().looked(!source.wasOpened());
        }
        return errand.keep(key, found, !source.wasOpened());
    }

    /** Begins to fetch; several files come at once. */
    CompletableFuture<Path> begin(RemoteFile file, Errand errand) {
        return soon(() -> fetch(file, errand));
    }

    /** Begins a piece of work that waits for files. */
    <T> CompletableFuture<T> soon(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers);
        } catch (RejectedExecutionException e) {
            throw new AvatarCancelledException("The game is ending", e);
        }
    }

    /** Forgets a file that all avatars share, so that it is fetched anew. */
    void forget(RemoteFile file) {
        file.cacheKey().ifPresent(cache::forget);
    }

    /**
     * Returns the whole files on disk by their own names, in the order given.
     *
     * @param progress hears how many of them are there (0..1), on this thread
     */
    Map<String, Path> fetchAll(List<RemoteFile> files, Errand errand, DoubleConsumer progress) {
        List<CompletableFuture<Path>> coming =
                files.stream().map(file -> begin(file, errand)).toList();
        Map<String, Path> result = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            result.put(files.get(i).fileName(), Workers.await(coming.get(i)));
            progress.accept((i + 1.0) / files.size());
        }
        return result;
    }

    /**
     * Reads files of an errand. If they cannot be read, they are forgotten; if some of them had
     * come earlier, all are fetched and read once more.
     */
    <T> T read(Supplier<Errand> errands, Function<Errand, T> reading) {
        try (Errand errand = errands.get()) {
            try {
                return reading.apply(errand);
            } catch (BadFileException e) {
                forget(errand);
                if (!errand.usedOldFiles()) {
                    throw e;
                }
                LOG.info("Fetching files anew that cannot be read: {}", e.getMessage());
            }
        }
        try (Errand errand = errands.get()) {
            return reading.apply(errand);
        }
    }

    private void forget(Errand errand) {
        for (String key : errand.keys()) {
            try {
                cache.forget(key);
            } catch (StorageException e) {
                LOG.warn("{}", e.getMessage()); // the reason why it was to be forgotten counts more
            }
        }
    }
}
