package dev.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.likeness.job.BadFileException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Loads a file that may be damaged: it loads, or it is refused by name once, in time and without
 * taking much memory.
 */
final class Trial {

    /** A load takes milliseconds; this only ends what would never end. */
    private static final long HANGS_AFTER_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private static final long MOST_BYTES = 300L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Trial() {}

    /**
     * Runs a load.
     *
     * @param name that a refusal has to begin with (not null)
     * @param load to be tried (not null)
     * @return the refusal, or empty if it loaded
     */
    static Optional<BadFileException> of(String name, Runnable load) {
        long before = heldByOthers();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicLong own = new AtomicLong();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                load.run();
                            } catch (Throwable thrown) {
                                failure.set(thrown);
                            }
                            own.set(THREADS.getCurrentThreadAllocatedBytes());
                        },
                        "trial");
        thread.setDaemon(true);
        thread.start();
        await(thread);
        assertThat(own.get() + heldByOthers() - before).as("bytes taken").isLessThan(MOST_BYTES);
        if (failure.get() == null) {
            return Optional.empty();
        }
        assertThat(failure.get())
                .isExactlyInstanceOf(BadFileException.class)
                .hasMessageStartingWith(name);
        return Optional.of((BadFileException) failure.get());
    }

    private static void await(Thread thread) {
        try {
            thread.join(HANGS_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive())
                .as(() -> "hangs in " + Arrays.toString(thread.getStackTrace()))
                .isFalse();
    }

    /** Taken by helping threads so far, and outside the heap. */
    private static long heldByOthers() {
        long direct =
                ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getTotalCapacity)
                        .sum();
        long[] taken = THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds());
        return direct + Arrays.stream(taken).filter(bytes -> bytes > 0).sum();
    }
}
