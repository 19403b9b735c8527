package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.server.ApiException;
import java.util.List;
import java.util.Map;

/** Answers that say no, in the form of the service's framework. */
final class Refusals {

    private Refusals() {}

    /**
     * Something in the request is wrong: 422 that names the place.
     *
     * @param place where, like "body" or "query"
     * @param field which one
     */
    static ApiException invalid(String place, String field, String message, String type) {
        Map<String, Object> error =
                Map.of("loc", List.of(place, field), "msg", message, "type", type);
        return ApiException.of(
                422, place + "." + field + ": " + message, Map.of("detail", List.of(error)));
    }

    static ApiException missing(String place, String field) {
        return invalid(place, field, "field required", "value_error.missing");
    }

    static ApiException notFound(String what) {
        return ApiException.withDetail(404, what + " not found");
    }
}
