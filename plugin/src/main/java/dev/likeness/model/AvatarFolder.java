package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.file.SourceFile;
import dev.likeness.model.file.ZipArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files that belong together, in a folder, in a zip or given one by one. Names use slashes and are
 * relative to the folder.
 */
abstract sealed class AvatarFolder implements AutoCloseable {

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 4096;

    private final String label;

    private AvatarFolder(String label) {
        this.label = label;
    }

    /**
     * Opens a folder or a zip.
     *
     * @param source must exist (not null)
     * @return to be closed (not null)
     * @throws BadFileException if it is neither or has too many files
     * @throws StorageException if the disk does not give it
     */
    static AvatarFolder open(Path source) {
        if (Files.isDirectory(source)) {
            return new Listed(SourceFile.nameOf(source), below(source, DEEPEST));
        }
        if (SourceFile.isZip(source)) {
            return new Zipped(source);
        }
        throw new BadFileException(
                SourceFile.nameOf(source) + ": expected a folder or a zip, found another file",
                null);
    }

    /** The files in the folder that a file lies in, without those of deeper folders. */
    static AvatarFolder around(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new Listed(SourceFile.nameOf(folder), below(folder, 1));
    }

    /** Files that came one by one, by the names that they would have in a folder. */
    static AvatarFolder of(String label, Map<String, Path> files) {
        return new Listed(label, files);
    }

    private static Map<String, Path> below(Path folder, int depth) {
        Map<String, Path> files = new LinkedHashMap<>();
        try {
            Path root = folder.toRealPath();
            try (Stream<Path> walk = Files.walk(root, depth)) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> !SourceFile.nameOf(file).startsWith("."))
                        .limit(MOST_FILES + 1L)
                        .sorted()
                        .forEach(file -> files.put(slashes(root.relativize(file)), file));
            }
        } catch (IOException e) {
            throw new StorageException("Could not list " + folder + ": " + e.getMessage(), e);
        }
        if (files.size() > MOST_FILES) {
            throw new BadFileException(
                    SourceFile.nameOf(folder)
                            + ": expected an avatar's folder with at most "
                            + MOST_FILES
                            + " files, found more",
                    null);
        }
        return files;
    }

    private static String slashes(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    /** What messages call it. */
    String label() {
        return label;
    }

    /** Names of all files (immutable). */
    abstract List<String> names();

    abstract SourceFile read(String name);

    /** The path that a reader of models is given for one of the files. */
    abstract Path pathOf(String name);

    /** Whether a reader of models that is given {@link #pathOf} sees all files at once. */
    boolean isPacked() {
        return this instanceof Zipped;
    }

    /** Names that end so, whatever their case. */
    List<String> endingIn(String... endings) {
        return names().stream()
                .filter(
                        name ->
                                Stream.of(endings)
                                        .anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                .toList();
    }

    /** The folder part of a name with its slash, empty for a file at the top. */
    static String folderOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** The name without folder and ending, in lower case. */
    static String stemOf(String name) {
        String base = ZipArchive.baseName(name).toLowerCase(Locale.ROOT);
        int dot = base.lastIndexOf('.');
        return dot < 0 ? base : base.substring(0, dot);
    }

    @Override
    public void close() {}

    private static final class Listed extends AvatarFolder {

        private final Map<String, Path> files;

        Listed(String label, Map<String, Path> files) {
            super(label);
            this.files = new LinkedHashMap<>(files);
        }

        @Override
        List<String> names() {
            return List.copyOf(files.keySet());
        }

        @Override
        SourceFile read(String name) {
            return SourceFile.read(files.get(name));
        }

        @Override
        Path pathOf(String name) {
            return files.get(name);
        }
    }

    private static final class Zipped extends AvatarFolder {

        private final Path path;
        private final ZipArchive zip;

        Zipped(Path path) {
            super(SourceFile.nameOf(path));
            this.path = path;
            this.zip = ZipArchive.open(path);
        }

        @Override
        List<String> names() {
            return zip.entries();
        }

        @Override
        SourceFile read(String name) {
            return zip.read(name);
        }

        @Override
        Path pathOf(String name) {
            return path;
        }

        @Override
        public void close() {
            zip.close();
        }
    }
}
