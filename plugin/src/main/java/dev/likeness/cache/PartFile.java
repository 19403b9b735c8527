package dev.likeness.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A file that is still being written. Where its source can go on in the middle, a note beside it
 * tells how far the file can be trusted, so that even another process can go on. One thread at a
 * time; closing it keeps what can be gone on with, and throws away the rest.
 */
final class PartFile implements AutoCloseable {

    static final String NOTE = ".note";

    /** How much a killed process loses at most (in bytes). */
    private static final int BETWEEN_MARKS = 256 << 10;

    private static final int BUFFER = 64 << 10;
    private static final String FIRST = "likeness-part 1 ";
    private static final Pattern FIRST_LINE = Pattern.compile(FIRST + "([!-~ ]+)");
    private static final Pattern MARK = Pattern.compile("(\\d{1,18}) ([0-9a-f]{1,8})");

    private final Path path;
    private final Path note;
    private CRC32C sum = new CRC32C();
    private RandomAccessFile file;
    private Version version = Version.UNKNOWN;
    private List<String> marks = new ArrayList<>();
    private long length;
    private long marked;
    private boolean isOver;

    private PartFile(Path path) {
        this.path = path;
        this.note = noteOf(path);
    }

    /** Goes on with a file if there is one that can be trusted. */
    static PartFile open(Path path) throws IOException {
        PartFile part = new PartFile(path);
        try {
            part.trust(Files.readAllLines(part.note, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            part.length = 0; // nothing to go on with
        }
        return part;
    }

    static Path noteOf(Path part) {
        return part.resolveSibling(part.getFileName() + NOTE);
    }

    private void trust(List<String> lines) throws IOException {
        Matcher first = FIRST_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!first.matches()) {
            return;
        }
        TreeMap<Long, Long> sums = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                sums.put(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2), 16));
            }
        }
        version = new Version("", "", first.group(1));
        readUpToLastTrueMark(sums);
    }

    /** What a power failure tore has another checksum than its mark says. */
    private void readUpToLastTrueMark(TreeMap<Long, Long> sums) throws IOException {
        CRC32C running = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        open();
        long position = 0;
        for (var mark : sums.entrySet()) {
            while (position < mark.getKey()) {
                int wanted = (int) Math.min(buffer.length, mark.getKey() - position);
                int count = file.read(buffer, 0, wanted);
                if (count < 0) {
                    break;
                }
                running.update(buffer, 0, count);
                position += count;
            }
            if (position != mark.getKey() || running.getValue() != mark.getValue()) {
                break;
            }
            length = position;
            marked = position;
            marks.add(markLine(position, mark.getValue()));
        }
        if (marks.size() < sums.size()) {
            forgetUntrueMarks();
        }
        file.setLength(length);
        if (position == length) {
            sum = running;
        } else {
            recompute();
        }
    }

    private void forgetUntrueMarks() throws IOException {
        List<String> lines = new ArrayList<>(marks);
        lines.add(0, FIRST + version.proof());
        Path fresh = note.resolveSibling(note.getFileName() + ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, note, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Some bytes that were read already are not to be trusted. */
    private void recompute() throws IOException {
        byte[] buffer = new byte[BUFFER];
        sum = new CRC32C();
        file.seek(0);
        for (long left = length; left > 0; ) {
            int count = (int) Math.min(buffer.length, left);
            file.readFully(buffer, 0, count);
            sum.update(buffer, 0, count);
            left -= count;
        }
    }

    private void open() throws IOException {
        if (file == null) {
            // Other than a channel it survives the interruption of a thread.
            file = new RandomAccessFile(path.toFile(), "rw");
        }
    }

    long length() {
        return length;
    }

    Version version() {
        return version;
    }

    /** True if the source may be asked for the rest alone. */
    boolean canGoOn() {
        return length > 0 && version.provesSameBytes();
    }

    /** Forgets what was written; what follows is the file of this version from its start. */
    void restart(Version of) throws IOException {
        open();
        file.setLength(0);
        file.seek(0);
        sum = new CRC32C();
        version = of;
        length = 0;
        marked = 0;
        marks = new ArrayList<>();
        Files.deleteIfExists(note);
    }

    void write(byte[] bytes, int count) throws IOException {
        file.write(bytes, 0, count);
        sum.update(bytes, 0, count);
        length += count;
        if (version.provesSameBytes() && length - marked >= BETWEEN_MARKS) {
            mark();
        }
    }

    /** Only ever adds to the note: whoever is killed meanwhile loses the last line. */
    private void mark() throws IOException {
        boolean isFirst = marks.isEmpty();
        String line = markLine(length, sum.getValue());
        marks.add(line);
        marked = length;
        Files.write(
                note,
                isFirst ? List.of(FIRST + version.proof(), line) : List.of(line),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                isFirst ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    }

    private static String markLine(long position, long checksum) {
        return "%d %x".formatted(position, checksum);
    }

    /** Forces the file to disk; from now on it belongs to the caller. */
    Path finish() throws IOException {
        file.getFD().sync();
        file.close();
        isOver = true;
        Files.deleteIfExists(note);
        return path;
    }

    /** CRC-32C of what was written. */
    long checksum() {
        return sum.getValue();
    }

    Path path() {
        return path;
    }

    /** Throws it away. */
    void discard() throws IOException {
        isOver = true;
        if (file != null) {
            file.close();
        }
        Files.deleteIfExists(note);
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        if (isOver) {
            return;
        }
        if (!canGoOn()) {
            discard();
            return;
        }
        if (length > marked) {
            mark();
        }
        file.close();
        isOver = true;
    }
}
