package dev.likeness.service;

import dev.likeness.job.PhotoRejectedException;
import dev.likeness.job.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A photo to make an avatar from: encoded bytes of a JPEG or PNG file.
 *
 * @param fileName the name to send along, without folders (not null)
 * @param bytes the encoded picture (not null, alias, not to be changed)
 */
public record Photo(String fileName, byte[] bytes) {

    /** Largest file that is read (in bytes). */
    public static final long MAX_BYTES = 32L << 20;

    /** Checks for null. */
    public Photo {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(bytes, "bytes");
    }

    /**
     * Reads a photo from a file. Blocking: any thread but the render thread.
     *
     * @param file a JPEG or PNG file (not null)
     * @return the photo (not null)
     * @throws PhotoRejectedException if there is no such file, it is empty, too large, or not a
     *     JPEG or PNG by its first bytes
     * @throws StorageException if the file cannot be read
     */
    public static Photo read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new PhotoRejectedException(
                        "Photo " + file + " has " + size + " bytes, at most " + MAX_BYTES,
                        null,
                        "This photo file is too large. Please choose one under 32 MB.");
            }
            Photo photo = new Photo(name, Files.readAllBytes(file));
            photo.requirePicture();
            return photo;
        } catch (NoSuchFileException e) {
            throw new PhotoRejectedException(
                    "There is no photo " + file, e, "There is no photo file " + name + ".");
        } catch (IOException e) {
            throw new StorageException("Cannot read photo " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns if the first bytes are those of a JPEG or PNG file.
     *
     * @throws PhotoRejectedException if not
     */
    public void requirePicture() {
        if (bytes.length == 0) {
            throw new PhotoRejectedException(
                    "Photo " + fileName + " is empty, expected a JPEG or PNG",
                    null,
                    "This photo file is empty. Please choose another one.");
        }
        if (!isJpeg() && !isPng()) {
            throw new PhotoRejectedException(
                    "Photo " + fileName + " is not a JPEG or PNG by its first bytes",
                    null,
                    "This file is not a photo. Please choose a JPEG or PNG picture.");
        }
    }

    /**
     * The media type by the first bytes.
     *
     * @return "image/jpeg", "image/png", or "application/octet-stream" (not null)
     */
    public String mediaType() {
        return isJpeg() ? "image/jpeg" : isPng() ? "image/png" : "application/octet-stream";
    }

    private boolean isJpeg() {
        return startsWith(0xFF, 0xD8, 0xFF);
    }

    private boolean isPng() {
        return startsWith(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    }

    private boolean startsWith(int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
