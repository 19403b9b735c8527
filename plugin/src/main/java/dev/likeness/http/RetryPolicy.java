package dev.likeness.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and after which pause a request that may be repeated is repeated.
 *
 * @param attempts how often it is sent at most (>=1)
 * @param firstPause upper bound of the first pause; each further one doubles (not null)
 * @param longestPause no pause of our own choice is longer (not null)
 * @param longestRetryAfter a service that asks for a longer pause than this is not waited for (not
 *     null)
 */
public record RetryPolicy(
        int attempts, Duration firstPause, Duration longestPause, Duration longestRetryAfter) {

    private static final int THROTTLINGS_PER_ATTEMPT = 5;

    /** Four attempts, pauses from half a second to eight, up to a minute where the service asks. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(
                    4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

    /** Checks the ranges. */
    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1: " + attempts);
        }
    }

    /**
     * How often a busy service is asked again. It is there, says when to come back, and with many
     * avatars in flight says so often.
     *
     * @return the number (>=0)
     */
    int mostThrottlings() {
        return THROTTLINGS_PER_ATTEMPT * (attempts - 1);
    }

    /**
     * The pause after a failed attempt: between half and all of a bound that doubles each time, so
     * that many clients do not come back at the same moment.
     *
     * @param attempt number of the attempt that failed (>=1)
     * @return a pause (in milliseconds, >=0)
     */
    long pauseMillis(int attempt) {
        long doubled = firstPause.toMillis() << Math.min(attempt - 1, 20);
        long bound = Math.min(doubled, longestPause.toMillis());
        return bound - ThreadLocalRandom.current().nextLong(bound / 2 + 1);
    }
}
