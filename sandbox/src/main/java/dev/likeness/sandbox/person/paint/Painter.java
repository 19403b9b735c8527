package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.PhotoReading;
import dev.likeness.sandbox.person.Picture;
import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
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
    private final BodyPainter body;
    private final BufferedImage cornea = EyePainter.cornea();

    /**
     * Prepares a template.
     *
     * @param sex the template
     * @param template the unshaped head
     */
    public Painter(Sex sex, ShapedHead template) {
        head = new HeadPainter(sex, template, new Pores());
        body =
                new BodyPainter(
                        sex,
                        template.surfaces().get("AvatarBody"),
                        new FaceMarks(template.landmarks()));
    }

    /**
     * Paints one person.
     *
     * @param reading the photo
     * @param shaped the person's head
     * @return every surface of the head with its textures, in the head's order
     */
    public List<Part> paint(PhotoReading reading, ShapedHead shaped) {
        BufferedImage eye = EyePainter.paint(reading.traits().iris());
        List<Part> parts = new ArrayList<>();
        shaped.surfaces().forEach((name, surface) -> parts.add(part(name, surface, reading, eye)));
        return parts;
    }

    private Part part(String name, Surface surface, PhotoReading reading, BufferedImage eye) {
        return switch (name) {
            case "AvatarHead" -> opaque(name, surface, head.paint(reading), 0.55f);
            case "AvatarBody" -> opaque(name, surface, body.paint(reading.traits().skin()), 0.8f);
            case "AvatarLeftEyeball", "AvatarRightEyeball" -> opaque(name, surface, eye, 0.12f);
            case "AvatarLeftCornea", "AvatarRightCornea" -> clear(name, surface, cornea, 0.05f);
            default -> new Part(name, surface, Optional.empty(), Optional.empty(), false, 0.5f);
        };
    }

    private static Part opaque(String name, Surface surface, BufferedImage image, float roughness) {
        Picture color = new Picture(name + "_Color.jpg", image);
        return new Part(name, surface, Optional.of(color), Optional.empty(), false, roughness);
    }

    private static Part clear(String name, Surface surface, BufferedImage image, float roughness) {
        Picture color = new Picture(name + "_Color.png", image);
        return new Part(name, surface, Optional.of(color), Optional.empty(), true, roughness);
    }
}
