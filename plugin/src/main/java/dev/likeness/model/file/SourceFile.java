package dev.likeness.model.file;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one file, with the name that messages give it.
 *
 * @param name for messages, for example "head.zip/model.ply" (not null)
 * @param bytes all of them (not null, alias, not to be changed)
 */
public record SourceFile(String name, byte[] bytes) {

    private static final long LARGEST = 512L << 20;

    /**
     * Reads a file from disk.
     *
     * @param path an existing file (not null)
     * @return its bytes (not null)
     * @throws BadFileException if it is larger than any avatar file can be
     * @throws StorageException if the disk does not give it
     */
    public static SourceFile read(Path path) {
        String name = nameOf(path);
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                throw new BadFileException(
                        name + ": expected at most " + LARGEST + " bytes, found " + size, null);
            }
            return new SourceFile(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new StorageException("Could not read " + path + ": " + e.getMessage(), e);
        }
    }

    public static String nameOf(Path path) {
        Path fileName = path.getFileName();
        return fileName == null ? path.toString() : fileName.toString();
    }

    public boolean startsWith(String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (bytes[i] != (byte) magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells a zip by its first bytes, whatever the file is called. */
    public static boolean isZip(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new SourceFile("", in.readNBytes(2)).startsWith("PK");
        } catch (IOException e) {
            throw new StorageException("Could not read " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Makes the failure that says what is wrong with this file.
     *
     * @param problem what was expected and what was found (not null)
     * @return to be thrown (not null)
     */
    public BadFileException bad(String problem) {
        return new BadFileException(name + ": " + problem, null);
    }

    /** The first bytes in a readable form, for "found ..." in messages. */
    public String beginning() {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            int c = bytes[i] & 0xFF;
            text.append(
                    c >= 32 && c < 127 ? String.valueOf((char) c) : String.format("\\x%02x", c));
        }
        return bytes.length == 0 ? "an empty file" : text.append('"').toString();
    }
}
