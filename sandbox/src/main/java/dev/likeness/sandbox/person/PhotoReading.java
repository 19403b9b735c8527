package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * What was found in a photo.
 *
 * @param image the decoded photo, upright, sRGB
 * @param points landmark → pixel position (x to the right, y downwards); every landmark is present,
 *     estimated where it could not be seen
 * @param proportions of the face
 * @param traits colours and haircut
 */
public record PhotoReading(
        BufferedImage image,
        Map<Landmark, float[]> points,
        Proportions proportions,
        PhotoTraits traits) {}
