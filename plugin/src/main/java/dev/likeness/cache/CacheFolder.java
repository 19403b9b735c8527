package dev.likeness.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Files by key on disk. A file counts once its header is in place and tells its length and
 * checksum; both are written under other names, forced to disk and only then renamed. Names on disk
 * are hashes of the keys. Any thread, any number of processes.
 */
final class CacheFolder {

    private static final long LONGEST_HEADER = 64 << 10;

    private final Path folder;
    private final Workplace workplace;

    CacheFolder(Path folder, Workplace workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    /** The file of a key, if it is whole. */
    Optional<CachedFile> find(String key) throws IOException {
        String name = nameOf(key);
        Path data = folder.resolve(name + ".data");
        try {
            Optional<EntryHeader> header = header(folder.resolve(name + ".entry"));
            boolean whole =
                    header.isPresent()
                            && header.get().key().equals(key)
                            && Files.size(data) == header.get().length()
                            && checksum(data) == header.get().checksum();
            return whole
                    ? Optional.of(new CachedFile(data, header.get().length()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    record CachedFile(Path path, long length) {}

    /** Makes a key absent. Whoever has the file open can go on reading it where the system lets. */
    void remove(String key) throws IOException {
        String name = nameOf(key);
        Files.deleteIfExists(folder.resolve(name + ".entry"));
        Files.deleteIfExists(folder.resolve(name + ".data"));
    }

    /** Begins a file that nobody sees yet. */
    Draft draft(String key) {
        return new Draft(key);
    }

    /** A file that is being written. Closing it throws away what was not published. */
    final class Draft implements AutoCloseable {
        private final String key;
        private final Path part;

        private Draft(String key) {
            this.key = key;
            this.part = workplace.newPart();
        }

        OutputStream restart() throws IOException {
            return Files.newOutputStream(
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
        }

        CachedFile publish() throws IOException {
            String name = nameOf(key);
            EntryHeader header = new EntryHeader(key, Files.size(part), checksum(part));
            Path data = folder.resolve(name + ".data");
            force(part);
            replace(part, data);
            try (OutputStream out = restart()) {
                out.write(header.toText().getBytes(StandardCharsets.UTF_8));
            }
            force(part);
            replace(part, folder.resolve(name + ".entry"));
            return new CachedFile(data, header.length());
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(part);
        }
    }

    private static Optional<EntryHeader> header(Path file) throws IOException {
        if (Files.size(file) > LONGEST_HEADER) {
            return Optional.empty();
        }
        return EntryHeader.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    private static long checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue();
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String nameOf(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
