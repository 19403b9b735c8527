package dev.likeness.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished file, kept on disk so that it takes no memory, until it is deleted or the program
 * ends.
 *
 * @param path in the folder for temporary files
 */
public record KeptFile(Path path) {

    /**
     * Keeps a file.
     *
     * @param content its bytes (not modified)
     * @return the file
     */
    public static KeptFile of(byte[] content) {
        try {
            Path path = Files.createTempFile("likeness-sandbox-", ".bin");
            path.toFile().deleteOnExit();
            Files.write(path, content);
            return new KeptFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a file of the sandbox", e);
        }
    }

    /**
     * Reads it.
     *
     * @return all of it
     */
    public byte[] read() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the sandbox is gone", e);
        }
    }

    /** Deletes it. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the sandbox cannot be deleted", e);
        }
    }
}
