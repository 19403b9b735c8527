package dev.likeness.sandbox.person;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a photo.
 *
 * @param skin average skin colour (sRGB)
 * @param hair hair colour, or empty if none was found
 * @param iris iris colour, a usual one if the photo does not tell
 * @param lips lip colour
 * @param sclera colour of the white of the eyes, or empty if it was not seen
 * @param haircutWeights how well each haircut fits, identity → weight, summing to 1
 * @param irisSeen false if the eyes are too small in the photo to tell the iris' colour
 */
public record PhotoTraits(
        Color skin,
        Optional<Color> hair,
        Color iris,
        Color lips,
        Optional<Color> sclera,
        Map<String, Float> haircutWeights,
        boolean irisSeen) {

    /**
     * Traits of a photo that shows the irises.
     *
     * @param skin average skin colour (sRGB)
     * @param hair hair colour, or empty if none was found
     * @param iris iris colour
     * @param lips lip colour
     * @param sclera colour of the white of the eyes, or empty if it was not seen
     * @param haircutWeights how well each haircut fits
     */
    public PhotoTraits(
            Color skin,
            Optional<Color> hair,
            Color iris,
            Color lips,
            Optional<Color> sclera,
            Map<String, Float> haircutWeights) {
        this(skin, hair, iris, lips, sclera, haircutWeights, true);
    }

    /**
     * Traits without the white of the eyes.
     *
     * @param skin average skin colour (sRGB)
     * @param hair hair colour, or empty if none was found
     * @param iris iris colour
     * @param lips lip colour
     * @param haircutWeights how well each haircut fits
     */
    public PhotoTraits(
            Color skin,
            Optional<Color> hair,
            Color iris,
            Color lips,
            Map<String, Float> haircutWeights) {
        this(skin, hair, iris, lips, Optional.empty(), haircutWeights);
    }
}
