package dev.likeness.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where a cache keeps its files and how many.
 *
 * @param folder need not exist yet (not null)
 * @param budgetBytes when the files have more bytes than this, those used least recently are
 *     removed (>0); {@link #UNLIMITED} for never
 * @param spared files used less long ago are not removed, for another process may be about to open
 *     them (not null, not negative)
 * @param isOffline true if nothing is fetched: what is there is given, the rest is an error
 */
public record CacheOptions(Path folder, long budgetBytes, Duration spared, boolean isOffline) {

    /** No budget. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final Duration USUALLY_SPARED = Duration.ofMinutes(10);

    /** Checks the values. */
    public CacheOptions {
        Objects.requireNonNull(folder, "folder");
        if (budgetBytes <= 0) {
            throw new IllegalArgumentException(
                    "Expected a cache budget above 0 bytes, found " + budgetBytes);
        }
        if (spared.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected files to be spared for 0 s or longer, found " + spared);
        }
    }

    /**
     * An online cache without a budget.
     *
     * @param folder need not exist yet (not null)
     * @return the options (not null)
     */
    public static CacheOptions in(Path folder) {
        return new CacheOptions(folder, UNLIMITED, USUALLY_SPARED, false);
    }

    /**
     * Limits the size.
     *
     * @param bytes most bytes that stay (>0)
     * @return the changed options (not null, new)
     */
    public CacheOptions withBudget(long bytes) {
        return new CacheOptions(folder, bytes, spared, isOffline);
    }

    /**
     * Sets how long a file is safe after its last use.
     *
     * @param time 0 for not at all (not null)
     * @return the changed options (not null, new)
     */
    public CacheOptions withSpared(Duration time) {
        return new CacheOptions(folder, budgetBytes, time, isOffline);
    }

    /**
     * Fetches nothing.
     *
     * @return the changed options (not null, new)
     */
    public CacheOptions offline() {
        return new CacheOptions(folder, budgetBytes, spared, true);
    }
}
