package dev.likeness.sandbox.server;

import java.time.Duration;

/**
 * What holds clients back.
 *
 * @param requestsPerMinute more than these per app get 429; 0 for no limit
 * @param pageSize objects per page of a list, at least 1
 * @param workers how many avatars are computed at once, at least 1
 * @param latency waited before each answer
 * @param bytesPerSecond how fast each body is sent; 0 for as fast as possible
 */
public record Limits(
        int requestsPerMinute, int pageSize, int workers, Duration latency, long bytesPerSecond) {

    /** Checks the ranges. */
    public Limits {
        if (requestsPerMinute < 0 || pageSize < 1 || workers < 1 || bytesPerSecond < 0) {
            throw new IllegalArgumentException(
                    "Expected no negative limit, a page size and workers of at least 1, found "
                            + requestsPerMinute
                            + " requests, pages of "
                            + pageSize
                            + ", "
                            + workers
                            + " workers, "
                            + bytesPerSecond
                            + " bytes per second");
        }
        if (latency.isNegative()) {
            throw new IllegalArgumentException("Expected no negative latency, found " + latency);
        }
    }
}
