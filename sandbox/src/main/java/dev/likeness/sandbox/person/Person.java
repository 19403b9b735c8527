package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A computed person. Immutable.
 *
 * @param sex the template
 * @param traits what the photo told
 * @param joints the skeleton, parents first
 * @param parts separate meshes, each with those shapes of every {@link ShapeSet} that move it
 * @param legacyHead head, eyes and teeth as one surface with one texture and all shapes of the
 *     face, topology the same for all people of one sex
 * @param legacyAtlas gives the colour map of legacyHead, the same each time
 * @param haircuts for each haircut identity the vertex positions fitted to this head (length = 3 ×
 *     vertexCount of the haircut's surface, un-split order)
 * @param landmarks where the landmarks of the face are (xyz, metres), empty if that is not known
 */
public record Person(
        Sex sex,
        PhotoTraits traits,
        List<Joint> joints,
        List<Part> parts,
        Surface legacyHead,
        Supplier<BufferedImage> legacyAtlas,
        Map<String, float[]> haircuts,
        Map<Landmark, float[]> landmarks) {

    /**
     * A person whose landmarks are not known.
     *
     * @param sex the template
     * @param traits what the photo told
     * @param joints the skeleton, parents first
     * @param parts separate meshes
     * @param legacyHead head, eyes and teeth as one surface
     * @param legacyTexture colour map of legacyHead
     * @param haircuts for each haircut identity the vertex positions fitted to this head
     */
    public Person(
            Sex sex,
            PhotoTraits traits,
            List<Joint> joints,
            List<Part> parts,
            Surface legacyHead,
            BufferedImage legacyTexture,
            Map<String, float[]> haircuts) {
        this(sex, traits, joints, parts, legacyHead, () -> legacyTexture, haircuts, Map.of());
    }

    /**
     * Colour map of the legacy head, painted when it is asked for: few people need it.
     *
     * @return the picture, not to be changed
     */
    public BufferedImage legacyTexture() {
        return legacyAtlas.get();
    }
}
