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
 * @param smile how broadly the face smiles, 0 (at rest) to 1; the proportions are those at rest
 */
public record PhotoReading(
        BufferedImage image,
        Map<Landmark, float[]> points,
        Proportions proportions,
        PhotoTraits traits,
        float smile) {

    /**
     * A reading of a face at rest.
     *
     * @param image the decoded photo
     * @param points landmark → pixel position
     * @param proportions of the face
     * @param traits colours and haircut
     */
    public PhotoReading(
            BufferedImage image,
            Map<Landmark, float[]> points,
            Proportions proportions,
            PhotoTraits traits) {
        this(image, points, proportions, traits, 0);
    }
}
