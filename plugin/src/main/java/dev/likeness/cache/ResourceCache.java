package dev.likeness.cache;

import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.SingleFlight;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Files that are the same for all avatars, by key in a folder. A file is whole or absent, whatever
 * happens while it is written. Any thread; several processes may share the folder. To be closed.
 */
public final class ResourceCache implements AutoCloseable {

    private static final long LARGEST_FILE = 1L << 30;

    private final Path folder;
    private final Workplace workplace;
    private final CacheFolder files;
    private final Loans loans = new Loans();
    private final Budget budget;
    private final boolean isOffline;
    private final SingleFlight<String, CacheFolder.CachedFile> fetching = new SingleFlight<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bytesDownloaded = new LongAdder();
    private final LongAdder bytesFromCache = new LongAdder();

    /**
     * Opens a folder without a budget, and clears away what a killed process left unfinished in it.
     *
     * @param folder need not exist yet (not null)
     * @throws StorageException if it cannot be written to
     */
    public ResourceCache(Path folder) {
        this(CacheOptions.in(folder));
    }

    /**
     * Opens a folder, clears away what a killed process left unfinished in it, and removes what
     * exceeds the budget.
     *
     * @param options the folder and its limits (not null)
     * @throws StorageException if it cannot be written to
     */
    public ResourceCache(CacheOptions options) {
        this.folder = options.folder().toAbsolutePath();
        this.isOffline = options.isOffline();
        try {
            Files.createDirectories(this.folder);
            this.workplace = Workplace.open(this.folder);
            this.files = new CacheFolder(this.folder, workplace);
            this.budget = new Budget(options, files, loans);
        } catch (IOException e) {
            throw new StorageException("Cannot use " + folder + " as cache folder: " + e, e);
        }
    }

    /**
     * Gives a file, and fetches it first if it is not there. However many threads ask, one fetches.
     * A cache with a budget may remove the file again some time after its last use; {@link #borrow}
     * holds it.
     *
     * @param key what the file is (not null)
     * @param source where it comes from (not null)
     * @param cancellation ends the fetching or the waiting (not null)
     * @return a whole file, to be read only (not null)
     * @throws ServiceUnavailableException if the source keeps breaking, or the cache is offline and
     *     has no such file
     * @throws StorageException if the disk is full or fails
     */
    public Path get(String key, ResourceSource source, Cancellation cancellation) {
        try (BorrowedFile file = borrow(key, source, cancellation)) {
            return file.path();
        }
    }

    /**
     * As {@link #get}, but the file is not removed for want of room until it is given back.
     *
     * @param key what the file is (not null)
     * @param source where it comes from (not null)
     * @param cancellation ends the fetching or the waiting (not null)
     * @return to be closed (not null)
     * @throws ServiceUnavailableException if the source keeps breaking, or the cache is offline and
     *     has no such file
     * @throws StorageException if the disk is full or fails
     */
    public BorrowedFile borrow(String key, ResourceSource source, Cancellation cancellation) {
        String name = CacheFolder.nameOf(key);
        loans.take(name);
        try {
            return loans.hand(name, file(key, source, cancellation).path());
        } catch (RuntimeException e) {
            loans.giveBack(name);
            throw e;
        }
    }

    private CacheFolder.CachedFile file(
            String key, ResourceSource source, Cancellation cancellation) {
        AtomicBoolean fetchedHere = new AtomicBoolean();
        Supplier<CacheFolder.CachedFile> fetch =
                () -> fetch(key, source, fetchedHere, cancellation);
        CacheFolder.CachedFile file =
                fetching.run(key, cancellation, () -> find(key).orElseGet(fetch));
        if (!fetchedHere.get()) {
            hits.increment();
            bytesFromCache.add(file.length());
        }
        return file;
    }

    /**
     * Tells whether a file is there and whole. Reads the file to be sure, unless this cache has
     * done so before and the file has not changed since.
     *
     * @param key what the file is (not null)
     * @return true if {@link #get} would not have to fetch it
     */
    public boolean holds(String key) {
        return find(key).isPresent();
    }

    /**
     * Forgets a file, because what it belongs to has changed since; it is fetched anew when it is
     * next asked for. Does nothing if it is not there.
     *
     * @param key what the file is (not null)
     * @throws StorageException if the disk fails
     */
    public void forget(String key) {
        try {
            files.remove(key);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot remove '" + key + "' from cache " + folder + ": " + e, e);
        }
    }

    /**
     * Sums up what was done since the cache was opened.
     *
     * @return the numbers of this moment (not null)
     */
    public CacheReport report() {
        return new CacheReport(
                hits.sum(), misses.sum(), bytesDownloaded.sum(), bytesFromCache.sum());
    }

    /** Throws away what is unfinished; finished files stay. */
    @Override
    public void close() {
        try {
            workplace.close();
        } catch (IOException e) {
            throw new StorageException("Cannot tidy up cache folder " + folder + ": " + e, e);
        }
    }

    private Optional<CacheFolder.CachedFile> find(String key) {
        try {
            return files.find(key);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read '" + key + "' in cache " + folder + ": " + e, e);
        }
    }

    private CacheFolder.CachedFile fetch(
            String key, ResourceSource source, AtomicBoolean fetched, Cancellation cancellation) {
        fetched.set(true);
        if (isOffline) {
            throw new ServiceUnavailableException(
                    "'" + key + "' is not in cache " + folder + ", which is offline", null);
        }
        misses.increment();
        try (CacheFolder.Draft draft = files.draft(key)) {
            Transfer.run(
                    "'" + key + "'",
                    source,
                    draft::restart,
                    LARGEST_FILE,
                    bytesDownloaded::add,
                    cancellation);
            CacheFolder.CachedFile file = draft.publish();
            budget.added(file.length());
            return file;
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write '" + key + "' into cache " + folder + ": " + e, e);
        }
    }
}
