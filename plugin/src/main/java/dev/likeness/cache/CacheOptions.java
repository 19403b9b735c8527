package dev.likeness.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a cache keeps its files, how many, and how it gets them.
 *
 * @param folder need not exist yet (not null)
 * @param budgetBytes when the files have more bytes than this, those used least recently are
 *     removed (>0); {@link #UNLIMITED} for never
 * @param spared files used less long ago are not removed, for another process may be about to open
 *     them (not null, not negative)
 * @param isOffline true if nothing is fetched: what is there is given, the rest is an error
 * @param trusted files that may change at their source are asked for again when they are older than
 *     this, only if they have changed, unless the source gave them a longer time (not null, not
 *     negative)
 * @param downloads how many files are fetched at once (>0)
 * @param mirror where files that are the same for all avatars are looked for first (not null)
 * @param clock tells the time; it may jump (not null)
 */
public record CacheOptions(
        Path folder,
        long budgetBytes,
        Duration spared,
        boolean isOffline,
        Duration trusted,
        int downloads,
        Optional<Mirror> mirror,
        InstantSource clock) {

    /** No budget. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final Duration USUALLY_SPARED = Duration.ofMinutes(10);
    private static final Duration USUALLY_TRUSTED = Duration.ofDays(7);
    private static final int USUAL_DOWNLOADS = 6;

    /** Checks the values. */
    public CacheOptions {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(mirror, "mirror");
        Objects.requireNonNull(clock, "clock");
        if (budgetBytes <= 0) {
            throw new IllegalArgumentException(
                    "Expected a cache budget above 0 bytes, found " + budgetBytes);
        }
        if (spared.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected files to be spared for 0 s or longer, found " + spared);
        }
        if (trusted.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected files to be trusted for 0 s or longer, found " + trusted);
        }
        if (downloads <= 0) {
            throw new IllegalArgumentException(
                    "Expected at least 1 download at once, found " + downloads);
        }
    }

    /**
     * An online cache without a budget.
     *
     * @param folder need not exist yet (not null)
     * @return the options (not null)
     */
    public static CacheOptions in(Path folder) {
        return new CacheOptions(
                folder,
                UNLIMITED,
                USUALLY_SPARED,
                false,
                USUALLY_TRUSTED,
                USUAL_DOWNLOADS,
                Optional.empty(),
                InstantSource.system());
    }

    /**
     * Limits the size.
     *
     * @param bytes most bytes that stay (>0)
     * @return the changed options (not null, new)
     */
    public CacheOptions withBudget(long bytes) {
        return new CacheOptions(
                folder, bytes, spared, isOffline, trusted, downloads, mirror, clock);
    }

    /**
     * Sets how long a file is safe after its last use.
     *
     * @param time 0 for not at all (not null)
     * @return the changed options (not null, new)
     */
    public CacheOptions withSpared(Duration time) {
        return new CacheOptions(
                folder, budgetBytes, time, isOffline, trusted, downloads, mirror, clock);
    }

    /**
     * Fetches nothing.
     *
     * @return the changed options (not null, new)
     */
    public CacheOptions offline() {
        return new CacheOptions(
                folder, budgetBytes, spared, true, trusted, downloads, mirror, clock);
    }

    /**
     * Sets after which time the source of a file that may change is asked again.
     *
     * @param time 0 for each time (not null)
     * @return the changed options (not null, new)
     */
    public CacheOptions withTrusted(Duration time) {
        return new CacheOptions(
                folder, budgetBytes, spared, isOffline, time, downloads, mirror, clock);
    }

    /**
     * Sets how many files are fetched at once, all avatars together.
     *
     * @param count at least 1
     * @return the changed options (not null, new)
     */
    public CacheOptions withDownloads(int count) {
        return new CacheOptions(
                folder, budgetBytes, spared, isOffline, trusted, count, mirror, clock);
    }

    /**
     * Looks for shared files at a place of one's own first, and at the service if they are not
     * there.
     *
     * @param place what is found where (not null)
     * @return the changed options (not null, new)
     */
    public CacheOptions withMirror(Mirror place) {
        return new CacheOptions(
                folder,
                budgetBytes,
                spared,
                isOffline,
                trusted,
                downloads,
                Optional.of(place),
                clock);
    }

    /** Another clock, for tests. */
    CacheOptions withClock(InstantSource other) {
        return new CacheOptions(
                folder, budgetBytes, spared, isOffline, trusted, downloads, mirror, other);
    }
}
