package dev.likeness.cache;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A cached file that stays in the cache until it is given back. Any thread. */
public final class BorrowedFile implements AutoCloseable {

    private final Path path;
    private final Runnable giveBack;
    private final AtomicBoolean isBack = new AtomicBoolean();

    BorrowedFile(Path path, Runnable giveBack) {
        this.path = path;
        this.giveBack = giveBack;
    }

    /**
     * Where the file is.
     *
     * @return a whole file, to be read only (not null)
     */
    public Path path() {
        return path;
    }

    /** Gives the file back; the second time nothing happens. */
    @Override
    public void close() {
        if (isBack.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
