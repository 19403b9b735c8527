package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.List;

/** Glasses that fit every head of one sex. Thread-safe. */
public interface Eyewear {

    /**
     * The pictures of glasses.
     *
     * @param color of frame and lenses; alpha below 1 where they are seen through
     * @param metallicRoughness occlusion (red), roughness (green) and metal (blue)
     * @param preview a small picture for menus
     */
    record Textures(BufferedImage color, BufferedImage metallicRoughness, BufferedImage preview) {}

    /**
     * Its name.
     *
     * @return for example "round_metal"
     */
    String identity();

    /**
     * Bends it for a person.
     *
     * @param head AvatarHead of the person
     * @param joints the person's skeleton
     * @return a new surface, skinned to the head joint
     */
    Surface fit(Surface head, List<Joint> joints);

    /**
     * The same with fewer triangles.
     *
     * @param fitted what {@link #fit} gave
     * @return a new surface; the same vertices are kept for everybody
     */
    Surface lowered(Surface fitted);

    /**
     * Paints it; takes some hundred milliseconds.
     *
     * @return new pictures
     */
    Textures paint();
}
