package dev.likeness.model.file;

import dev.likeness.job.BadFileException;

/**
 * How much memory one model may take. A small file can describe a huge model (packed images, zips,
 * blendshapes that share their data), so everything that is made of a file is counted before it is
 * made. One thread.
 */
public final class MemoryBudget {

    private static final long MOST = 1L << 30;

    private final long most;
    private long spent;

    /**
     * Starts empty.
     *
     * @param mostBytes what may be spent (>=0)
     */
    public MemoryBudget(long mostBytes) {
        this.most = mostBytes;
    }

    /** For one model: a gigabyte, less where the JVM has less to give. */
    public static MemoryBudget ofOneModel() {
        return new MemoryBudget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 2));
    }

    /**
     * Counts memory that is about to be taken.
     *
     * @param bytes how much (>=0)
     * @param what it is for, for the message (not null)
     * @throws BadFileException if that is more than what is left
     */
    public void spend(long bytes, String what) {
        if (bytes < 0 || bytes > most - spent) {
            throw new BadFileException(
                    "expected a model that takes at most "
                            + most
                            + " bytes of memory, found "
                            + bytes
                            + " more for "
                            + what
                            + " after "
                            + spent,
                    null);
        }
        spent += bytes;
    }
}
