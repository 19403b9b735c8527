package dev.likeness.avatarsdk.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the documentation says of a pipeline.
 *
 * @param name like "head_2.0" (not null)
 * @param plan the lowest plan that may use it (not null)
 * @param deprecated true if the service would rather see another one used (inferred: the badge
 *     stands apart from its pipeline in our copy of the page)
 * @param exports true if its avatars are fetched as exports, ordered by export parameters
 * @param grouped false if computation parameters have no group level
 * @param subtypes in the order of the page (not null, not empty)
 */
public record PipelineFacts(
        String name,
        String plan,
        boolean deprecated,
        boolean exports,
        boolean grouped,
        List<SubtypeFacts> subtypes) {

    /** Checks for null and copies the list. */
    public PipelineFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(plan, "plan");
        subtypes = List.copyOf(subtypes);
    }

    /**
     * One subtype.
     *
     * @param subtype like "bust/mobile" (not null)
     * @return the facts, or empty if the page has none such
     */
    public Optional<SubtypeFacts> subtype(String subtype) {
        return subtypes.stream().filter(each -> each.name().equals(subtype)).findFirst();
    }
}
