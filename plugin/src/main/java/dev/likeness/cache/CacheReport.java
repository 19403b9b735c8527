package dev.likeness.cache;

import java.util.Locale;

/**
 * What a cache has done since it was opened.
 *
 * @param hits how often a file was there, or being fetched by somebody else (>=0)
 * @param misses how often a file had to be fetched (>=0)
 * @param bytesDownloaded bytes that came from sources, those of broken attempts too (>=0)
 * @param bytesSaved bytes of the hits, and of those halves that did not have to come twice (>=0)
 * @param revalidated how often a source was asked about an old file and said that it has not
 *     changed; these are hits too (>=0)
 * @param resumed how often a download went on where it had broken off (>=0)
 */
public record CacheReport(
        long hits,
        long misses,
        long bytesDownloaded,
        long bytesSaved,
        long revalidated,
        long resumed) {

    private static final double MEGABYTE = 1e6;

    /**
     * What was done after an earlier report.
     *
     * @param earlier a report of the same cache (not null)
     * @return the differences (not null)
     */
    public CacheReport since(CacheReport earlier) {
        return new CacheReport(
                hits - earlier.hits,
                misses - earlier.misses,
                bytesDownloaded - earlier.bytesDownloaded,
                bytesSaved - earlier.bytesSaved,
                revalidated - earlier.revalidated,
                resumed - earlier.resumed);
    }

    /**
     * The report for a line on the screen.
     *
     * @return for example "5 files from the cache, 1 fetched: 8.1 MB saved, 0.3 MB came" (not null)
     */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%d files from the cache, %d fetched: %.1f MB saved, %.1f MB came",
                hits,
                misses,
                bytesSaved / MEGABYTE,
                bytesDownloaded / MEGABYTE);
    }
}
