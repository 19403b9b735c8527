package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** A garment that fits every body of one sex. Thread-safe. */
public interface Clothing {

    /**
     * The pictures of a garment.
     *
     * @param color of the cloth
     * @param normal its relief (glTF convention)
     * @param metallicRoughness occlusion (red), roughness (green) and metal (blue), or empty
     * @param mask white where the body stays visible below it, in the layout of the body's texture
     */
    record Textures(
            BufferedImage color,
            BufferedImage normal,
            Optional<BufferedImage> metallicRoughness,
            BufferedImage mask) {}

    /**
     * Its name.
     *
     * @return for example "hoodie"
     */
    String identity();

    /**
     * What kind of garment it is.
     *
     * @return "outfits", "outfits_top", "outfits_bottom" or "outfits_shoes"
     */
    String category();

    /**
     * Sews it for a person.
     *
     * @param body AvatarBody of the person
     * @return a new surface, carried by the body's joints
     */
    Surface fit(Surface body);

    /**
     * The same with fewer triangles.
     *
     * @param fitted what {@link #fit} gave
     * @return a new surface, or the same if there is no lower level; the same vertices are kept for
     *     everybody
     */
    default Surface lowered(Surface fitted) {
        return fitted;
    }

    /**
     * Paints it; takes some hundred milliseconds.
     *
     * @return new pictures
     */
    Textures paint();
}
