package dev.likeness.http;

import dev.likeness.job.Cancellation;
import java.util.Map;

/** Headers that prove who we are, for one host. Any thread. */
public interface HostCredentials {

    /** No proof at all. */
    HostCredentials NONE = cancellation -> Map.of();

    /**
     * The headers for a request. May block to fetch a token.
     *
     * @param cancellation ends the blocking (not null)
     * @return header names and values (not null, may be empty); the values are secrets
     */
    Map<String, String> headers(Cancellation cancellation);

    /**
     * Hears that the host answered 401 to these headers. The request is sent once more if there are
     * fresh ones.
     *
     * @param rejected what {@link #headers} had given (not null)
     * @return true if {@link #headers} now gives something fresh
     */
    default boolean renew(Map<String, String> rejected) {
        return false;
    }
}
