package dev.likeness.konpro;

import com.squareup.moshi.JsonReader;
import dev.likeness.http.HttpErrorAnswer;
import dev.likeness.job.AccessDeniedException;
import dev.likeness.job.AvatarException;
import dev.likeness.job.ServiceRefusedException;
import dev.likeness.job.ServiceUnavailableException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;

/**
 * What KonPro says about an error: the cause of the {@link AvatarException} that it became.
 *
 * <pre>{@code
 * KonProError.of(failure).map(KonProError::code)   // "RATE_LIMIT_EXCEEDED"
 * }</pre>
 */
public final class KonProError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String reason;
    private final transient Map<String, String> details;
    private final String requestId;

    private KonProError(
            int status, String code, String reason, Map<String, String> details, String requestId) {
        super(
                code
                        + ": "
                        + reason
                        + (details.isEmpty() ? "" : " " + details)
                        + (requestId.isEmpty() ? "" : " (request " + requestId + ")"));
        this.status = status;
        this.code = code;
        this.reason = reason;
        this.details = Collections.unmodifiableMap(details);
        this.requestId = requestId;
    }

    /**
     * Finds what the service said in a failure.
     *
     * @param failure of a call (not null)
     * @return the error, or empty if the service did not answer, or not in its own words
     */
    public static Optional<KonProError> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KonProError error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    /** The same failure, which now says what the service said in its own form. */
    static AvatarException worded(AvatarException failure) {
        if (!(failure.getCause() instanceof HttpErrorAnswer answer)) {
            return failure;
        }
        Optional<KonProError> read = read(answer.status(), answer.body());
        if (read.isEmpty()) {
            return failure;
        }
        KonProError error = read.get();
        error.initCause(answer);
        String message = failure.getMessage().replace(answer.detail(), error.getMessage());
        if (failure instanceof AccessDeniedException) {
            return new AccessDeniedException(message, error);
        }
        return failure instanceof ServiceRefusedException refused
                ? new ServiceRefusedException(message, error, refused.httpStatus())
                : new ServiceUnavailableException(message, error);
    }

    /** Reads a body whose error is an object; other forms are left to the general reader. */
    static Optional<KonProError> read(int status, String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            if (reader.readJsonValue() instanceof Map<?, ?> fields
                    && fields.get("error") instanceof Map<?, ?> error) {
                return Optional.of(
                        new KonProError(
                                status,
                                text(error.get("code")),
                                text(error.get("message")),
                                details(error.get("details")),
                                text(fields.get("request_id"))));
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Map<String, String> details(Object value) {
        Map<String, String> details = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, detail) -> details.put(String.valueOf(name), text(detail)));
        } else if (value != null) {
            details.put("details", text(value));
        }
        return details;
    }

    private static String text(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /**
     * The HTTP status.
     *
     * @return the status code
     */
    public int status() {
        return status;
    }

    /**
     * What kind of error it is.
     *
     * @return like "INVALID_REQUEST" (not null, may be empty)
     */
    public String code() {
        return code;
    }

    /**
     * What is wrong, in the service's words.
     *
     * @return a sentence (not null, may be empty)
     */
    public String reason() {
        return reason;
    }

    /**
     * Which field is wrong, and the like.
     *
     * @return by name (not null, may be empty, immutable)
     */
    public Map<String, String> details() {
        return details == null ? Map.of() : details;
    }

    /**
     * How the service's support finds the request.
     *
     * @return like "req-…" (not null, may be empty)
     */
    public String requestId() {
        return requestId;
    }
}
