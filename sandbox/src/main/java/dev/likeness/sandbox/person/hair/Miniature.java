package dev.likeness.sandbox.person.hair;

import dev.likeness.sandbox.person.Surface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/** Draws the small picture of a haircut on a plain head for menus. */
final class Miniature {

    private static final int SIZE = 256;
    private static final int SUPERSAMPLING = 3;
    private static final Color BUST = new Color(214, 196, 184);
    private static final float TURN = 0.5f;
    private static final float HEIGHT_IN_UNITS = 3;
    private static final float CENTRE_IN_UNITS = 0.4f;

    private Miniature() {}

    static BufferedImage of(Surface hair, BufferedImage texture, Surface head, Scalp scalp) {
        float unit = scalp.unit();
        Vec centre = scalp.skull().plus(Vec.DOWN.times(CENTRE_IN_UNITS * unit));
        Raster raster = new Raster(SIZE * SUPERSAMPLING, centre, TURN, HEIGHT_IN_UNITS * unit);
        raster.draw(head, BUST);
        raster.draw(hair, texture);
        BufferedImage small = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(
                raster.image().getScaledInstance(SIZE, SIZE, Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return small;
    }
}
