package dev.likeness.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Files by key on disk. A file counts once its header is in place and tells its length and
 * checksum; both are written under other names, forced to disk and only then renamed. Names on disk
 * are hashes of the keys. Any thread, any number of processes.
 */
final class CacheFolder {

    private static final long LONGEST_HEADER = 64 << 10;

    private static final String ENTRY = ".entry";
    private static final String DATA = ".data";

    /** Marking a use more often than this would cost more than it tells. */
    private static final long USE_MARK_MILLIS = 60_000;

    private final Path folder;
    private final Workplace workplace;

    /** What this process has found whole; the file is read again once its time or size changes. */
    private final ConcurrentMap<String, Stamp> known = new ConcurrentHashMap<>();

    private record Stamp(long length, FileTime changed, long useMarkedMillis) {}

    CacheFolder(Path folder, Workplace workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    /** The file of a key, if it is whole; it counts as used. */
    Optional<CachedFile> find(String key) throws IOException {
        String name = nameOf(key);
        Path data = dataFile(name);
        try {
            BasicFileAttributes now = Files.readAttributes(data, BasicFileAttributes.class);
            Stamp stamp = known.get(name);
            boolean isKnown =
                    stamp != null
                            && stamp.length() == now.size()
                            && stamp.changed().equals(now.lastModifiedTime());
            if (!isKnown && !isWhole(key, name, now.size())) {
                known.remove(name);
                return Optional.empty();
            }
            markUse(name, now, isKnown ? stamp.useMarkedMillis() : 0);
            return Optional.of(new CachedFile(data, now.size()));
        } catch (NoSuchFileException e) {
            known.remove(name);
            return Optional.empty();
        }
    }

    private boolean isWhole(String key, String name, long size) throws IOException {
        Optional<EntryHeader> header = header(entryFile(name));
        return header.isPresent()
                && header.get().key().equals(key)
                && header.get().length() == size
                && header.get().checksum() == checksum(dataFile(name));
    }

    private void markUse(String name, BasicFileAttributes data, long lastMark) throws IOException {
        long now = System.currentTimeMillis();
        long mark = lastMark;
        if (Math.abs(now - lastMark) >= USE_MARK_MILLIS) {
            Files.setLastModifiedTime(entryFile(name), FileTime.fromMillis(now));
            mark = now;
        }
        known.put(name, new Stamp(data.size(), data.lastModifiedTime(), mark));
    }

    Path entryFile(String name) {
        return folder.resolve(name + ENTRY);
    }

    private Path dataFile(String name) {
        return folder.resolve(name + DATA);
    }

    /** All files that have come, whole or not; to be closed. */
    DirectoryStream<Path> dataFiles() throws IOException {
        return Files.newDirectoryStream(folder, "*" + DATA);
    }

    /** The name under which a data file is kept. */
    static String nameOf(Path dataFile) {
        String fileName = dataFile.getFileName().toString();
        return fileName.substring(0, fileName.length() - DATA.length());
    }

    record CachedFile(Path path, long length) {}

    /** Makes a key absent. Whoever has the file open can go on reading it where the system lets. */
    void remove(String key) throws IOException {
        removeNamed(nameOf(key));
    }

    void removeNamed(String name) throws IOException {
        known.remove(name);
        Files.deleteIfExists(entryFile(name));
        Files.deleteIfExists(dataFile(name));
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
            Path data = dataFile(name);
            force(part);
            replace(part, data);
            try (OutputStream out = restart()) {
                out.write(header.toText().getBytes(StandardCharsets.UTF_8));
            }
            force(part);
            replace(part, entryFile(name));
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

    static String nameOf(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
