package dev.likeness.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks again and again, with pauses that grow, until there is a result or the time is up. A
 * question that fails does not give up an avatar that is paid for, unless several fail in a row.
 */
public final class Patience {

    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private static final double GROWTH = 1.5;

    private final Duration longestPause;
    private final Duration timeout;

    /**
     * Sets how patient it is.
     *
     * @param longestPause between two questions (not null)
     * @param timeout of the whole (not null)
     */
    public Patience(Duration longestPause, Duration timeout) {
        this.longestPause = longestPause;
        this.timeout = timeout;
    }

    /**
     * Asks until there is a result.
     *
     * @param <T> the result
     * @param what is waited for, for messages (not null)
     * @param question gives the result, or empty as long as there is none (not null)
     * @param cancellation ends the waiting (not null)
     * @return the result (not null)
     * @throws ServiceUnavailableException if the time is up
     */
    public <T> T await(String what, Supplier<Optional<T>> question, Cancellation cancellation) {
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
