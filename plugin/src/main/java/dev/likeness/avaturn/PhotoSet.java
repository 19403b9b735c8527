package dev.likeness.avaturn;

import dev.likeness.service.Photo;
import dev.likeness.service.Sex;
import java.util.List;
import java.util.Objects;

/**
 * The photos of one avatar.
 *
 * @param frontal the face from the front (not null)
 * @param sides the face from both sides: two photos, or none (not null)
 * @param bodyType whose body it gets (not null)
 * @param telephoto true if they were taken from far away
 */
public record PhotoSet(Photo frontal, List<Photo> sides, Sex bodyType, boolean telephoto) {

    /** Checks how many there are. */
    public PhotoSet {
        Objects.requireNonNull(frontal, "frontal");
        Objects.requireNonNull(bodyType, "bodyType");
        sides = List.copyOf(sides);
        if (sides.size() != 0 && sides.size() != 2) {
            throw new IllegalArgumentException(
                    "Expected no or two photos from the sides, found " + sides.size());
        }
    }

    /**
     * One photo. That the service takes one alone is inferred: its documentation has three.
     *
     * @param frontal the face from the front (not null)
     * @param bodyType whose body it gets (not null)
     * @return the set (not null)
     */
    public static PhotoSet of(Photo frontal, Sex bodyType) {
        return new PhotoSet(frontal, List.of(), bodyType, false);
    }
}
