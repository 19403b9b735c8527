package dev.likeness.sandbox.person;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A haircut as all people share it: topology, UV, textures. The positions are those on the template
 * head; each {@link Person} has its own. Whoever makes haircuts may grow and paint them when they
 * are asked for; the answers are always the same.
 */
public final class Haircut {

    private final String identity;
    private final String gender;
    private final Supplier<Surface> surface;
    private final Supplier<BufferedImage> color;
    private final Supplier<Optional<BufferedImage>> normal;
    private final Supplier<Optional<BufferedImage>> metallicRoughness;
    private final Supplier<BufferedImage> preview;

    /**
     * A haircut that is made when it is needed.
     *
     * @param identity for example "bob"
     * @param gender "female", "male" or "unisex"
     * @param surface gives the same every time, from any thread; so do the others
     * @param color never null
     * @param normal empty if there is none
     * @param metallicRoughness empty if there is none
     * @param preview never null
     */
    public Haircut(
            String identity,
            String gender,
            Supplier<Surface> surface,
            Supplier<BufferedImage> color,
            Supplier<Optional<BufferedImage>> normal,
            Supplier<Optional<BufferedImage>> metallicRoughness,
            Supplier<BufferedImage> preview) {
        this.identity = identity;
        this.gender = gender;
        this.surface = surface;
        this.color = color;
        this.normal = normal;
        this.metallicRoughness = metallicRoughness;
        this.preview = preview;
    }

    /**
     * A haircut that is there already.
     *
     * @param identity for example "bob"
     * @param gender "female", "male" or "unisex"
     * @param surface skinned to the head joint
     * @param color colour map with alpha
     * @param normal relief of the strands, or empty
     * @param metallicRoughness occlusion, roughness and metal, or empty
     * @param preview a small picture
     */
    public Haircut(
            String identity,
            String gender,
            Surface surface,
            BufferedImage color,
            Optional<BufferedImage> normal,
            Optional<BufferedImage> metallicRoughness,
            BufferedImage preview) {
        this(
                identity,
                gender,
                () -> surface,
                () -> color,
                () -> normal,
                () -> metallicRoughness,
                () -> preview);
    }

    /**
     * What services call it.
     *
     * @return for example "bob"
     */
    public String identity() {
        return identity;
    }

    /**
     * Whom menus offer it to.
     *
     * @return "female", "male" or "unisex"
     */
    public String gender() {
        return gender;
    }

    /**
     * The mesh on the template head.
     *
     * @return skinned to the head joint
     */
    public Surface surface() {
        return surface.get();
    }

    /**
     * The colour map.
     *
     * @return with alpha, in a neutral mid brown
     */
    public BufferedImage color() {
        return color.get();
    }

    /**
     * The relief of the strands.
     *
     * @return as glTF has it: green grows upwards; or empty
     */
    public Optional<BufferedImage> normal() {
        return normal.get();
    }

    /**
     * How the strands shine.
     *
     * @return occlusion (red), roughness (green) and metal (blue), or empty
     */
    public Optional<BufferedImage> metallicRoughness() {
        return metallicRoughness.get();
    }

    /**
     * A small picture for menus.
     *
     * @return with alpha
     */
    public BufferedImage preview() {
        return preview.get();
    }
}
