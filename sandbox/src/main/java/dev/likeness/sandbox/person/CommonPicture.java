package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/**
 * A picture that everybody made from one template has, whatever the photo.
 *
 * @param part the part that wears it, for example "AvatarHead"
 * @param asset name of the picture, for example "AvatarHeadFemale"; parts that look alike have the
 *     same
 * @param kind what the picture tells
 * @param hasAlpha true if it is transparent somewhere
 * @param image paints it, each time it is asked for
 */
public record CommonPicture(
        String part, String asset, Kind kind, boolean hasAlpha, Supplier<BufferedImage> image) {

    /** What a picture tells of a surface. */
    public enum Kind {
        /** Colour. */
        COLOR,
        /** Tangent-space normals (glTF convention). */
        RELIEF,
        /** Occlusion (red), roughness (green) and metal (blue). */
        MATERIAL
    }
}
