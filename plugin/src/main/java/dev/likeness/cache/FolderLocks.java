package dev.likeness.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works on which file of a folder, known to all threads, caches and processes: ranges of one
 * byte each of a lock file, their positions made of the files' names. A killed process leaves no
 * lock behind.
 *
 * <p>There is one for each folder in a process, because many systems drop all locks on a file when
 * a process closes any one of its descriptors. Any thread.
 */
final class FolderLocks implements AutoCloseable {

    /** Ends a lock. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private static final Logger LOG = LoggerFactory.getLogger(FolderLocks.class);
    private static final Map<Path, FolderLocks> OPEN = new HashMap<>();

    /** Two bytes for each name: one for writing it, one for having it in use. */
    private static final int WRITING = 0;

    private static final int IN_USE = 1;

    /** Hex digits of a name that make its position: 60 bits, so that two bytes fit below 2^63. */
    private static final int DIGITS = 15;

    private final Path lockFile;
    private final FileChannel channel;
    private final Loans loans = new Loans(this);
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private int users;

    private FolderLocks(Path lockFile) throws IOException {
        this.lockFile = lockFile;
        this.channel =
                FileChannel.open(
                        lockFile,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /** Those of a lock file, whose folder must exist; to be closed by everyone who opened them. */
    static FolderLocks open(Path lockFile) throws IOException {
        synchronized (OPEN) {
            Path real = lockFile.getParent().toRealPath().resolve(lockFile.getFileName());
            FolderLocks locks = OPEN.get(real);
            if (locks == null || !Files.exists(real)) {
                locks = new FolderLocks(real);
                OPEN.put(real, locks);
            }
            locks.users++;
            return locks;
        }
    }

    /**
     * A cache that is closed while a thread of it still writes must not free what that one holds.
     */
    private Held held(FileLock lock) {
        synchronized (OPEN) {
            users++;
        }
        return () -> {
            release(lock);
            closeQuietly();
        };
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            LOG.debug("Cannot close {}: {}", lockFile, e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(lockFile, this);
                channel.close();
            }
        }
    }

    /** Who has which file in hand, in this process and in others. */
    Loans loans() {
        return loans;
    }

    /** Begins to write a file unless somebody else does; empty if so. */
    Optional<Held> tryWriting(String name) {
        if (!written.add(name)) {
            return Optional.empty();
        }
        Optional<Held> lock = tryLock(name, WRITING, false);
        if (lock.isEmpty()) {
            written.remove(name);
        }
        return lock.map(
                held ->
                        () -> {
                            held.close();
                            written.remove(name);
                        });
    }

    /** Keeps other processes from removing a file; several may have it. */
    Optional<Held> tryUsing(String name) {
        return tryLock(name, IN_USE, true);
    }

    /** Empty if another process has the file in use. */
    Optional<Held> tryRemoving(String name) {
        return tryLock(name, IN_USE, false);
    }

    private Optional<Held> tryLock(String name, int which, boolean isShared) {
        long position = Long.parseLong(name.substring(0, DIGITS), 16) * 2 + which;
        try {
            FileLock lock = channel.tryLock(position, 1, isShared);
            return lock == null ? Optional.empty() : Optional.of(held(lock));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Some network drives know no locks; then processes may do work twice, but tear
            // nothing.
            LOG.debug("No lock in {}: {}", lockFile, e.toString());
            return Optional.of(() -> {});
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            LOG.debug("The lock was gone already: {}", e.toString());
        }
    }
}
