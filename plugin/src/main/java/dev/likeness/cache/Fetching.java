package dev.likeness.cache;

import dev.likeness.cache.CacheFolder.CachedFile;
import dev.likeness.job.AvatarCancelledException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceUnavailableException;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file into a folder: waits while another process is doing so, queues, reads the source.
 * Any thread; blocks.
 */
final class Fetching {

    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final long LARGEST_FILE = 1L << 30;
    private static final long PEEK_MILLIS = 20;

    /** Sources that could not be asked about old files are left alone for so long. */
    private static final long QUIET_NANOS = 60_000_000_000L;

    private final CacheOptions options;
    private final CacheFolder files;
    private final Unfinished unfinished;
    private final FolderLocks locks;
    private final Budget budget;
    private final DownloadQueue queue;
    private final Tally tally;
    private final long stallNanos;
    private volatile long failedNanos = System.nanoTime() - QUIET_NANOS;

    /**
     * Prepares it.
     *
     * @param stallMillis another process that brings no byte for so long is not waited for
     */
    Fetching(
            CacheOptions options,
            CacheFolder files,
            Unfinished unfinished,
            FolderLocks locks,
            Budget budget,
            DownloadQueue queue,
            Tally tally,
            long stallMillis) {
        this.options = options;
        this.files = files;
        this.unfinished = unfinished;
        this.locks = locks;
        this.budget = budget;
        this.queue = queue;
        this.tally = tally;
        this.stallNanos = stallMillis * 1_000_000;
    }

    /** Gives the file of a request; fetched, or asked for again if it is old. */
    CachedFile file(ResourceRequest request, Cancellation cancellation) throws IOException {
        Optional<CachedFile> found = files.find(request.key());
        if (found.isEmpty()) {
            return absent(request, cancellation);
        }
        return mustAsk(request, found.get())
                ? old(request, found.get(), cancellation)
                : hit(found.get());
    }

    private CachedFile hit(CachedFile file) {
        tally.hit(file.length());
        return file;
    }

    private boolean mustAsk(ResourceRequest request, CachedFile file) {
        return request.mayChange()
                && !options.isOffline()
                && !file.header().isFresh(options.clock().millis(), options.trusted().toMillis())
                && System.nanoTime() - failedNanos >= QUIET_NANOS;
    }

    private CachedFile absent(ResourceRequest request, Cancellation cancellation)
            throws IOException {
        if (options.isOffline()) {
            throw new ServiceUnavailableException(
                    "'"
                            + request.key()
                            + "' is not in cache "
                            + options.folder()
                            + ", which is offline",
                    null);
        }
        try (Place place = place(request.key(), cancellation)) {
            // While we waited another process may have brought it.
            Optional<CachedFile> found = files.find(request.key());
            return found.isPresent()
                    ? hit(found.get())
                    : fetch(request, Optional.empty(), place, cancellation);
        }
    }

    /** A source that cannot be asked takes nothing away from what is there. */
    private CachedFile old(ResourceRequest request, CachedFile file, Cancellation cancellation)
            throws IOException {
        try (Place place = place(request.key(), cancellation)) {
            return fetch(request, Optional.of(file), place, cancellation);
        } catch (AvatarCancelledException | StorageException e) {
            throw e;
        } catch (AvatarException e) {
            LOG.info("'{}' is old, but cannot be asked for: {}", request.key(), e.getMessage());
            failedNanos = System.nanoTime();
            return hit(file);
        } catch (IOException e) {
            if (files.find(request.key()).isEmpty()) {
                throw e;
            }
            // Some systems replace no file that somebody has open.
            LOG.info("'{}' cannot be replaced now: {}", request.key(), e.toString());
            return hit(file);
        }
    }

    private CachedFile fetch(
            ResourceRequest request,
            Optional<CachedFile> old,
            Place place,
            Cancellation cancellation)
            throws IOException {
        try (DownloadQueue.Slot slot = queue.enter(request.key(), cancellation);
                PartFile part = unfinished.part(place.partName())) {
            return fetch(request, old, part, slot, cancellation);
        }
    }

    private CachedFile fetch(
            ResourceRequest request,
            Optional<CachedFile> old,
            PartFile part,
            DownloadQueue.Slot slot,
            Cancellation cancellation)
            throws IOException {
        String name = "'" + request.key() + "'";
        Transfer transfer =
                new Transfer(
                        name,
                        request.source(),
                        part,
                        LARGEST_FILE,
                        tally,
                        slot::makeWay,
                        cancellation);
        Optional<Version> version =
                old.map(file -> file.header().version()).filter(Version::isKnown);
        try {
            Answer answer = transfer.run(version);
            if (answer.kind() == Answer.Kind.UNCHANGED) {
                tally.revalidated();
                return hit(files.confirm(request.key(), old.orElseThrow(), part, answer));
            }
            tally.missed();
            CachedFile file = files.publish(request.key(), part, answer);
            budget.added(file.length() - old.map(CachedFile::length).orElse(0L));
            return file;
        } catch (StorageException e) {
            part.discard();
            throw e;
        }
    }

    /** Where a file may be written: in its common place, or in one of our own. */
    private record Place(String partName, Optional<FolderLocks.Held> lock)
            implements AutoCloseable {
        @Override
        public void close() {
            lock.ifPresent(FolderLocks.Held::close);
        }
    }

    private Place place(String key, Cancellation cancellation) throws IOException {
        String name = CacheFolder.nameOf(key);
        long seen = unfinished.progress(name);
        long since = System.nanoTime();
        while (true) {
            Optional<FolderLocks.Held> lock = locks.tryWriting(name);
            if (lock.isPresent()) {
                return new Place(name, lock);
            }
            long progress = unfinished.progress(name);
            if (progress != seen) {
                seen = progress;
                since = System.nanoTime();
            }
            if (System.nanoTime() - since >= stallNanos) {
                LOG.info("Another process is stuck with '{}'; fetching it here too", key);
                String own = Unfinished.newName();
                return new Place(own, locks.tryWriting(own));
            }
            cancellation.sleep(PEEK_MILLIS);
        }
    }
}
