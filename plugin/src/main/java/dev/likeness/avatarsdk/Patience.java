package dev.likeness.avatarsdk;

import dev.likeness.job.AvatarException;
import dev.likeness.job.Cancellation;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks again and again, with pauses that grow, until there is a result or the time is up. A
 * question that fails does not give up an avatar that is paid for, unless several fail in a row.
 */
final class Patience {

    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private static final double GROWTH = 1.5;

    private final Duration longestPause;
    private final Duration timeout;

    Patience(Duration longestPause, Duration timeout) {
        this.longestPause = longestPause;
        this.timeout = timeout;
    }

    <T> T await(String what, Supplier<Optional<T>> question, Cancellation cancellation) {
        long start = System.nanoTime();
        double pause = longestPause.toMillis() / 4.0;
        int failures = 0;
        while (System.nanoTime() - start < timeout.toNanos()) {
            try {
                Optional<T> result = question.get();
                if (result.isPresent()) {
                    return result.get();
                }
                failures = 0;
            } catch (AvatarException e) {
                failures++;
                if (!isPassing(e) || failures == MOST_FAILURES_IN_A_ROW) {
                    throw e;
                }
            }
            cancellation.sleep(Math.round(pause));
            pause = Math.min(pause * GROWTH, longestPause.toMillis());
        }
        throw new ServiceUnavailableException(
                what + " was not ready after " + timeout.toSeconds() + " s", null);
    }

    private static boolean isPassing(AvatarException e) {
        return e instanceof ServiceUnavailableException
                || e instanceof ServiceRefusedException refused && refused.httpStatus() == 429;
    }
}
