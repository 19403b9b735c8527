package dev.likeness.avatarsdk;

import java.util.Objects;

/**
 * An app's key together with the name and password of an account at the service ("Resource owner
 * password-based"). Not for released games: use a {@link TokenSource} there.
 *
 * @param app the app's key (not null)
 * @param username of the account (not null, not blank)
 * @param password of the account (not null, not blank)
 */
public record PasswordGrant(AvatarSdkCredentials app, String username, String password) {

    /** Checks that all are there. */
    public PasswordGrant {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        if (username.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("Name and password must not be blank");
        }
    }

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "PasswordGrant[app=" + app + ", username=" + username + ", password=hidden]";
    }
}
