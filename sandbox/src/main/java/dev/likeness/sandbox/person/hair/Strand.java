package dev.likeness.sandbox.person.hair;

import java.util.List;

/**
 * The middle line of a card.
 *
 * @param spine from root to tip
 * @param outward for each point of the spine the side that is seen, unit
 * @param lies true if the card's edges follow the head's roundness
 */
record Strand(List<Vec> spine, List<Vec> outward, boolean lies) {

    Strand {
        spine = List.copyOf(spine);
        outward = List.copyOf(outward);
    }

    Vec tangent(int row) {
        Vec before = spine.get(Math.max(row - 1, 0));
        Vec after = spine.get(Math.min(row + 1, spine.size() - 1));
        return after.minus(before).unit();
    }
}
