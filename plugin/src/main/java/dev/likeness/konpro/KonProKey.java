package dev.likeness.konpro;

import dev.likeness.job.AccessDeniedException;
import java.util.Map;
import java.util.Objects;

/**
 * An API key of KonPro. It stands in no message and no log.
 *
 * @param value as the service gave it (not null, not blank)
 */
public record KonProKey(String value) {

    /** Environment variable with the key. */
    public static final String VARIABLE = "LIKENESS_KONPRO_API_KEY";

    /** Checks that it is there. */
    public KonProKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The key must not be blank");
        }
    }

    /**
     * Takes the key from {@value #VARIABLE}.
     *
     * @return the key (not null)
     * @throws AccessDeniedException if it is not set
     */
    public static KonProKey fromEnvironment() {
        return from(System.getenv());
    }

    static KonProKey from(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        if (value.isEmpty()) {
            throw new AccessDeniedException(
                    "Expected the environment variable " + VARIABLE + ", but it is not set", null);
        }
        return new KonProKey(value);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "KonProKey[hidden]";
    }
}
