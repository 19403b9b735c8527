package dev.likeness.sandbox.konpro;

import dev.likeness.sandbox.server.Timing;
import java.time.Duration;
import java.time.Instant;

/**
 * A work that goes by the clock: it waits, goes on, ends.
 *
 * @param ordered when it was asked for
 * @param queue how long it waits
 * @param work how long it goes on
 */
record Course(Instant ordered, Duration queue, Duration work) {

    static Course from(Instant now, Timing timing) {
        return new Course(now, timing.queue(), timing.computing());
    }

    Instant begin() {
        return ordered.plus(queue);
    }

    Instant end() {
        return begin().plus(work);
    }

    boolean waits(Instant now) {
        return now.isBefore(begin());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    /** From 0 to 100. */
    int percent(Instant now) {
        if (isOver(now)) {
            return 100;
        }
        return waits(now)
                ? 0
                : (int) (100 * Duration.between(begin(), now).toNanos() / work.toNanos());
    }
}
