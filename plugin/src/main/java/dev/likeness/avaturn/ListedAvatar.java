package dev.likeness.avaturn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An avatar in a user's list. The service's documentation names no field but the id.
 *
 * @param id names it (not null)
 * @param fields all that the service sent, the id included (not null, immutable)
 */
public record ListedAvatar(String id, Map<String, Object> fields) {

    /** Checks for null and copies the map, which may hold nulls. */
    public ListedAvatar {
        Objects.requireNonNull(id, "id");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * How far it is, if one of the fields says so; their names are inferred.
     *
     * @return {@code scan_status} or {@code status}, else empty
     */
    public Optional<AvaturnStatus> status() {
        return text("scan_status").or(() -> text("status")).map(AvaturnStatus::new);
    }

    /**
     * Why it failed, if a field says so; its name is inferred.
     *
     * @return {@code error}, else empty
     */
    public Optional<String> error() {
        return text("error");
    }

    private Optional<String> text(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
