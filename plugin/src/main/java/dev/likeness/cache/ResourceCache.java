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

/**
 * Files that are the same for all avatars, by key in a folder. A file is whole or absent, whatever
 * happens while it is written. Any thread; several processes may share the folder. To be closed.
 */
public final class ResourceCache implements AutoCloseable {

    private static final long LARGEST_FILE = 1L << 30;

    private final Path folder;
    private final Workplace workplace;
    private final CacheFolder files;
    private final SingleFlight<String, CacheFolder.CachedFile> fetching = new SingleFlight<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bytesDownloaded = new LongAdder();
    private final LongAdder bytesFromCache = new LongAdder();

    /**
     * Opens a folder, and clears away what a killed process left unfinished in it.
     *
     * @param folder need not exist yet (not null)
     * @throws StorageException if it cannot be written to
     */
    public ResourceCache(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            this.workplace = Workplace.open(this.folder);
        } catch (IOException e) {
            throw new StorageException("Cannot use " + folder + " as cache folder: " + e, e);
        }
        this.files = new CacheFolder(this.folder, workplace);
    }

    /**
     * Gives a file, and fetches it first if it is not there. However many threads ask, one fetches.
     *
     * @param key what the file is (not null)
     * @param source where it comes from (not null)
     * @param cancellation ends the fetching or the waiting (not null)
     * @return a whole file, to be read only (not null)
     * @throws ServiceUnavailableException if the source keeps breaking
     * @throws StorageException if the disk is full or fails
     */
    public Path get(String key, ResourceSource source, Cancellation cancellation) {
        AtomicBoolean fetchedHere = new AtomicBoolean();
        CacheFolder.CachedFile file =
                fetching.run(
                        key,
                        cancellation,
                        () ->
                                find(key)
                                        .orElseGet(
                                                () ->
                                                        fetch(
                                                                key,
                                                                source,
                                                                fetchedHere,
                                                                cancellation)));
        if (!fetchedHere.get()) {
            hits.increment();
            bytesFromCache.add(file.length());
        }
        return file.path();
    }

    /**
     * Tells whether a file is there and whole. Reads the whole file to be sure.
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
        misses.increment();
        try (CacheFolder.Draft draft = files.draft(key)) {
            Transfer.run(
                    "'" + key + "'",
                    source,
                    draft::restart,
                    LARGEST_FILE,
                    bytesDownloaded::add,
                    cancellation);
            return draft.publish();
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write '" + key + "' into cache " + folder + ": " + e, e);
        }
    }
}
