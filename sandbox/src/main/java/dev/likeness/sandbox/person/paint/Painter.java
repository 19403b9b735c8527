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
 * Paints every part of the people made from one template. What all of them share is painted once.
 * Thread-safe.
 */
public final class Painter {

    private final HeadPainter head;
    private final BufferedImage relief;
    private final BufferedImage shirt;
    private final BodyPainter body;
    private final BufferedImage cornea = EyePainter.cornea();
    private final BufferedImage teeth = TeethPainter.paint();
    private final BufferedImage lashes;
    private final BufferedImage headMaterial;
    private final BufferedImage eyeMaterial = EyePainter.material();
    private final BufferedImage teethMaterial = TeethPainter.material();

    /**
     * Prepares a template.
     *
     * @param sex the template
     * @param template the unshaped head
     */
    public Painter(Sex sex, ShapedHead template) {
        Pores pores = new Pores();
        head = new HeadPainter(sex, template, pores);
        relief = head.relief();
        shirt = ShirtPainter.paint(sex);
        body = new BodyPainter(sex, template, pores);
        lashes = LashPainter.paint(sex);
        headMaterial = head.material(template);
    }

    /**
     * Paints one person.
     *
     * @param reading the photo
     * @param shaped the person's head
     * @return every surface of the head with its textures, in the head's order
     */
    public List<Part> paint(PhotoReading reading, ShapedHead shaped) {
        BufferedImage skin = head.paint(reading);
        BufferedImage trunk = body.paint(reading.traits().skin());
        BufferedImage eye = EyePainter.paint(reading.traits().iris());
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
        return AtlasPainter.paint(parts, shirt, skin);
    }

    private Part part(
            String name,
            Surface surface,
            BufferedImage skin,
            BufferedImage trunk,
            BufferedImage eye) {
        return switch (name) {
            case "AvatarHead" ->
                    opaque(name, surface, skin, Optional.of(relief), headMaterial, 0.5f);
            case "AvatarBody" ->
                    opaque(
                            name,
                            surface,
                            trunk,
                            Optional.of(body.relief()),
                            body.material(),
                            0.62f);
            case "AvatarLeftEyeball", "AvatarRightEyeball" ->
                    opaque(name, surface, eye, Optional.empty(), eyeMaterial, EyePainter.ROUGHNESS);
            case "AvatarTeethUpper", "AvatarTeethLower" ->
                    opaque(name, surface, teeth, Optional.empty(), teethMaterial, 0.35f);
            case "AvatarLeftCornea", "AvatarRightCornea" -> clear(name, surface, cornea, 0.04f);
            case "AvatarEyelashes" -> clear(name, surface, lashes, 0.9f);
            default ->
                    throw new IllegalArgumentException(
                            "expected a part of the head that has paint, found " + name);
        };
    }

    private static Part opaque(
            String name,
            Surface surface,
            BufferedImage color,
            Optional<BufferedImage> relief,
            BufferedImage material,
            float roughness) {
        return new Part(
                name,
                surface,
                Optional.of(new Picture(name + "_Color.jpg", color)),
                relief.map(image -> new Picture(name + "_Normal.jpg", image)),
                Optional.of(new Picture(name + "_GltfMetallicRoughness.jpg", material)),
                false,
                roughness);
    }

    private static Part clear(String name, Surface surface, BufferedImage image, float roughness) {
        Picture color = new Picture(name + "_Color.png", image);
        return new Part(
                name,
                surface,
                Optional.of(color),
                Optional.empty(),
                Optional.empty(),
                true,
                roughness);
    }

    BufferedImage headRelief() {
        return relief;
    }

    BufferedImage headMaterial() {
        return headMaterial;
    }

    BufferedImage bodyRelief() {
        return body.relief();
    }

    BufferedImage bodyMaterial() {
        return body.material();
    }

    BufferedImage eyeMaterial() {
        return eyeMaterial;
    }

    BufferedImage cornea() {
        return cornea;
    }

    BufferedImage teeth() {
        return teeth;
    }

    BufferedImage teethMaterial() {
        return teethMaterial;
    }

    BufferedImage lashes() {
        return lashes;
    }
}
