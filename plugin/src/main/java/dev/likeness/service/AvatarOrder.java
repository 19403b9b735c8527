package dev.likeness.service;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a game wants made. Vendor-neutral.
 *
 * @param photo the player's photo, from the front (not null)
 * @param sidePhotos the player from both sides, for services that want that: two, or none (not
 *     null)
 * @param name a name for lists at the service (not null, may be empty)
 * @param sex the template, or empty to leave it to the service's default
 * @param haircuts identities of the haircuts wanted, the first is worn first; empty means every
 *     haircut that the service offers for this avatar (not null)
 * @param outfits what it wears from the beginning (not null)
 */
public record AvatarOrder(
        Photo photo,
        List<Photo> sidePhotos,
        String name,
        Optional<Sex> sex,
        List<String> haircuts,
        OutfitWish outfits) {

    /** Checks for null and copies the list. */
    public AvatarOrder {
        Objects.requireNonNull(photo, "photo");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sex, "sex");
        sidePhotos = List.copyOf(sidePhotos);
        haircuts = List.copyOf(haircuts);
        Objects.requireNonNull(outfits, "outfits");
    }

    /**
     * An order of one photo.
     *
     * @param photo the player's photo, from the front (not null)
     * @param name a name for lists at the service (not null, may be empty)
     * @param sex the template, or empty to leave it to the service's default
     * @param haircuts identities of the haircuts wanted (not null)
     * @param outfits what it wears from the beginning (not null)
     */
    public AvatarOrder(
            Photo photo,
            String name,
            Optional<Sex> sex,
            List<String> haircuts,
            OutfitWish outfits) {
        this(photo, List.of(), name, sex, haircuts, outfits);
    }
}
