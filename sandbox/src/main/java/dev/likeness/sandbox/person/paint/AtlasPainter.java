package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Part;
import dev.likeness.sandbox.person.head.LegacyAtlas;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Puts the pictures of a person's parts side by side into the one texture of the legacy head. */
final class AtlasPainter {

    private static final int SIZE = 2048;

    /** Parts are drawn this many pixels beyond their boxes, so that filtering meets no border. */
    private static final int BLEED = 3;

    private AtlasPainter() {}

    static BufferedImage paint(List<Part> parts, BufferedImage shirt, Color ground) {
        LegacyAtlas atlas = LegacyAtlas.STANDARD;
        Map<String, UvBox> places =
                Map.of(
                        "AvatarHead", atlas.head(),
                        "AvatarLeftEyeball", atlas.leftEye(),
                        "AvatarRightEyeball", atlas.rightEye(),
                        "AvatarTeethUpper", atlas.upperTeeth(),
                        "AvatarTeethLower", atlas.lowerTeeth());
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (Part part : parts) {
            UvBox box = places.get(part.name());
            if (box != null) {
                part.color().ifPresent(picture -> draw(graphics, picture.image(), box));
            }
        }
        draw(graphics, shirt, atlas.body());
        graphics.dispose();
        return image;
    }

    private static void draw(Graphics2D graphics, BufferedImage picture, UvBox box) {
        int left = (int) Math.round(box.left() * SIZE);
        int top = (int) Math.round((1 - box.top()) * SIZE);
        int right = (int) Math.round(box.right() * SIZE);
        int bottom = (int) Math.round((1 - box.bottom()) * SIZE);
        graphics.drawImage(
                picture,
                left - BLEED,
                top - BLEED,
                right - left + 2 * BLEED,
                bottom - top + 2 * BLEED,
                null);
        graphics.drawImage(picture, left, top, right - left, bottom - top, null);
    }
}
