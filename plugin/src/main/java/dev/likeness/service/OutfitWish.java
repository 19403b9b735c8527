package dev.likeness.service;

import java.util.List;

/**
 * What an avatar shall wear from the beginning.
 *
 * @param names the service's names of whole outfits, tops, bottoms, shoes or glasses, put on in
 *     this order (not null, may be empty)
 * @param any true to be given a whole outfit that the service chooses, if it has one; names are
 *     empty then
 */
public record OutfitWish(List<String> names, boolean any) {

    /** The body as the service computes it. */
    public static final OutfitWish NONE = new OutfitWish(List.of(), false);

    /** Whatever outfit the service has. */
    public static final OutfitWish ANY = new OutfitWish(List.of(), true);

    /** Copies the list. */
    public OutfitWish {
        names = List.copyOf(names);
        if (any && !names.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected either any outfit or names, found " + names);
        }
    }

    /**
     * Certain garments.
     *
     * @param names the service's names (not null)
     * @return the wish (not null)
     */
    public static OutfitWish of(String... names) {
        return new OutfitWish(List.of(names), false);
    }
}
