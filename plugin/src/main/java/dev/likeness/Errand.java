package dev.likeness;

import dev.likeness.cache.BorrowedFile;
import dev.likeness.cache.Priority;
import dev.likeness.job.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * For whom files are fetched, and which of them the cache must not remove before it is over. Any
 * thread; to be closed when the files have been read.
 */
final class Errand implements AutoCloseable {

    private final String avatarCode;
    private final Priority priority;
    private final Traffic traffic;
    private final Cancellation cancellation;
    private final List<BorrowedFile> borrowed = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private boolean usedOldFiles;
    private boolean isOver;

    /**
     * Begins.
     *
     * @param avatarCode files without a cache key are kept under it
     * @param priority who goes first
     * @param traffic what it cost is added here
     * @param cancellation stops it
     */
    Errand(String avatarCode, Priority priority, Traffic traffic, Cancellation cancellation) {
        this.avatarCode = avatarCode;
        this.priority = priority;
        this.traffic = traffic;
        this.cancellation = cancellation;
    }

    String avatarCode() {
        return avatarCode;
    }

    Priority priority() {
        return priority;
    }

    Traffic traffic() {
        return traffic;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Holds a file until the errand is over; a file that comes later is not held. */
    synchronized Path keep(String key, BorrowedFile file, boolean isOld) {
        keys.add(key);
        usedOldFiles |= isOld;
        if (isOver) {
            file.close();
        } else {
            borrowed.add(file);
        }
        return file.path();
    }

    /** Cache keys of all files so far. */
    synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    /** True if some file was not fetched just now. */
    synchronized boolean usedOldFiles() {
        return usedOldFiles;
    }

    @Override
    public synchronized void close() {
        isOver = true;
        borrowed.forEach(BorrowedFile::close);
        borrowed.clear();
    }
}
