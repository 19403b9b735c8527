package dev.likeness.avaturn;

import dev.likeness.job.AccessDeniedException;
import java.util.Map;
import java.util.Objects;

/**
 * The token of a project at Avaturn. Only its holder should know it; it stands in no message and no
 * log, and goes to the API's host alone.
 *
 * @param text what stands behind "Bearer" (not null, not blank)
 */
public record AvaturnToken(String text) {

    /** Environment variable with the token. */
    public static final String VARIABLE = "LIKENESS_AVATURN_TOKEN";

    /** Checks that it is there. */
    public AvaturnToken {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("The token must not be blank");
        }
    }

    /**
     * Takes the token from {@value #VARIABLE}.
     *
     * @return the token (not null)
     * @throws AccessDeniedException if it is not set
     */
    public static AvaturnToken fromEnvironment() {
        return from(System.getenv());
    }

    static AvaturnToken from(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, "").strip();
        if (text.isEmpty()) {
            throw new AccessDeniedException(
                    "Expected the environment variable " + VARIABLE + ", but it is not set", null);
        }
        return new AvaturnToken(text);
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "AvaturnToken[hidden]";
    }
}
