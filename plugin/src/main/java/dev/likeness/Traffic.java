package dev.likeness;

import dev.likeness.job.Stage;
import java.util.Map;

/** Counts what is downloaded for one avatar. Any thread. */
final class Traffic {

    private long ownBytes;
    private long sharedBytes;
    private int hits;
    private int misses;

    synchronized void received(long bytes, boolean shared) {
        if (shared) {
            sharedBytes += bytes;
        } else {
            ownBytes += bytes;
        }
    }

    synchronized void looked(boolean hit) {
        if (hit) {
            hits++;
        } else {
            misses++;
        }
    }

    synchronized AvatarReport report(Map<Stage, Long> millisPerStage) {
        return new AvatarReport(millisPerStage, ownBytes, sharedBytes, hits, misses);
    }
}
