package dev.likeness.model.gltf;

import dev.likeness.job.StorageException;
import dev.likeness.model.file.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of an export that was unpacked into a folder. */
final class FolderListing {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 4096;

    private FolderListing() {}

    /**
     * Lists the files of a folder and of those below it.
     *
     * @param folder to look into (not null)
     * @return paths relative to the folder, divided by "/", sorted (not null)
     * @throws StorageException if the disk does not give them
     */
    static List<String> of(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException(
                    "Could not list " + SourceFile.nameOf(folder) + ": " + e.getMessage(), e);
        }
    }
}
