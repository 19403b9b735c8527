package dev.likeness.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does. Any thread. */
final class Tally {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bytesDownloaded = new LongAdder();
    private final LongAdder bytesSaved = new LongAdder();
    private final LongAdder revalidated = new LongAdder();
    private final LongAdder resumed = new LongAdder();

    void hit(long bytes) {
        hits.increment();
        bytesSaved.add(bytes);
    }

    void missed() {
        misses.increment();
    }

    void downloaded(long bytes) {
        bytesDownloaded.add(bytes);
    }

    void revalidated() {
        revalidated.increment();
    }

    void resumed(long bytesKept) {
        resumed.increment();
        bytesSaved.add(bytesKept);
    }

    CacheReport report() {
        return new CacheReport(
                hits.sum(),
                misses.sum(),
                bytesDownloaded.sum(),
                bytesSaved.sum(),
                revalidated.sum(),
                resumed.sum());
    }
}
