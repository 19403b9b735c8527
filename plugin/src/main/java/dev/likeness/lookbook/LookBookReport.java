package dev.likeness.lookbook;

import dev.likeness.job.AvatarException;
import dev.likeness.konpro.KonProError;
import java.util.List;
import java.util.Optional;

/**
 * What came of sending a look book. Sending again sends only what is missing.
 *
 * @param uploaded pictures that were uploaded this time (>=0)
 * @param added pictures that became looks of the group this time (>=0)
 * @param missing pictures that are not in the group yet (not null, empty if all is well)
 * @param failure what ended the sending or what was wrong with a picture, or empty (not null)
 */
public record LookBookReport(
        int uploaded, int added, List<LookBookPicture> missing, Optional<AvatarException> failure) {

    private static final String NOT_FOUND = "RESOURCE_NOT_FOUND";

    /** Copies the list. */
    public LookBookReport {
        missing = List.copyOf(missing);
    }

    /**
     * Tells whether every picture is in the group.
     *
     * @return true if nothing is missing
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * Tells whether the service no longer knows the group: {@link LookBook#startOver} begins anew.
     *
     * @return true if it said so
     */
    public boolean isGroupGone() {
        return failure.flatMap(KonProError::of)
                .filter(error -> error.code().equals(NOT_FOUND))
                .isPresent();
    }
}
