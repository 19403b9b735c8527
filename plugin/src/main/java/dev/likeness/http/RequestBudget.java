package dev.likeness.http;

import dev.likeness.job.Cancellation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What all who talk to one host share: how many requests may go out in a minute, and the pause that
 * the host asked for. Counts by a clock that never jumps. Any thread.
 */
final class RequestBudget {

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    /** Those who waited for the same pause do not come back at the same moment (in ms). */
    private static final int SPREAD = 50;

    private final int requestsPerMinute;
    private final LongSupplier nanoTime;
    private final Deque<Long> sent = new ArrayDeque<>();
    private long restingUntil;
    private boolean resting;

    /**
     * @param requestsPerMinute 0 for no limit of our own
     * @param nanoTime like {@link System#nanoTime}
     */
    RequestBudget(int requestsPerMinute, LongSupplier nanoTime) {
        this.requestsPerMinute = requestsPerMinute;
        this.nanoTime = nanoTime;
    }

    /** Blocks until a request may go out. */
    void await(Cancellation cancellation) {
        for (long wait = take(); wait > 0; wait = take()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(wait) + 1;
            cancellation.sleep(millis + ThreadLocalRandom.current().nextInt(SPREAD));
        }
    }

    /** Takes one request out of the budget, or tells how long to wait (in ns, 0 if taken). */
    synchronized long take() {
        long now = nanoTime.getAsLong();
        if (resting && restingUntil - now > 0) {
            return restingUntil - now;
        }
        resting = false;
        while (!sent.isEmpty() && now - sent.peekFirst() >= WINDOW) {
            sent.removeFirst();
        }
        if (requestsPerMinute > 0 && sent.size() >= requestsPerMinute) {
            return sent.peekFirst() + WINDOW - now;
        }
        if (requestsPerMinute > 0) {
            sent.addLast(now);
        }
        return 0;
    }

    /** Lets everybody rest, because the host asked one of us to. */
    synchronized void rest(Duration pause) {
        long until = nanoTime.getAsLong() + pause.toNanos();
        if (!resting || until - restingUntil > 0) {
            resting = true;
            restingUntil = until;
        }
    }
}
