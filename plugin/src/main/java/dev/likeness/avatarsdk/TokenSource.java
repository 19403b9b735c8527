package dev.likeness.avatarsdk;

import dev.likeness.http.HttpOptions;
import dev.likeness.job.Cancellation;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where tokens come from. A studio points this at its own backend, which alone knows the secret, so
 * that no secret ships with the game.
 *
 * <p>Any thread, but never two at once. A token is kept until shortly before it expires, and
 * fetched anew when the service refuses it.
 */
@FunctionalInterface
public interface TokenSource extends AutoCloseable {

    /**
     * Fetches a token. Blocks.
     *
     * @param cancellation ends the blocking (not null)
     * @return a token (not null)
     * @throws dev.likeness.job.AvatarException if there is none to be had
     */
    AccessToken fetch(Cancellation cancellation);

    /** Lets go of what the source holds. Called when the client is closed. */
    @Override
    default void close() {}

    /**
     * Asks a URL that answers as the service's own token endpoint does: an object with {@code
     * access_token} and {@code expires_in} (in seconds). It is asked with POST and an empty form.
     *
     * @param backend the studio's own (not null, http or https)
     * @param headers prove to that backend who plays, and are sent to no other host (not null)
     * @param http patience of the connection (not null)
     * @return a source, closed with the client (not null)
     */
    static TokenSource fromBackend(
            URI backend, Supplier<Map<String, String>> headers, HttpOptions http) {
        return new BackendTokens(backend, headers, http);
    }
}
