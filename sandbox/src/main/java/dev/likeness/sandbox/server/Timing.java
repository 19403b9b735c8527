package dev.likeness.sandbox.server;

import java.time.Duration;

/**
 * How long things take, at the least.
 *
 * @param queue from the upload until computing begins (half of it Uploading, half Queued)
 * @param computing from 0 to 100 percent
 * @param tokenLifetime how long a bearer token is good
 */
public record Timing(Duration queue, Duration computing, Duration tokenLifetime) {

    /** Checks that nothing is negative. */
    public Timing {
        if (queue.isNegative() || computing.isNegative() || tokenLifetime.isNegative()) {
            throw new IllegalArgumentException(
                    "Expected no negative time, found "
                            + queue
                            + ", "
                            + computing
                            + " and "
                            + tokenLifetime);
        }
    }
}
