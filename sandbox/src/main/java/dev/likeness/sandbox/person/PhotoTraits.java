package dev.likeness.sandbox.person;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a photo.
 *
 * @param skin average skin colour (sRGB)
 * @param hair hair colour, or empty if none was found
 * @param iris iris colour
 * @param lips lip colour
 * @param haircutWeights how well each haircut fits, identity → weight, summing to 1
 */
public record PhotoTraits(
        Color skin,
        Optional<Color> hair,
        Color iris,
        Color lips,
        Map<String, Float> haircutWeights) {}
