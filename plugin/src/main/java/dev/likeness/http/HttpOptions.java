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
 */
public record HttpOptions(Duration connectTimeout, Duration silenceTimeout, RetryPolicy retry) {

    /** Ten seconds to connect, half a minute of silence, the default retries. */
    public static final HttpOptions DEFAULT =
            new HttpOptions(Duration.ofSeconds(10), Duration.ofSeconds(30), RetryPolicy.DEFAULT);

    /** Checks for null. */
    public HttpOptions {
        Objects.requireNonNull(connectTimeout, "connectTimeout");
        Objects.requireNonNull(silenceTimeout, "silenceTimeout");
        Objects.requireNonNull(retry, "retry");
    }
}
