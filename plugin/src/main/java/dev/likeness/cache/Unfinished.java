package dev.likeness.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** The files of a cache folder that are still being written, in a folder of their own. */
final class Unfinished {

    private static final String FOLDER = "unfinished";
    private static final String LOCKS = "locks";
    private static final String PART = ".part";

    /** A half that nobody went on with for so long is thrown away. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Path folder;
    private final InstantSource clock;

    private Unfinished(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static Unfinished in(Path cacheFolder, InstantSource clock) throws IOException {
        Path folder = Files.createDirectories(cacheFolder.resolve(FOLDER));
        return new Unfinished(folder, clock);
    }

    Path lockFile() {
        return folder.resolve(LOCKS);
    }

    /** The half of a file, for who holds the lock of its name. */
    PartFile part(String name) throws IOException {
        return PartFile.open(path(name));
    }

    /** A name that nobody else knows. */
    static String newName() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** How far the one who holds the lock is (in bytes); -1 if nothing is there. */
    long progress(String name) {
        try {
            return Files.size(path(name));
        } catch (IOException e) {
            return -1;
        }
    }

    private Path path(String name) {
        return folder.resolve(name + PART);
    }

    /** Clears away what nobody writes and nobody can go on with. */
    void tidy(FolderLocks locks) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
            for (Path part : parts) {
                String file = part.getFileName().toString();
                locks.tryWriting(file.substring(0, file.indexOf('.')))
                        .ifPresent(lock -> tidy(part, lock));
            }
        }
    }

    private void tidy(Path part, FolderLocks.Held held) {
        try (held) {
            if (!Files.exists(PartFile.noteOf(part)) || isOld(part)) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(PartFile.noteOf(part));
            }
        } catch (IOException e) {
            // Somebody else may have cleared it away; if not, the next one tries again.
            return;
        }
    }

    private boolean isOld(Path part) throws IOException {
        try {
            long age = clock.millis() - Files.getLastModifiedTime(part).toMillis();
            return Math.abs(age) > KEPT.toMillis();
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
