package dev.likeness.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Files by key on disk. A file counts once its header is in place and tells its length and
 * checksum; both are written under other names and only then renamed. Names on disk are hashes of
 * the keys. Any thread, any number of processes.
 */
final class CacheFolder {

    private static final long LONGEST_HEADER = 64 << 10;

    /** In characters. */
    private static final int LONGEST_KEY = 4096;

    private static final String ENTRY = ".entry";
    private static final String DATA = ".data";

    /** Marking a use more often than this would cost more than it tells. */
    private static final long USE_MARK_MILLIS = 60_000;

    private final Path folder;
    private final InstantSource clock;

    /** What this process has found whole; the file is read again once its time or size changes. */
    private final ConcurrentMap<String, Stamp> known = new ConcurrentHashMap<>();

    private record Stamp(EntryHeader header, FileTime changed, long useMarkedMillis) {
        boolean isOf(BasicFileAttributes file) {
            return header.length() == file.size() && changed.equals(file.lastModifiedTime());
        }
    }

    CacheFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * A file that is whole.
     *
     * @param path where it is
     * @param header what is known of it
     */
    record CachedFile(Path path, EntryHeader header) {
        long length() {
            return header.length();
        }
    }

    /** The file of a key, if it is whole; it counts as used. */
    Optional<CachedFile> find(String key) throws IOException {
        String name = nameOf(key);
        Path data = dataFile(name);
        try {
            BasicFileAttributes now = Files.readAttributes(data, BasicFileAttributes.class);
            Stamp stamp = known.get(name);
            if (stamp != null && stamp.isOf(now)) {
                markUse(name, now, stamp.header(), stamp.useMarkedMillis());
                return Optional.of(new CachedFile(data, stamp.header()));
            }
            Optional<EntryHeader> whole = headerIfWhole(key, name, now.size());
            if (whole.isEmpty()) {
                known.remove(name);
                return Optional.empty();
            }
            markUse(name, now, whole.get(), Long.MIN_VALUE);
            return Optional.of(new CachedFile(data, whole.get()));
        } catch (NoSuchFileException e) {
            known.remove(name);
            return Optional.empty();
        }
    }

    private Optional<EntryHeader> headerIfWhole(String key, String name, long size)
            throws IOException {
        Optional<EntryHeader> header = header(entryFile(name));
        boolean isWhole =
                header.isPresent()
                        && header.get().key().equals(shortened(key))
                        && header.get().length() == size
                        && header.get().checksum() == checksum(dataFile(name));
        return isWhole ? header : Optional.empty();
    }

    private void markUse(String name, BasicFileAttributes data, EntryHeader header, long lastMark)
            throws IOException {
        long now = clock.millis();
        boolean isRecent = lastMark <= now && lastMark > now - USE_MARK_MILLIS;
        if (!isRecent) {
            Files.setLastModifiedTime(entryFile(name), FileTime.fromMillis(now));
            known.put(name, new Stamp(header, data.lastModifiedTime(), now));
        }
    }

    private Path entryFile(String name) {
        return folder.resolve(name + ENTRY);
    }

    private Path dataFile(String name) {
        return folder.resolve(name + DATA);
    }

    /** The names of all files that have come, whole or not. */
    List<String> names() throws IOException {
        String[] all = folder.toFile().list();
        if (all == null) {
            throw new IOException("Cannot list " + folder);
        }
        return Arrays.stream(all)
                .filter(file -> file.endsWith(DATA))
                .map(file -> file.substring(0, file.length() - DATA.length()))
                .toList();
    }

    /**
     * What a file takes, in bytes; 0 if there is none. Unlike {@link Files#size} it makes no
     * objects and throws nothing, which counts with thousands of files.
     */
    long bytesOf(String name) {
        return dataFile(name).toFile().length();
    }

    /** When a file was last used, in milliseconds since 1970; 0 if it has no entry. */
    long lastUseMillis(String name) {
        return entryFile(name).toFile().lastModified();
    }

    /** Makes a key absent. Whoever has the file open can go on reading it where the system lets. */
    void remove(String key) throws IOException {
        removeNamed(nameOf(key));
    }

    void removeNamed(String name) throws IOException {
        known.remove(name);
        Files.deleteIfExists(entryFile(name));
        Files.deleteIfExists(dataFile(name));
    }

    /** Takes in a file that is complete. */
    CachedFile publish(String key, PartFile part, Answer answer) throws IOException {
        EntryHeader header =
                new EntryHeader(
                        shortened(key),
                        part.length(),
                        part.checksum(),
                        answer.version(),
                        clock.millis(),
                        answer.freshMillis());
        String name = nameOf(key);
        known.remove(name);
        replace(part.finish(), dataFile(name));
        write(name, header, part.path());
        return new CachedFile(dataFile(name), header);
    }

    /** Notes that the source has confirmed a file; the part, still empty, is used up. */
    CachedFile confirm(String key, CachedFile file, PartFile part, Answer answer)
            throws IOException {
        String name = nameOf(key);
        known.remove(name);
        EntryHeader header = file.header().confirmed(clock.millis(), answer.freshMillis());
        part.discard();
        write(name, header, part.path());
        return new CachedFile(file.path(), header);
    }

    /** Needs no forcing to disk: a torn header makes the file absent. */
    private void write(String name, EntryHeader header, Path temporary) throws IOException {
        Files.writeString(temporary, header.toText(), StandardCharsets.UTF_8);
        Files.setLastModifiedTime(temporary, FileTime.fromMillis(clock.millis()));
        replace(temporary, entryFile(name));
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

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The name tells keys apart; the header only shows people what it is. */
    private static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
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
