package dev.likeness;

import dev.likeness.job.Stage;
import java.util.Map;

/**
 * What an avatar cost. A snapshot.
 *
 * @param millisPerStage wall time of each stage so far (in milliseconds, not null)
 * @param ownBytes bytes downloaded that belong to this avatar alone
 * @param sharedBytes bytes downloaded that other avatars can reuse
 * @param cacheHits shared files that came from disk
 * @param cacheMisses shared files that had to be fetched
 */
public record AvatarReport(
        Map<Stage, Long> millisPerStage,
        long ownBytes,
        long sharedBytes,
        int cacheHits,
        int cacheMisses) {

    /** Copies the map. */
    public AvatarReport {
        millisPerStage = Map.copyOf(millisPerStage);
    }

    /**
     * Everything that was downloaded.
     *
     * @return in bytes
     */
    public long bytesDownloaded() {
        return ownBytes + sharedBytes;
    }
}
