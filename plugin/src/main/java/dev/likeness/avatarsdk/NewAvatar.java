package dev.likeness.avatarsdk;

import dev.likeness.service.Photo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is sent to have an avatar computed. Maps and lists become JSON.
 *
 * @param name for lists (not null, may be empty)
 * @param description free text (not null, may be empty)
 * @param photo the source (not null)
 * @param pipeline how to compute (not null)
 * @param parameters what to compute, or empty for the service's defaults
 * @param exports one map of export parameters for each export wanted (not null, may be empty)
 */
public record NewAvatar(
        String name,
        String description,
        Photo photo,
        Pipeline pipeline,
        Optional<Map<String, Object>> parameters,
        List<Map<String, Object>> exports) {

    /** Checks for null and copies the list. */
    public NewAvatar {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(photo, "photo");
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(parameters, "parameters");
        exports = List.copyOf(exports);
    }
}
