package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints every part of the people made from one template. Pictures that all of them share are
 * painted whenever they are asked for. Thread-safe.
 */
public final class Painter {

    private static final Picture CORNEA = Picture.painted("Cornea.png", EyePainter::cornea);
    private static final Picture EYE_MATERIAL = Picture.painted("Eye.jpg", EyePainter::material);
    private static final Picture TEETH = Picture.painted("Teeth.jpg", TeethPainter::paint);
    private static final Picture TEETH_MATERIAL =
            Picture.painted("Teeth.jpg", TeethPainter::material);

    private final Sex sex;
    private final HeadPainter head;
    private final BodyPainter body;
    private final Picture lashes;
    private final Picture headRelief;
    private final Picture headMaterial;
    private final Picture bodyRelief;
    private final Picture bodyMaterial;

    /**
     * Prepares a template.
     *
     * @param sex the template
     * @param template the unshaped head
     */
    public Painter(Sex sex, ShapedHead template) {
        this.sex = sex;
        Pores pores = new Pores();
        head = new HeadPainter(sex, template, pores);
        body = new BodyPainter(sex, template, pores);
        lashes = Picture.painted("Lashes.png", () -> LashPainter.paint(sex));
        headRelief = Picture.painted("Head.jpg", head::relief);
        headMaterial = Picture.painted("Head.jpg", () -> head.material(template));
        bodyRelief = Picture.painted("Body.jpg", body::relief);
        bodyMaterial = Picture.painted("Body.jpg", body::material);
    }

    /**
     * Paints one person.
     *
     * @param reading the photo
     * @param shaped the person's head
     * @return every surface of the head with its textures, in the head's order
     */
    public List<Part> paint(PhotoReading reading, ShapedHead shaped) {
        Picture skin = new Picture("Head.jpg", head.paint(reading));
        Picture trunk = new Picture("Body.jpg", body.paint(reading.traits().skin()));
        Picture eye =
                new Picture(
                        "Eye.jpg",
                        EyePainter.paint(reading.traits().iris(), reading.traits().skin()));
        List<Part> parts = new ArrayList<>();
        shaped.surfaces()
                .forEach((name, surface) -> parts.add(part(name, surface, skin, trunk, eye)));
        return parts;
    }

    /**
     * Joins a person's pictures into the texture of the legacy head.
     *
     * @param parts what {@link #paint} gave
     * @param skin colour of what no part covers
     * @return a new picture without alpha
     */
    public BufferedImage atlas(List<Part> parts, Color skin) {
        return AtlasPainter.paint(parts, ShirtPainter.paint(sex), skin);
    }

    private Part part(String name, Surface surface, Picture skin, Picture trunk, Picture eye) {
        return switch (name) {
            case "AvatarHead" ->
                    opaque(name, surface, skin, Optional.of(headRelief), headMaterial, 0.5f);
            case "AvatarBody" ->
                    opaque(name, surface, trunk, Optional.of(bodyRelief), bodyMaterial, 0.62f);
            case "AvatarLeftEyeball", "AvatarRightEyeball" ->
                    opaque(
                            name,
                            surface,
                            eye,
                            Optional.empty(),
                            EYE_MATERIAL,
                            EyePainter.ROUGHNESS);
            case "AvatarTeethUpper", "AvatarTeethLower" ->
                    opaque(name, surface, TEETH, Optional.empty(), TEETH_MATERIAL, 0.35f);
            case "AvatarLeftCornea", "AvatarRightCornea" -> clear(name, surface, CORNEA, 0.04f);
            case "AvatarEyelashes" -> clear(name, surface, lashes, 0.9f);
            default ->
                    throw new IllegalArgumentException(
                            "expected a part of the head that has paint, found " + name);
        };
    }

    private static Part opaque(
            String name,
            Surface surface,
            Picture color,
            Optional<Picture> relief,
            Picture material,
            float roughness) {
        return new Part(
                name,
                surface,
                Optional.of(color.renamed(name + "_Color.jpg")),
                relief.map(picture -> picture.renamed(name + "_Normal.jpg")),
                Optional.of(material.renamed(name + "_GltfMetallicRoughness.jpg")),
                false,
                roughness);
    }

    private static Part clear(String name, Surface surface, Picture color, float roughness) {
        return new Part(
                name,
                surface,
                Optional.of(color.renamed(name + "_Color.png")),
                Optional.empty(),
                Optional.empty(),
                true,
                roughness);
    }

    BufferedImage headRelief() {
        return headRelief.image();
    }

    BufferedImage headMaterial() {
        return headMaterial.image();
    }

    BufferedImage bodyRelief() {
        return bodyRelief.image();
    }

    BufferedImage bodyMaterial() {
        return bodyMaterial.image();
    }

    BufferedImage eyeMaterial() {
        return EYE_MATERIAL.image();
    }

    BufferedImage cornea() {
        return CORNEA.image();
    }

    BufferedImage teeth() {
        return TEETH.image();
    }

    BufferedImage teethMaterial() {
        return TEETH_MATERIAL.image();
    }

    BufferedImage lashes() {
        return lashes.image();
    }
}
