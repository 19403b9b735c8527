package dev.likeness.sandbox.server;

import java.util.Objects;

/**
 * Identifier and secret of an app.
 *
 * @param id client_id (not null)
 * @param secret client_secret (not null)
 */
public record AppCredentials(String id, String secret) {

    /** Checks for null. */
    public AppCredentials {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
    }

    @Override
    public String toString() {
        return "AppCredentials[" + id + "]";
    }
}
