package dev.likeness.avatarsdk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * What a list is narrowed down to. All filters have to match, and one may be given several times.
 * Immutable: each method gives a changed copy.
 *
 * @param each names and values in order (not null)
 */
public record Filters(List<Filter> each) {

    /** Everything. */
    public static final Filters NONE = new Filters(List.of());

    /**
     * One filter.
     *
     * @param name of the field (not null)
     * @param value what it has to be (not null)
     */
    public record Filter(String name, String value) {
        /** Checks for null. */
        public Filter {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Copies the list. */
    public Filters {
        each = List.copyOf(each);
    }

    /**
     * Avatars of a status; case does not matter.
     *
     * @param status like "completed" (not null)
     * @return a copy (not null)
     */
    public Filters status(String status) {
        return and("status", status);
    }

    /**
     * Avatars of a description; case does not matter.
     *
     * @param description free text (not null)
     * @return a copy (not null)
     */
    public Filters description(String description) {
        return and("description", description);
    }

    /**
     * Begins at a later page.
     *
     * @param number 1 is the first
     * @return a copy (not null)
     */
    public Filters page(int number) {
        return and("page", String.valueOf(number));
    }

    /**
     * Counts from a moment on.
     *
     * @param moment the first that counts (not null)
     * @return a copy (not null)
     */
    public Filters since(Instant moment) {
        return and("since", moment.toString());
    }

    /**
     * Counts up to a moment.
     *
     * @param moment the first that no longer counts (not null)
     * @return a copy (not null)
     */
    public Filters until(Instant moment) {
        return and("until", moment.toString());
    }

    /**
     * Static resources of some levels of detail; case matters.
     *
     * @param levels like "LOD1" (not null)
     * @return a copy (not null)
     */
    public Filters lods(String... levels) {
        return and("lod", String.join(",", levels));
    }

    /**
     * Any other filter that the service knows.
     *
     * @param name of the field (not null)
     * @param value what it has to be (not null)
     * @return a copy (not null)
     */
    public Filters and(String name, String value) {
        List<Filter> more = new ArrayList<>(each);
        more.add(new Filter(name, value));
        return new Filters(more);
    }

    HttpUrl addTo(HttpUrl url) {
        HttpUrl.Builder builder = url.newBuilder();
        each.forEach(filter -> builder.addQueryParameter(filter.name(), filter.value()));
        return builder.build();
    }
}
