package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Sex;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws lashes on a clear ground: those of the upper lid in the upper half, those of the lower lid
 * in the lower half, from the inner to the outer corner, roots at the bottom of each half.
 */
final class LashPainter {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 256;
    private static final int UPPER_LASHES = 150;
    private static final int UPPER_LASHES_OF_MEN = 90;
    private static final int LOWER_LASHES = 56;

    private LashPainter() {}

    static BufferedImage paint(Sex sex) {
        int upper = sex == Sex.FEMALE ? UPPER_LASHES : UPPER_LASHES_OF_MEN;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        // The clear ground is dark as well, or filtering would draw light borders.
        graphics.setColor(new Color(34, 24, 19, 0));
        graphics.setComposite(java.awt.AlphaComposite.Src);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setComposite(java.awt.AlphaComposite.SrcOver);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(23);
        for (int i = 0; i < upper; i++) {
            lash(graphics, random, HEIGHT / 2f - 2, 0.86f, 165);
        }
        for (int i = 0; i < LOWER_LASHES; i++) {
            lash(graphics, random, HEIGHT - 2, 0.7f, 80);
        }
        graphics.dispose();
        return image;
    }

    private static void lash(
            Graphics2D graphics, Random random, float root, float length, int alpha) {
        float along = random.nextFloat();
        float x = (0.02f + 0.96f * along) * WIDTH;
        float high = HEIGHT / 2f * length * (0.45f + 0.5f * random.nextFloat());
        float lean = (along - 0.35f) * 60 + (float) random.nextGaussian() * 7;
        graphics.setColor(new Color(34, 24, 19, alpha));
        // A lash is thick at its root and ends in a point.
        for (int part = 0; part < 3; part++) {
            float reach = 1 - part * 0.3f;
            graphics.setStroke(
                    new BasicStroke(
                            1.1f + part * 1.05f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(
                    new QuadCurve2D.Float(
                            x,
                            root,
                            x + lean * 0.2f * reach,
                            root - high * 0.6f * reach,
                            x + lean * reach,
                            root - high * reach));
        }
    }
}
