package dev.likeness.service;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A file at a service.
 *
 * @param uri where it is (not null)
 * @param fileName its own name, for messages and for finding it in a folder (not null)
 * @param cacheKey the key under which the file is the same for all avatars, or empty if it belongs
 *     to one avatar alone
 */
public record RemoteFile(URI uri, String fileName, Optional<String> cacheKey) {

    /** Checks for null. */
    public RemoteFile {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(cacheKey, "cacheKey");
    }
}
