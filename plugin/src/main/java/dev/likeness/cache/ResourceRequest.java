package dev.likeness.cache;

import java.util.Objects;

/**
 * A file that is wanted. Immutable; any thread.
 *
 * @param key what the file is (not null, any text)
 * @param source where it comes from (not null)
 * @param priority who goes first (not null)
 * @param mayChange true if the file behind the key may change at the source, so that an old one is
 *     asked for again (only if it has changed); false if the key stands for the same bytes forever
 */
public record ResourceRequest(
        String key, ResourceSource source, Priority priority, boolean mayChange) {

    /** Checks for null. */
    public ResourceRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(priority, "priority");
    }

    /**
     * A file that never changes, wanted now.
     *
     * @param key what it is (not null)
     * @param source where it comes from (not null)
     * @return the request (not null)
     */
    public static ResourceRequest of(String key, ResourceSource source) {
        return new ResourceRequest(key, source, Priority.AVATAR, false);
    }

    /**
     * The same file with another priority.
     *
     * @param other who goes first (not null)
     * @return a copy (not null)
     */
    public ResourceRequest withPriority(Priority other) {
        return new ResourceRequest(key, source, other, mayChange);
    }

    /**
     * The same file, which may change at its source.
     *
     * @return a copy (not null)
     */
    public ResourceRequest thatMayChange() {
        return new ResourceRequest(key, source, priority, true);
    }
}
