package dev.likeness.cache;

import dev.likeness.cache.CacheFolder.CachedFile;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.SingleFlight;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Files that are the same for all avatars, by key in a folder. A file is whole or absent, whatever
 * happens while it is written. However many threads and processes ask for a file, one fetches it; a
 * download that broke off goes on where its source can do that. Any thread; several processes may
 * share the folder. To be closed.
 */
public final class ResourceCache implements AutoCloseable {

    private static final long STALL_MILLIS = 30_000;

    private final Path folder;
    private final CacheFolder files;
    private final FolderLocks locks;
    private final Loans loans;
    private final DownloadQueue queue;
    private final Fetching fetching;
    private final SingleFlight<String, CachedFile> flights = new SingleFlight<>();
    private final Tally tally = new Tally();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /**
     * Opens a folder without a budget, and clears away what nobody can go on with.
     *
     * @param folder need not exist yet (not null)
     * @throws StorageException if it cannot be written to
     */
    public ResourceCache(Path folder) {
        this(CacheOptions.in(folder));
    }

    /**
     * Opens a folder, clears away what nobody can go on with, and removes what exceeds the budget.
     *
     * @param options the folder and its limits (not null)
     * @throws StorageException if it cannot be written to
     */
    public ResourceCache(CacheOptions options) {
        this(options, STALL_MILLIS);
    }

    ResourceCache(CacheOptions options, long stallMillis) {
        this.folder = options.folder().toAbsolutePath();
        this.queue = new DownloadQueue(options.downloads(), (options.downloads() + 1) / 2);
        try {
            Files.createDirectories(this.folder);
            Unfinished unfinished = Unfinished.in(this.folder, options.clock());
            this.locks = FolderLocks.open(unfinished.lockFile());
            this.loans = locks.loans();
            this.files = new CacheFolder(this.folder, options.clock());
            unfinished.tidy(locks);
            Budget budget = new Budget(options, files, loans);
            this.fetching =
                    new Fetching(
                            options, files, unfinished, locks, budget, queue, tally, stallMillis);
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
        try (BorrowedFile file = borrow(ResourceRequest.of(key, source), cancellation)) {
            return file.path();
        }
    }

    /**
     * As {@link #get}, but the file is not removed for want of room until it is given back, by no
     * process.
     *
     * @param request what is wanted (not null)
     * @param cancellation ends the fetching or the waiting (not null)
     * @return to be closed (not null)
     * @throws ServiceUnavailableException if the source keeps breaking, or the cache is offline and
     *     has no such file
     * @throws StorageException if the disk is full or fails
     */
    public BorrowedFile borrow(ResourceRequest request, Cancellation cancellation) {
        String name = CacheFolder.nameOf(request.key());
        loans.take(name);
        try {
            return loans.hand(name, file(request, cancellation).path());
        } catch (RuntimeException e) {
            loans.giveBack(name);
            throw e;
        }
    }

    private CachedFile file(ResourceRequest request, Cancellation cancellation) {
        AtomicBoolean isOurs = new AtomicBoolean();
        queue.wish(request.key(), request.priority());
        try {
            CachedFile file =
                    flights.run(
                            request.key(),
                            cancellation,
                            () -> {
                                isOurs.set(true);
                                return found(request, cancellation);
                            });
            if (!isOurs.get()) {
                tally.hit(file.length());
            }
            return file;
        } finally {
            queue.unwish(request.key(), request.priority());
        }
    }

    private CachedFile found(ResourceRequest request, Cancellation cancellation) {
        try {
            return fetching.file(request, cancellation);
        } catch (ClosedByInterruptException e) {
            throw new AvatarCancelledException("The thread was interrupted", e);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot keep '" + request.key() + "' in cache " + folder + ": " + e, e);
        }
    }

    /**
     * Tells whether a file is there and whole. Reads the file to be sure, unless this cache has
     * done so before and the file has not changed since.
     *
     * @param key what the file is (not null)
     * @return true if {@link #get} would not have to fetch it
     */
    public boolean holds(String key) {
        try {
            return files.find(key).isPresent();
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read '" + key + "' in cache " + folder + ": " + e, e);
        }
    }

    /**
     * Forgets a file, because what it belongs to has changed since, or because it turned out to be
     * no good; it is fetched anew when it is next asked for. Does nothing if it is not there.
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
        return tally.report();
    }

    /** Ends the use of the folder; finished files stay, and those that can be gone on with. */
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        try {
            locks.close();
        } catch (IOException e) {
            throw new StorageException("Cannot close cache folder " + folder + ": " + e, e);
        }
    }
}
