package dev.likeness.inspect;

import java.util.List;

/**
 * How much of a set of blendshapes a file has.
 *
 * @param set "mobile_51", "arkit_52", "visemes_14", "visemes_15", "visemes_17" or "legacy_45" (not
 *     null)
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
