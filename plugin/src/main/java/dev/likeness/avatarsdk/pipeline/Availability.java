package dev.likeness.avatarsdk.pipeline;

import java.util.Objects;

/**
 * A cell of a table of availability.
 *
 * @param kind what the cell says (not null)
 * @param plan the lowest plan for which it is available, empty if the cell names none (not null)
 * @param inferred true if our copy of the page lost in which of several columns the cell stands; it
 *     is then taken to stand in all of them
 */
public record Availability(Kind kind, String plan, boolean inferred) {

    /** What a cell can say. */
    public enum Kind {
        /** May be asked for. */
        AVAILABLE,
        /** Done in any case. */
        ALWAYS_SET,
        /** The pipeline has not got it. */
        ABSENT,
        /** The page does not know the pipeline or the parameter: only the service can tell. */
        UNKNOWN
    }

    static final Availability ABSENT = new Availability(Kind.ABSENT, "", false);
    static final Availability UNKNOWN = new Availability(Kind.UNKNOWN, "", false);

    private static final String ALWAYS_SET = "always set";

    /** Checks for null. */
    public Availability {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(plan, "plan");
    }

    /** Reads a cell: empty, a plan, or "always set"; a question mark behind it means inferred. */
    static Availability of(String cell) {
        if (cell.isEmpty()) {
            return ABSENT;
        }
        boolean inferred = cell.endsWith("?");
        String text = inferred ? cell.substring(0, cell.length() - 1) : cell;
        return text.equals(ALWAYS_SET)
                ? new Availability(Kind.ALWAYS_SET, "", inferred)
                : new Availability(Kind.AVAILABLE, text, inferred);
    }
}
