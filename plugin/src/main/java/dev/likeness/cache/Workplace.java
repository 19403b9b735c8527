package dev.likeness.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names for the unfinished files of one open cache. As long as it lives it holds a lock on a file
 * of its own; so those who come later can tell its unfinished files from those that a dead process
 * left.
 */
final class Workplace implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final String PART = ".part";

    private final Path folder;
    private final String owner;
    private final FileChannel channel;
    private final AtomicLong parts = new AtomicLong();

    private Workplace(Path folder, String owner, FileChannel channel) {
        this.folder = folder;
        this.owner = owner;
        this.channel = channel;
    }

    /** Clears away what dead processes left, and begins a new one. */
    static Workplace open(Path folder) throws IOException {
        Workplace workplace = begin(folder);
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, "*" + LOCK)) {
            for (Path lock : locks) {
                if (!lock.equals(workplace.lockFile())) {
                    removeIfDead(folder, lock);
                }
            }
        }
        return workplace;
    }

    private static Workplace begin(Path folder) throws IOException {
        while (true) {
            String owner = UUID.randomUUID().toString();
            Path lock = folder.resolve(owner + LOCK);
            FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            // Somebody else may take the new file for a dead one before it is locked.
            if (tryLock(channel) && Files.exists(lock)) {
                return new Workplace(folder, owner, channel);
            }
            channel.close();
        }
    }

    Path newPart() {
        return folder.resolve(owner + "." + parts.incrementAndGet() + PART);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        removeParts(folder, owner);
        Files.deleteIfExists(lockFile());
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another cache of this process
        }
    }

    private Path lockFile() {
        return folder.resolve(owner + LOCK);
    }

    private static void removeIfDead(Path folder, Path lock) throws IOException {
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (!tryLock(other)) {
                return;
            }
            String name = lock.getFileName().toString();
            removeParts(folder, name.substring(0, name.length() - LOCK.length()));
        } catch (NoSuchFileException e) {
            return; // cleared away by somebody else in between
        }
        Files.deleteIfExists(lock);
    }

    private static void removeParts(Path folder, String owner) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, owner + ".*" + PART)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException e) {
            return; // somebody deleted the whole folder: there is nothing left to tidy up
        }
    }
}
