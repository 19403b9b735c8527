package dev.likeness.service;

import java.util.Optional;

/**
 * What a service read from the photo; every part may be unknown.
 *
 * @param skin skin colour
 * @param hair hair colour
 * @param iris colour of the iris
 * @param lips colour of the lips
 * @param sex the predicted sex
 * @param haircut identity of the haircut that fits the photo best
 */
public record AvatarTraits(
        Optional<Rgb> skin,
        Optional<Rgb> hair,
        Optional<Rgb> iris,
        Optional<Rgb> lips,
        Optional<Sex> sex,
        Optional<String> haircut) {

    /** Nothing is known. */
    public static final AvatarTraits UNKNOWN =
            new AvatarTraits(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /**
     * A colour in sRGB.
     *
     * @param red 0 to 255
     * @param green 0 to 255
     * @param blue 0 to 255
     */
    public record Rgb(int red, int green, int blue) {}
}
