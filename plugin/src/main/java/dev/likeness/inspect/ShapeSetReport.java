package dev.likeness.inspect;

import java.util.List;

/**
 * How much of a set of blendshapes a file has.
 *
 * @param set {@link dev.likeness.face.ShapeSet#id()} (not null)
 * @param complete whether none is missing
 * @param present how many are there (>=0)
 * @param missing the set's names of those that are not (not null, immutable)
 */
public record ShapeSetReport(String set, boolean complete, int present, List<String> missing) {

    /** Copies the list. */
    public ShapeSetReport {
        missing = List.copyOf(missing);
    }
}
