package dev.likeness.sandbox.server;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong on purpose.
 *
 * @param errors answers that are replaced by errors (not null)
 * @param cutAfter each file's connection is cut after so many bytes of its body; 0 for never
 * @param lengthOff added to the length that is promised of each file; 0 for the truth
 */
public record Faults(List<ErrorRate> errors, long cutAfter, long lengthOff) {

    /** Nothing. */
    public static final Faults NONE = new Faults(List.of(), 0, 0);

    /** Copies the list and checks the range. */
    public Faults {
        errors = List.copyOf(errors);
        if (cutAfter < 0) {
            throw new IllegalArgumentException(
                    "Expected to cut after no negative number of bytes, found " + cutAfter);
        }
    }

    /**
     * With errors on one route more.
     *
     * @param error which, where and how often (not null)
     * @return a copy
     */
    public Faults with(ErrorRate error) {
        List<ErrorRate> more = new ArrayList<>(errors);
        more.add(error);
        return new Faults(more, cutAfter, lengthOff);
    }
}
