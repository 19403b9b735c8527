package dev.likeness.sandbox.person.paint;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.person.head.LashLayout;
import dev.likeness.sandbox.person.sculpt.Soft;
import dev.likeness.sandbox.person.sculpt.UvBox;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws lashes on a clear ground: strips of both lids, and one lash alone. */
final class LashPainter {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 256;
    private static final int UPPER_LASHES = 150;
    private static final int UPPER_LASHES_OF_MEN = 90;
    private static final int LOWER_LASHES = 56;

    private static final int COLOR = 0x22_18_13;

    /** How opaque a single lash is in its middle, 0 to 255. */
    private static final int OPACITY = 235;

    private static final int OPACITY_OF_MEN = 205;

    private LashPainter() {}

    static BufferedImage paint(Sex sex) {
        int upper = sex == Sex.FEMALE ? UPPER_LASHES : UPPER_LASHES_OF_MEN;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        // The clear ground is dark as well, or filtering would draw light borders.
        graphics.setColor(new Color(COLOR, true));
        graphics.setComposite(AlphaComposite.Src);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(23);
        for (int i = 0; i < upper; i++) {
            lash(graphics, random, LashLayout.UPPER_STRIP, 165);
        }
        for (int i = 0; i < LOWER_LASHES; i++) {
            lash(graphics, random, LashLayout.LOWER_STRIP, 80);
        }
        graphics.dispose();
        single(image, sex == Sex.FEMALE ? OPACITY : OPACITY_OF_MEN);
        return image;
    }

    /** A lash that lies on its side: the card tapers, so here only its edges and tip fade. */
    private static void single(BufferedImage image, int opacity) {
        UvBox box = LashLayout.SINGLE;
        double margin = 0.02;
        int top = (int) ((1 - box.top() - margin) * HEIGHT);
        int bottom = (int) ((1 - box.bottom() + margin) * HEIGHT);
        double middle = 1 - (box.bottom() + box.top()) / 2;
        double half = (box.top() - box.bottom()) / 2;
        for (int y = top; y < bottom; y++) {
            double off = Math.abs((y + 0.5) / HEIGHT - middle) / half;
            for (int x = 0; x < WIDTH; x++) {
                double far = (x + 0.5) / WIDTH;
                double alpha = opacity * Soft.step(0.95, 0.35, off) * Soft.step(1.05, 0.6, far);
                image.setRGB(x, y, (int) Math.round(alpha) << 24 | COLOR);
            }
        }
    }

    private static void lash(Graphics2D graphics, Random random, UvBox box, int alpha) {
        float along = random.nextFloat();
        float x = (0.02f + 0.96f * along) * WIDTH;
        float root = (float) (1 - box.bottom()) * HEIGHT;
        float high =
                (float) (box.top() - box.bottom()) * HEIGHT * (0.5f + 0.48f * random.nextFloat());
        float lean = (along - 0.35f) * 60 + (float) random.nextGaussian() * 7;
        graphics.setColor(new Color(COLOR | alpha << 24, true));
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
