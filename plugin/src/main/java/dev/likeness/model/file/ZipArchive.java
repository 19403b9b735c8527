package dev.likeness.model.file;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip that came from a server: entries are found by how their names end, in whatever folder, and
 * an archive that is built to harm is refused when it is opened.
 */
public final class ZipArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 4096;
    private static final int LARGEST_ENTRY = 256 << 20;
    private static final long LARGEST_TOGETHER = 768L << 20;

    /** Models and pictures do not pack so tightly, and little files may. */
    private static final int TIGHTEST = 100;

    private static final long ANY_TIGHTNESS_UP_TO = 64L << 20;

    /** Deflate cannot pack tighter than this, give or take a header. */
    private static final long DEFLATE_LIMIT = 1032;

    private static final int DEFLATE_SLACK = 1024;

    private final String name;
    private final ZipFile zip;
    private final List<String> entries;
    private final MemoryBudget budget;

    private ZipArchive(String name, ZipFile zip, List<String> entries) {
        this.name = name;
        this.zip = zip;
        this.entries = entries;
        this.budget =
                new MemoryBudget(Math.min(LARGEST_TOGETHER, Runtime.getRuntime().maxMemory() / 3));
    }

    /**
     * Opens an archive and looks at all its names.
     *
     * @param path an existing zip file (not null)
     * @return to be closed (not null)
     * @throws BadFileException if it is no zip, has a name that leads out of its folder, too many
     *     entries, or unpacks to far more than its size
     * @throws StorageException if the disk does not give it
     */
    public static ZipArchive open(Path path) {
        String name = SourceFile.nameOf(path);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BadFileException(
                    name + ": expected a whole zip archive, found: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StorageException("Could not read " + path + ": " + e.getMessage(), e);
        }
        try {
            return new ZipArchive(name, zip, safeNames(name, zip));
        } catch (BadFileException e) {
            try (zip) {
                throw e;
            } catch (IOException suppressed) {
                throw new StorageException("Could not close " + path, suppressed);
            }
        }
    }

    private static List<String> safeNames(String archive, ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new BadFileException(
                    archive
                            + ": expected at most "
                            + MOST_ENTRIES
                            + " entries, found "
                            + zip.size(),
                    null);
        }
        refuseBomb(archive, zip);
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (leadsOutside(name)) {
                throw new BadFileException(
                        archive + ": expected names inside the archive, found \"" + name + '"',
                        null);
            }
            if (!entry.isDirectory() && !isDeskLitter(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static void refuseBomb(String archive, ZipFile zip) {
        long packed = 0;
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > Math.max(ANY_TIGHTNESS_UP_TO, TIGHTEST * packed)) {
            throw new BadFileException(
                    archive
                            + ": expected an archive that unpacks to at most "
                            + TIGHTEST
                            + " times its size, found "
                            + unpacked
                            + " bytes packed into "
                            + packed,
                    null);
        }
    }

    private static boolean leadsOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || List.of(name.split("/")).contains("..");
    }

    /** The resource forks that macOS adds to zips carry the names of the real files. */
    private static boolean isDeskLitter(String name) {
        return name.startsWith("__MACOSX/") || baseName(name).startsWith("._");
    }

    public static String baseName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /**
     * Names of all files.
     *
     * @return with folders, in the archive's order (not null, immutable)
     */
    public List<String> entries() {
        return entries;
    }

    /**
     * Finds the first file whose name ends so.
     *
     * @param ending for example ".ply" or "model.glb", case does not matter (not null)
     * @return the full name, or empty
     */
    public Optional<String> find(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.toLowerCase(Locale.ROOT).endsWith(lower))
                .findFirst();
    }

    /**
     * Finds the first file whose name ends so.
     *
     * @param ending for example ".ply", case does not matter (not null)
     * @return the full name (not null)
     * @throws BadFileException if there is none
     */
    public String require(String ending) {
        return find(ending)
                .orElseThrow(
                        () ->
                                new BadFileException(
                                        name
                                                + ": expected an entry that ends in "
                                                + ending
                                                + ", found "
                                                + entries,
                                        null));
    }

    /**
     * Unpacks one file into memory.
     *
     * @param entry one of {@link #entries()} (not null)
     * @return its bytes (not null)
     * @throws BadFileException if it is damaged or unpacks to more than any avatar file can have
     */
    public SourceFile read(String entry) {
        String fullName = name + "/" + entry;
        ZipEntry found = zip.getEntry(entry);
        int size = believableSize(fullName, found);
        try (InputStream in = zip.getInputStream(found)) {
            byte[] bytes = new byte[size];
            int read = in.readNBytes(bytes, 0, size);
            if (read < size || in.read() >= 0) {
                throw new BadFileException(
                        fullName
                                + ": expected the "
                                + size
                                + " bytes that the archive lists, found "
                                + (read < size ? "" + read : "more"),
                        null);
            }
            return new SourceFile(fullName, bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFileException(
                    fullName + ": expected a readable zip entry, found: " + e.getMessage(), e);
        }
    }

    /** Nothing is unpacked before the archive's own word on its size has been weighed. */
    private int believableSize(String fullName, ZipEntry entry) {
        long size = entry.getSize();
        if (size > LARGEST_ENTRY) {
            throw new BadFileException(
                    fullName + ": expected at most " + LARGEST_ENTRY + " bytes, found " + size,
                    null);
        }
        long most = entry.getCompressedSize() * DEFLATE_LIMIT + DEFLATE_SLACK;
        if (size < 0 || size > most) {
            throw new BadFileException(
                    fullName
                            + ": expected at most "
                            + most
                            + " bytes of "
                            + entry.getCompressedSize()
                            + " packed ones, found "
                            + size,
                    null);
        }
        try {
            budget.spend(size, entry.getName());
        } catch (BadFileException e) {
            throw new BadFileException(name + ": " + e.getMessage(), e);
        }
        return (int) size;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StorageException("Could not close " + name, e);
        }
    }
}
