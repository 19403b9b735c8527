package dev.likeness.avatarsdk;

import java.time.Duration;
import java.util.Objects;

/**
 * A bearer token.
 *
 * @param value the token, a secret (not null, not blank)
 * @param life how long it is good from now on (not null)
 */
public record AccessToken(String value, Duration life) {

    /** Checks that there is one. */
    public AccessToken {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(life, "life");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The token must not be blank");
        }
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "AccessToken[life=" + life + "]";
    }
}
