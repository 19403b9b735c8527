package dev.likeness.sandbox.konpro;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Paints the pictures of generations: a look of the group cut and coloured as asked for, or a
 * person of simple shapes whose colours follow from the name.
 */
final class LookPainter {

    private static final int LONG_SIDE = 960;
    private static final int SHORT_SIDE = 540;
    private static final int SQUARE = 640;
    private static final int THUMBNAIL = 256;
    private static final float CLOSE_UP = 0.62f;

    private LookPainter() {}

    /** One of several pictures that a wish can have (PNG). */
    static byte[] paint(Wish wish, int number) {
        int width =
                switch (wish.orientation()) {
                    case "horizontal" -> LONG_SIDE;
                    case "vertical" -> SHORT_SIDE;
                    default -> SQUARE;
                };
        int height =
                switch (wish.orientation()) {
                    case "horizontal" -> SHORT_SIDE;
                    case "vertical" -> LONG_SIDE;
                    default -> SQUARE;
                };
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random((wish.who() + wish.text()).hashCode() + 31L * number);
        wish.look()
                .map(asset -> decoded(asset.file().read()))
                .ifPresentOrElse(
                        look -> copy(look, picture, wish.pose()),
                        () -> person(picture, random, wish.pose()));
        StyleGrade.of(wish.style(), number).apply(picture);
        return png(picture);
    }

    /** A small portrait of somebody (PNG). */
    static byte[] portrait(String name) {
        BufferedImage picture = new BufferedImage(THUMBNAIL, THUMBNAIL, BufferedImage.TYPE_INT_RGB);
        person(picture, new Random(name.hashCode()), "half_body");
        return png(picture);
    }

    /** Fills the picture with the middle of another; a close-up is its upper middle, larger. */
    private static void copy(BufferedImage from, BufferedImage to, String pose) {
        float share = pose.equals("close_up") ? CLOSE_UP : 1;
        float aspect = (float) to.getWidth() / to.getHeight();
        float width = Math.min(from.getWidth(), from.getHeight() * aspect) * share;
        float height = width / aspect;
        int left = Math.round((from.getWidth() - width) / 2);
        int top = Math.round((from.getHeight() - height) / (share < 1 ? 3 : 2));
        Graphics2D g = graphics(to);
        g.drawImage(
                from,
                0,
                0,
                to.getWidth(),
                to.getHeight(),
                left,
                top,
                left + Math.round(width),
                top + Math.round(height),
                null);
        g.dispose();
    }

    private static void person(BufferedImage picture, Random random, String pose) {
        Color skin = Color.getHSBColor(0.06f, 0.3f + 0.3f * random.nextFloat(), between(random));
        Color hair = Color.getHSBColor(0.07f, 0.6f, 0.1f + 0.5f * random.nextFloat());
        Color shirt = Color.getHSBColor(random.nextFloat(), 0.5f, 0.7f);
        float head =
                switch (pose) {
                    case "close_up" -> 0.3f;
                    case "full_body" -> 0.09f;
                    default -> 0.17f;
                };
        float unit = head * picture.getHeight();
        float x = picture.getWidth() / 2f;
        float y = picture.getHeight() * (0.12f + 0.9f * head);
        Graphics2D g = graphics(picture);
        g.setPaint(
                new GradientPaint(
                        0, 0, new Color(0x9AA7B4), 0, picture.getHeight(), new Color(0x3C4450)));
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.setColor(hair);
        g.fill(oval(x, y - 0.25f * unit, 0.92f * unit, 1.1f * unit));
        g.setColor(skin.darker());
        g.fill(bar(x, y + 1.0f * unit, 0.36f * unit, 0.9f * unit));
        g.setColor(shirt);
        g.fill(bar(x, y + 4.2f * unit, 1.55f * unit, 2.8f * unit));
        g.setColor(skin);
        g.fill(oval(x, y, 0.74f * unit, unit));
        g.setColor(new Color(0x2B2420));
        g.fill(oval(x - 0.3f * unit, y - 0.08f * unit, 0.09f * unit, 0.07f * unit));
        g.fill(oval(x + 0.3f * unit, y - 0.08f * unit, 0.09f * unit, 0.07f * unit));
        g.setColor(new Color(0x9C4A44));
        g.fill(oval(x, y + 0.5f * unit, 0.26f * unit, 0.06f * unit));
        g.dispose();
    }

    private static float between(Random random) {
        return 0.45f + 0.5f * random.nextFloat();
    }

    private static Ellipse2D oval(float x, float y, float halfWidth, float halfHeight) {
        return new Ellipse2D.Float(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    private static RoundRectangle2D bar(float x, float y, float halfWidth, float halfHeight) {
        return new RoundRectangle2D.Float(
                x - halfWidth,
                y - halfHeight,
                2 * halfWidth,
                2 * halfHeight,
                1.2f * halfWidth,
                1.2f * halfWidth);
    }

    private static Graphics2D graphics(BufferedImage picture) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    private static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("A picture that was measured cannot be read", e);
        }
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
