package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.ShapedHead;
import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws the small picture of a haircut on a plain head for menus. */
final class Miniature {

    private static final int SIZE = 256;
    private static final int SUPERSAMPLING = 3;
    private static final Color BUST = new Color(214, 196, 184);
    private static final float TURN = 0.5f;
    private static final float HEIGHT_IN_UNITS = 3.6f;

    private Miniature() {}

    static BufferedImage of(Surface hair, BufferedImage texture, ShapedHead head) {
        return of(hair, texture, head, TURN, SIZE);
    }

    static BufferedImage of(
            Surface hair, BufferedImage texture, ShapedHead head, float turn, int size) {
        float unit = new Scalp(head).unit();
        Vec centre = Vec.of(head.skull()).plus(Vec.DOWN.times(0.4f * unit));
        int large = size * SUPERSAMPLING;
        Raster raster = new Raster(large, centre, turn, HEIGHT_IN_UNITS * unit);
        raster.draw(head.surfaces().get("AvatarHead"), BUST);
        raster.draw(hair, texture);
        BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        BufferedImage half = raster.image();
        graphics.drawImage(
                half.getScaledInstance(size, size, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return small;
    }
}
