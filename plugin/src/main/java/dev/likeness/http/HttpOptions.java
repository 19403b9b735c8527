package dev.likeness.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How patient connections are.
 *
 * @param connectTimeout how long opening a connection may take (not null)
 * @param silenceTimeout how long the other side may stay silent, or may not take our bytes (not
 *     null)
 * @param retry when a request is repeated (not null)
 * @param requestsPerMinute how many requests all that goes on together may send to one host in a
 *     minute; the rest waits (0 for no limit)
 */
public record HttpOptions(
        Duration connectTimeout,
        Duration silenceTimeout,
        RetryPolicy retry,
        int requestsPerMinute) {

    /** Ten seconds to connect, half a minute of silence, the default retries. */
    public static final HttpOptions DEFAULT =
            new HttpOptions(Duration.ofSeconds(10), Duration.ofSeconds(30), RetryPolicy.DEFAULT);

    /** Checks for null. */
    public HttpOptions {
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(silenceTimeout, "silenceTimeout");
        Objects.requireNonNull(retry, "retry");
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "requestsPerMinute must not be negative: " + requestsPerMinute);
        }
    }

    /**
     * Options without a limit of requests.
     *
     * @param connectTimeout how long opening a connection may take (not null)
     * @param silenceTimeout how long the other side may stay silent (not null)
     * @param retry when a request is repeated (not null)
     */
    public HttpOptions(Duration connectTimeout, Duration silenceTimeout, RetryPolicy retry) {
        this(connectTimeout, silenceTimeout, retry, 0);
    }

    /**
     * These options with a limit of requests, so that the service need not throttle.
     *
     * @param requestsPerMinute what one app may ask of the service, or 0 for no limit
     * @return a copy (not null)
     */
    public HttpOptions withRequestsPerMinute(int requestsPerMinute) {
        return new HttpOptions(connectTimeout, silenceTimeout, retry, requestsPerMinute);
    }
}
