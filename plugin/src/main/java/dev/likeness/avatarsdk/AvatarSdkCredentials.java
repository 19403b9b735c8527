package dev.likeness.avatarsdk;

import dev.likeness.job.AccessDeniedException;
import java.util.Map;
import java.util.Objects;

/**
 * The key of an app at Avatar SDK, from the developer page ("Client credentials"). Only its holder
 * should know the secret; it stands in no message and no log.
 *
 * @param clientId identifies the app (not null, not blank)
 * @param clientSecret proves it (not null, not blank)
 */
public record AvatarSdkCredentials(String clientId, String clientSecret) {

    /** Environment variable with the client id. */
    public static final String ID_VARIABLE = "LIKENESS_AVATARSDK_CLIENT_ID";

    /** Environment variable with the client secret. */
    public static final String SECRET_VARIABLE = "LIKENESS_AVATARSDK_CLIENT_SECRET";

    /** Checks that both are there. */
    public AvatarSdkCredentials {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("Client id and client secret must not be blank");
        }
    }

    /**
     * Takes the key from {@value #ID_VARIABLE} and {@value #SECRET_VARIABLE}.
     *
     * @return the key (not null)
     * @throws AccessDeniedException if one of them is not set
     */
    public static AvatarSdkCredentials fromEnvironment() {
        return from(System.getenv());
    }

    static AvatarSdkCredentials from(Map<String, String> environment) {
        return new AvatarSdkCredentials(
                require(environment, ID_VARIABLE), require(environment, SECRET_VARIABLE));
    }

    private static String require(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            throw new AccessDeniedException(
                    "Expected the environment variables "
                            + ID_VARIABLE
                            + " and "
                            + SECRET_VARIABLE
                            + ", but "
                            + variable
                            + " is not set",
                    null);
        }
        return value;
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "AvatarSdkCredentials[clientId=" + clientId + ", clientSecret=hidden]";
    }
}
