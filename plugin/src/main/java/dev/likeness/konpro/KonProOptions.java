package dev.likeness.konpro;

import dev.likeness.http.HttpOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How to use KonPro. Begin with {@link #DEFAULT} and change what differs.
 *
 * @param baseUrl root of the API (not null)
 * @param uploadUrl root of the host for uploads (not null)
 * @param pollInterval longest pause between two questions whether something is done (not null)
 * @param timeout how long one training or generation may take (not null)
 * @param http patience of connections (not null)
 */
public record KonProOptions(
        URI baseUrl, URI uploadUrl, Duration pollInterval, Duration timeout, HttpOptions http) {

    /** The public service, asked at most every five seconds, for half an hour. */
    public static final KonProOptions DEFAULT =
            new KonProOptions(
                    URI.create("https://api.konpro.ai/"),
                    URI.create("https://upload.konpro.ai/"),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(30),
                    HttpOptions.DEFAULT);

    /** Checks for null. */
    public KonProOptions {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(uploadUrl, "uploadUrl");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(http, "http");
    }

    /**
     * These options with other hosts.
     *
     * @param baseUrl root of the API, ends with a slash (not null)
     * @param uploadUrl root of the host for uploads, ends with a slash (not null)
     * @return a copy (not null)
     */
    public KonProOptions withHosts(URI baseUrl, URI uploadUrl) {
        return new KonProOptions(baseUrl, uploadUrl, pollInterval, timeout, http);
    }

    /**
     * These options with other patience.
     *
     * @param pollInterval longest pause between two questions (not null)
     * @param timeout how long one training or generation may take (not null)
     * @return a copy (not null)
     */
    public KonProOptions withPatience(Duration pollInterval, Duration timeout) {
        return new KonProOptions(baseUrl, uploadUrl, pollInterval, timeout, http);
    }

    /**
     * These options with other connections, for example with the limit of requests of a plan.
     *
     * @param http their patience (not null)
     * @return a copy (not null)
     */
    public KonProOptions withHttp(HttpOptions http) {
        return new KonProOptions(baseUrl, uploadUrl, pollInterval, timeout, http);
    }
}
