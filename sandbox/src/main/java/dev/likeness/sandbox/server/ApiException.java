package dev.likeness.sandbox.server;

import java.util.List;
import java.util.Map;

/** A request that is refused, with the body that says why. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Object body;

    private ApiException(int status, String message, Object body) {
        super(message);
        this.status = status;
        this.body = body;
    }

    /**
     * A refusal with a body of its own.
     *
     * @param status 400 to 599
     * @param message for the log (not null)
     * @param body what is sent as JSON
     * @return the refusal
     */
    public static ApiException of(int status, String message, Object body) {
        return new ApiException(status, message, body);
    }

    /**
     * A refusal that says why.
     *
     * @param status 400 to 599
     * @param detail a sentence (not null)
     * @return the refusal
     */
    public static ApiException withDetail(int status, String detail) {
        return new ApiException(status, detail, Map.of("detail", detail));
    }

    /**
     * Nobody is known who asks.
     *
     * @param detail a sentence (not null)
     * @return 401
     */
    public static ApiException unauthorized(String detail) {
        return withDetail(401, detail);
    }

    static ApiException forbidden(String detail) {
        return withDetail(403, detail);
    }

    /**
     * There is nothing of this name.
     *
     * @return 404
     */
    public static ApiException notFound() {
        return withDetail(404, "Not found.");
    }

    /** A field of the request is wrong: 400 with the field's name. */
    static ApiException badField(String field, String reason) {
        return new ApiException(400, field + ": " + reason, Map.of(field, List.of(reason)));
    }

    static ApiException invalidClient() {
        return new ApiException(401, "invalid_client", Map.of("error", "invalid_client"));
    }

    static ApiException badTokenRequest(String error) {
        return new ApiException(400, error, Map.of("error", error));
    }

    int status() {
        return status;
    }

    Object body() {
        return body;
    }
}
