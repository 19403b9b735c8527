package dev.likeness.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder within its budget: counts what comes, and removes what was used least recently
 * when it is too much. When a file was last used stands in the time of its entry on disk, so that
 * processes that share the folder agree.
 */
final class Budget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    /** Removing somewhat more than needed makes the next removal rarer. */
    private static final double TARGET_SHARE = 0.9;

    /** A clock that is set back a little makes nobody lose files. */
    private static final long CLOCK_TOLERANCE_MILLIS = 3_600_000;

    private final CacheOptions options;
    private final CacheFolder files;
    private final Loans loans;
    private long bytes;

    private record Entry(String name, long bytes, long lastUseMillis) {}

    Budget(CacheOptions options, CacheFolder files, Loans loans) throws IOException {
        this.options = options;
        this.files = files;
        this.loans = loans;
        if (isLimited()) {
            makeRoom();
        }
    }

    /** Counts a file that has come, and makes room if it was one too many. */
    synchronized void added(long fileBytes) throws IOException {
        bytes += fileBytes;
        if (isLimited() && bytes > options.budgetBytes()) {
            makeRoom();
        }
    }

    private boolean isLimited() {
        return options.budgetBytes() != CacheOptions.UNLIMITED;
    }

    private synchronized void makeRoom() throws IOException {
        List<String> names = files.names();
        bytes = names.stream().mapToLong(files::bytesOf).sum();
        if (bytes <= options.budgetBytes()) {
            return; // the usual case, without looking at every file's last use
        }
        List<Entry> entries = entries(names);
        bytes = entries.stream().mapToLong(Entry::bytes).sum();
        if (bytes <= options.budgetBytes()) {
            return;
        }
        long spared = options.clock().millis() - options.spared().toMillis();
        entries.sort(Comparator.comparingLong(Entry::lastUseMillis));
        for (Entry entry : entries) {
            boolean enough = bytes <= options.budgetBytes() * TARGET_SHARE;
            if (enough || entry.lastUseMillis() > spared) {
                break;
            }
            loans.unlessLent(entry.name(), () -> remove(entry));
        }
        if (bytes > options.budgetBytes()) {
            LOG.info(
                    "The cache has {} bytes, budget {}: the rest is in use",
                    bytes,
                    options.budgetBytes());
        }
    }

    private void remove(Entry entry) {
        try {
            files.removeNamed(entry.name());
            bytes -= entry.bytes();
        } catch (IOException e) {
            // On Windows somebody may have it open; it goes the next time.
            LOG.debug("Could not remove {}: {}", entry.name(), e.toString());
        }
    }

    /** Leaves out what another process has removed, and what gets its entry only now. */
    private List<Entry> entries(List<String> names) {
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            long lastUse = files.lastUseMillis(name);
            if (lastUse != 0) {
                entries.add(new Entry(name, files.bytesOf(name), believed(lastUse)));
            }
        }
        return entries;
    }

    /** A use in the future was noted by a clock that was wrong: it protects from nothing. */
    private long believed(long lastUseMillis) {
        boolean isInFuture = lastUseMillis > options.clock().millis() + CLOCK_TOLERANCE_MILLIS;
        return isInFuture ? 0 : lastUseMillis;
    }
}
