package dev.likeness.sandbox.konpro;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is refused: status, code, message, and which field is wrong. */
final class KonProRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> details;

    private KonProRefusal(int status, String code, String message, Map<String, Object> details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = details;
    }

    static KonProRefusal of(int status, String message) {
        return new KonProRefusal(status, codeOf(status), message, Map.of());
    }

    /** The request cannot be read. */
    static KonProRefusal unreadable(String message) {
        return of(400, message);
    }

    /** A field of the request is wrong. */
    static KonProRefusal invalid(String field, String reason) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        details.put("reason", reason);
        return new KonProRefusal(400, "VALIDATION_ERROR", field + ": " + reason, details);
    }

    /** Something that the request names does not exist. */
    static KonProRefusal unknown(String field, String what) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        details.put("reason", "not found");
        return new KonProRefusal(404, codeOf(404), "There is no " + what + ".", details);
    }

    /** The request is right, but cannot be done now. */
    static KonProRefusal notNow(String message) {
        return new KonProRefusal(400, "PROCESSING_ERROR", message, Map.of());
    }

    int status() {
        return status;
    }

    Object body(String requestId) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", getMessage());
        if (!details.isEmpty()) {
            error.put("details", details);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("request_id", requestId);
        return body;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "INVALID_API_KEY";
            case 403 -> "INSUFFICIENT_PERMISSIONS";
            case 404 -> "RESOURCE_NOT_FOUND";
            case 429 -> "RATE_LIMIT_EXCEEDED";
            case 503 -> "SERVICE_UNAVAILABLE";
            default -> status >= 500 ? "PROCESSING_ERROR" : "INVALID_REQUEST";
        };
    }
}
